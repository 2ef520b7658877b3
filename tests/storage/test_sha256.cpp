// SHA-256 against the examples of FIPS 180-4 and against Qt's own.
#include <QCryptographicHash>
#include <QtTest>

#include "storage/sha256.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

class TestSha256 : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void examplesOfTheStandard() {
    Sha256 hash;
    QCOMPARE(hash.hex(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    hash.add("abc");
    QCOMPARE(hash.hex(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  void piecesGiveTheSameAsTheWhole() {
    QByteArray bytes;
    Sha256 hash;
    for (int size = 0; size < 200; ++size) {
      const QByteArray piece(size, static_cast<char>(size));
      bytes += piece;
      hash.add(std::string_view(piece.constData(), static_cast<std::size_t>(piece.size())));
      const auto expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
      QCOMPARE(hash.hex(), expected.toHex().toStdString());  // and goes on afterwards
      QCOMPARE(QByteArray(reinterpret_cast<const char*>(hash.digest().data()), 32), expected);
    }
  }

  void filesAreReadWhole() {
    const ProjectFolder folder;
    for (const qsizetype size : {0, 1, 65'535, 65'536, 65'537, 200'000}) {
      const std::string path = folder.path("bytes");
      const QByteArray bytes(size, 'x');
      QFile file(QString::fromStdString(path));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == size);
      file.close();
      QCOMPARE(sha256OfFile(path).value(),
               QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString());
    }
    QVERIFY(!sha256OfFile(folder.path("nothing")));
    QVERIFY(!sha256OfFile(folder.path("")));  // the folder itself
  }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
