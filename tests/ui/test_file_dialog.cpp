// File dialogs beside an open project: its locks stay, whatever the dialog lists, shows or completes.
#include <QAbstractItemModel>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "storage/project_store.h"
#include "tests/ui/text_project.h"
#include "ui/common/dialogs.h"

using namespace podium;
using namespace podium::test;

namespace {

// Locks of this process in the system's table, one a line.
int ownLocks() {
  QFile table(QStringLiteral("/proc/locks"));
  if (!table.open(QFile::ReadOnly)) return -1;
  int count = 0;
  for (const QByteArray& line : table.readAll().split('\n'))
    if (line.simplified().split(' ').value(4) == QByteArray::number(QCoreApplication::applicationPid())) ++count;
  return count;
}

// A project with an answer on its way in the log, and a reader: what a window holds.
struct OpenHere {
  OpenHere() {
    store = ProjectStore::create(path.toStdString(), textProject(AnswerForm::Pair, 2)).value();
    reader = store->newReader();
    waitFor<AnnotatorId>([&](auto done) { store->writer().ensureAnnotator("Ada", false, done); });
    reader->counts();
  }
  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("a.podium"));
  std::unique_ptr<ProjectStore> store;
  std::unique_ptr<ProjectReader> reader;
};

}  // namespace

class TestFileDialog : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void listingAFolderKeepsTheLocks() {
    OpenHere open;
    const int before = ownLocks();
    QVERIFY(before > 0);
    withFileDialog(nullptr, QStringLiteral("Open"), [&](QFileDialog& dialog) {
      dialog.setDirectory(open.folder.path());
      dialog.setViewMode(QFileDialog::Detail);
      dialog.show();
      auto* list = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
      QVERIFY(list);
      QTRY_VERIFY(list->model()->rowCount(list->rootIndex()) >= 3);  // the project, its log and the log's index
      QTest::keyClicks(dialog.findChild<QLineEdit*>(), open.path);
      dialog.selectFile(open.path);
      QTest::qWait(300);
      const QAbstractItemModel* model = list->model();
      for (int row = 0; row < model->rowCount(list->rootIndex()); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
          const QModelIndex cell = model->index(row, column, list->rootIndex());
          (void)cell.data();
          (void)cell.data(Qt::DecorationRole);
        }
      QTest::qWait(300);
    });
    QCOMPARE(ownLocks(), before);
  }

  void askingWhoseAFileIsKeepsTheLocks() {
    OpenHere open;
    const int before = ownLocks();
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
      QVERIFY(ProjectStore::belongsToProject(open.path.toStdString() + ending));
    QCOMPARE(ownLocks(), before);
  }
};

QTEST_MAIN(TestFileDialog)
#include "test_file_dialog.moc"
