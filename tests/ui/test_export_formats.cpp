// Which formats a project has something for, how what was written is loaded, and the words that the export window uses.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "tests/exporters/clip_shop.h"
#include "tests/ui/export_counter.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/data/format_editor.h"
#include "ui/data/format_words.h"

using namespace podium;
using namespace podium::test;

class TestExportFormats : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "export-formats");
    applyTheme(*qApp);
  }

  // What is listed as impossible leaves every answer out, and nothing else does.
  void formatsWithoutAnythingForThemSaySo_data() {
    QTest::addColumn<bool>("clips");
    QTest::newRow("a project of texts") << false;
    QTest::newRow("a project of clips") << true;
  }
  void formatsWithoutAnythingForThemSaySo() {
    QFETCH(bool, clips);
    const Shop texts = shopOfFours();
    const Clips moving(plainRound());
    const std::shared_ptr<ProjectStore> store =
        clips ? std::shared_ptr<ProjectStore>(openStore(moving.folder.path())) : texts.store;
    Counter counter(store);
    const ItemKind kind = clips ? ItemKind::Clip : ItemKind::Text;
    const QTemporaryDir folder;
    counter.choose(clips ? "trl" : "minari");
    const QString picture = clips ? QStringLiteral("/export-to-texts.png") : QStringLiteral("/export-to-clips.png");
    QVERIFY(counter.dialog.grab().save(screenshotFolder() + picture));
    for (const ExportFormat& format : exportFormats()) {
      counter.choose(format.name.c_str());
      const bool possible = whyImpossible(format, kind).isEmpty();
      QCOMPARE(counter.part<FormatList>()->problem().isEmpty(), possible);
      if (!possible) {
        QVERIFY(!counter.button("Export")->isEnabled());
        QCOMPARE(counter.part<ExportPreviewView>()->problem(), whyImpossible(format, kind));
      }
      if (format.holds == Holds::AnyItems || format.name == "clips-mp4") continue;
      const std::string out =
          folder.filePath(text(format.name)).toStdString() + (format.folder ? "/" : "." + format.extensions.front());
      ExportOptions options;
      options.filter.flagged = true;
      const auto report = exportProject(*store->newReader(), {format.name, out, options});
      bool other = false;  // left out as being of the other kind
      std::string said = report ? std::string() : report.error().message;
      if (report)
        for (const SkippedRows& left : report.value().skipped) said += left.reason;
      other = said.find("and this format holds") != std::string::npos;
      QVERIFY2(other == !possible, (format.name + ": " + said).c_str());
    }
  }

  // Run where it is installed what the window says loads the files.
  void clipsAreLoadedAsTheResultSays_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* format, const char* check, const char* said) {
      QTest::newRow(format) << QString::fromLatin1(format) << QString::fromLatin1(check) << QString::fromLatin1(said);
    };
    row("rlhfblender", "print(len(feedback), len(episodes), feedback[0]['targets'][0]['episode_num'] > 0)", "1 4 True");
    row("uni-rlhf",
        "print(len(labels), labels[0] in (0, 1), dataset['observations'].shape[0] == dataset['rewards'].shape[0])",
        "2 True True");
    row("minari", "print(dataset.total_episodes)", "4");
    row("imitation-trajectories", "print(len(trajectories))", "4");
    row("imitation-pickle", "print(len(dataset))", "1");
    row("clips-npz", "print(len(rankings))", "2");
    row("clips-png", "print(len(rankings))", "2");
  }
  void clipsAreLoadedAsTheResultSays() {
    QFETCH(QString, format);
    QFETCH(QString, check);
    QFETCH(QString, said);
    const Clips clips(plainRound());
    const ExportFormat& listed = *findExportFormat(format.toStdString());
    const std::string out = clips.folder.path("a b/").append(listed.folder ? "data/" : "data.pkl");
    QVERIFY(QDir().mkpath(pathOf(clips, "a b")));
    const QString script = loadingSnippet(listed, out, clips.write(listed.name, out)) + u'\n' + check + u'\n';
    QVERIFY2(!script.contains(QStringLiteral("//")), qPrintable(script));
    const char* module = format.startsWith(QStringLiteral("imitation")) ? "imitation"
                         : format == QStringLiteral("minari")           ? "minari"
                                                                        : "pandas";
    const QByteArray answer = inHub(module, {}, script.toUtf8());
    if (answer.isEmpty()) QSKIP("its reader is not installed: ./podium test --consumers");
    QCOMPARE(QString::fromUtf8(answer.split('\n').last()), said);
  }

  void theNameFollowsADescriptionThatIsRenamed() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("my-format");
    QVERIFY(counter.name()->text().contains(QStringLiteral("-my-format.")));
    auto* words = counter.part<FormatEditor>()->text();
    words->setPlainText(words->toPlainText().replace(QStringLiteral("my-format"), QStringLiteral("our-pairs")));
    QTRY_VERIFY_WITH_TIMEOUT(counter.name()->text().contains(QStringLiteral("-our-pairs.")), kPatienceMs);
    counter.typeName(shop.folder.path("mine.jsonl"));  // what somebody typed stays
    words->setPlainText(words->toPlainText().replace(QStringLiteral("our-pairs"), QStringLiteral("their-pairs")));
    QTRY_COMPARE_WITH_TIMEOUT(counter.part<FormatList>()->chosen()->name, std::string("their-pairs"), kPatienceMs);
    QVERIFY(counter.name()->text().contains(QStringLiteral("/mine.")));
  }

  void faultsNameAFormatByItsTitle() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    counter.typeName(shop.folder.path("a.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(
        counter.part<ExportPreviewView>()->problem().contains(QStringLiteral("TRL preference, explicit prompt")),
        kPatienceMs);
  }

 private:
  QTemporaryDir m_settings;
};

QTEST_MAIN(TestExportFormats)
#include "test_export_formats.moc"
