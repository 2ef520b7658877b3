// The dialog that begins a project, driven by keys and mouse: what is chosen is what the file holds.
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "sample_project.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/project/form_button.h"
#include "ui/common/form_row.h"
#include "ui/project/new_project_dialog.h"
#include "ui/project/task_editor.h"
#include "ui/project/task_preview.h"
#include "ui/project/words_edit.h"

using namespace podium;

namespace {

class AnsweringDialogs : public Dialogs {
 public:
  explicit AnsweringDialogs(QString path) : m_path(std::move(path)) {}
  QString saveFile(QWidget*, const QString&, const QString&, const QString&, bool) override { return m_path; }

 private:
  QString m_path;
};

}  // namespace

class TestNewProject : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "new-project");
    applyTheme(*qApp);
    makeSampleProject(file("one"), {2, 0, 0});
  }
  void cleanup() { setDialogs(nullptr); }

  void draftsSayWhyTheyCannotBeCreated_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("game");
    QTest::addColumn<QString>("word");  // of the reason; empty: none
    QTest::newRow("good") << file("new") << "ALE/Pong-v5"
                          << "";
    QTest::newRow("no file") << ""
                             << "ALE/Pong-v5"
                             << "Choose a file";
    QTest::newRow("exists") << file("one") << "ALE/Pong-v5"
                            << "exists already";
    QTest::newRow("no folder") << "/nowhere/at/all/x.podium"
                               << "ALE/Pong-v5"
                               << "does not exist";
    QTest::newRow("no game") << file("new") << ""
                             << "Choose a game";
    QTest::newRow("unknown game") << file("new") << "ALE/Chess-v5"
                                  << "cannot be played";
  }
  void draftsSayWhyTheyCannotBeCreated() {
    QFETCH(QString, file);
    QFETCH(QString, game);
    QFETCH(QString, word);
    NewProjectDraft draft;
    draft.path = file;
    draft.environment = game;
    const QString problem = draft.problem({"ALE/Freeway-v5", "ALE/Pong-v5"});
    QVERIFY2(word.isEmpty() ? problem.isEmpty() : problem.contains(word), qPrintable(problem));
  }

  void textsNeedNoGame() {
    NewProjectDraft draft;
    draft.path = file("new");
    draft.form.setKind(ItemKind::Text);
    QVERIFY(draft.problem({}).isEmpty());
    QVERIFY(draft.info().environment.empty());
  }

  void tildeIsTheHomeFolder() {
    QCOMPARE(projectPath(QStringLiteral(" ~/abc ")), QDir::home().filePath(QStringLiteral("abc.podium")));
    QCOMPARE(projectPath(QStringLiteral("/tmp/~x.podium")), QStringLiteral("/tmp/~x.podium"));
    QCOMPARE(projectPath(QString()), QString());
  }

  void aNewProjectHoldsWhatWasChosen() {
    NewProjectDialog dialog(games);
    show(dialog);
    setDialogs(std::make_unique<AnsweringDialogs>(m_folder.filePath(QStringLiteral("made"))));
    press(dialog, "Browse...");
    auto* list = test::named<QListWidget>(dialog, "Games");
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 3, kPatienceMs);
    QTest::keyClicks(test::named<QLineEdit>(dialog, "Search games"), QStringLiteral("pong"));
    QCOMPARE(dialog.draft().environment, QStringLiteral("ALE/Pong-v5"));
    QTest::mouseClick(test::titled<FormButton>(dialog, "Ranking"), Qt::LeftButton);
    auto* items = test::named<QDoubleSpinBox>(dialog, "Items in a query");
    QVERIFY(items->isVisible());
    items->setFocus();
    items->selectAll();
    QTest::keyClicks(items, QStringLiteral("5"));
    const ProjectInfo info = created(dialog);
    QCOMPARE(info.environment, std::string("ALE/Pong-v5"));
    QCOMPARE(info.answer, AnswerForm::Rank);
    QCOMPARE(info.k, 5);
    QCOMPARE(info.name, std::string("made"));
    QCOMPARE(info.instruction, std::string("Which clip is better?"));
  }

  // Every kind has samples, and every form of answer is shown with them.
  void thePreviewShowsSamplesOfEveryKind() {
    NewProjectDialog dialog(games);
    dialog.resize(1280, 700);
    show(dialog);
    dialog.findChild<PreviewSplit*>()->showPreview(true);
    for (const ItemKind kind : {ItemKind::Clip, ItemKind::Text, ItemKind::Image, ItemKind::Video})
      for (const AnswerForm form :
           {AnswerForm::Pair, AnswerForm::Rank, AnswerForm::BestWorst, AnswerForm::Rating, AnswerForm::Accept}) {
        auto* editor = dialog.findChild<TaskEditor*>();
        TaskForm task = editor->form();
        task.setKind(kind);
        task.setAnswer(form);
        editor->setForm(task);
        Q_EMIT editor->changed();
        const auto shown = [&] {
          AnnotatePage* page = dialog.preview().page();
          return page && page->isVisible() && page->model().project().kind == kind &&
                 page->model().project().answer == form && page->model().phase() == AnnotateModel::Phase::Asking &&
                 page->model().cards() == dialog.preview().task().k;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatienceMs);
        for (int place = 0; place < dialog.preview().page()->model().cards(); ++place)
          QVERIFY(dialog.preview().page()->model().contentAt(place) != nullptr);
      }
  }

  // Only keys, from the first field to the last.
  void textsAreSetUpByKeysAlone() {
    NewProjectDialog dialog(games);
    show(dialog);
    auto* path = test::named<QLineEdit>(dialog, "File");
    path->setFocus();
    path->selectAll();
    QTest::keyClicks(path, m_folder.filePath(QStringLiteral("texts")));
    tabTo(dialog, test::titled<QRadioButton>(dialog, "Clips from a game"));
    QTest::keyClick(focus(), Qt::Key_Right);
    QCOMPARE(dialog.draft().form.kind(), ItemKind::Text);
    QVERIFY(!test::named<QListWidget>(dialog, "Games")->isVisible());
    tabTo(dialog, test::titled<FormButton>(dialog, "Pair"));
    for (int i = 0; i < 3; ++i) QTest::keyClick(focus(), Qt::Key_Right);
    QCOMPARE(dialog.draft().form.answer(), AnswerForm::Rating);
    tabTo(dialog, test::named<QDoubleSpinBox>(dialog, "Items in a query"));
    QTest::keyClick(focus(), Qt::Key_Up);
    tabTo(dialog, test::named<QLineEdit>(dialog, "The low end means"));
    QTest::keyClicks(focus(), QStringLiteral("useless"));
    auto* section = test::titled<QToolButton>(dialog, "Several questions about the same items");
    tabTo(dialog, section);
    QTest::keyClick(focus(), Qt::Key_Space);
    tabTo(dialog, test::named<QLineEdit>(dialog, "Add to: Questions"));
    QTest::keyClicks(focus(), QStringLiteral("helpful"));
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());  // the key added a question and pressed no button
    QTest::keyClicks(focus(), QStringLiteral("harmless, short"));
    tabTo(dialog, test::named<QListWidget>(dialog, "Questions"));
    QTest::keyClick(focus(), Qt::Key_End);
    QTest::keyClick(focus(), Qt::Key_Delete);  // "short"
    QTest::keyClick(focus(), Qt::Key_End);
    QTest::keyClick(focus(), Qt::Key_Up, Qt::AltModifier);  // "harmless" first
    tabTo(dialog, test::titled<QPushButton>(dialog, "Create"));
    const ProjectInfo info = created(dialog, true);
    QCOMPARE(info.kind, ItemKind::Text);
    QCOMPARE(info.answer, AnswerForm::Rating);
    QCOMPARE(info.k, 2);
    QCOMPARE(info.task.scale.low, std::string("useless"));
    QVERIFY((info.task.axes == std::vector<std::string>{"harmless", "helpful"}));
    QVERIFY(info.environment.empty());
  }

  void problemsStandBesideTheirField() {
    NewProjectDialog dialog(games);
    show(dialog);
    test::titled<QRadioButton>(dialog, "Texts")->click();
    auto* path = test::named<QLineEdit>(dialog, "File");
    path->setText(file("one"));
    const auto rowOf = [](QWidget* field) {
      while (!qobject_cast<FormRow*>(field)) field = field->parentWidget();
      return static_cast<FormRow*>(field);
    };
    QVERIFY(rowOf(path)->problem().contains(QStringLiteral("exists already")));
    auto* create = test::titled<QPushButton>(dialog, "Create");
    QVERIFY(!create->isEnabled());
    path->setText(file("fresh"));
    QVERIFY(rowOf(path)->problem().isEmpty());
    QVERIFY(create->isEnabled());
    test::titled<QToolButton>(dialog, "Tags, reasons and marks")->click();
    auto* tags = test::named<QLineEdit>(dialog, "Add to: Tags of a query");
    QTest::keyClicks(tags, QStringLiteral("wrong, Wrong"));
    QVERIFY(rowOf(tags)->problem().contains(QStringLiteral("twice")));
    QVERIFY(!create->isEnabled());
  }

  void aSearchThatIsClearedShowsWhatIsChosen() {
    NewProjectDialog dialog([]() -> Result<std::vector<std::string>> {
      std::vector<std::string> ids;
      for (char letter = 'A'; letter <= 'Z'; ++letter) ids.push_back(std::string("ALE/") + letter + "-v5");
      return ids;
    });
    show(dialog);
    auto* list = test::named<QListWidget>(dialog, "Games");
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 26, kPatienceMs);
    auto* search = test::named<QLineEdit>(dialog, "Search games");
    search->setText(QStringLiteral("/Y-"));
    QCOMPARE(dialog.draft().environment, QStringLiteral("ALE/Y-v5"));
    search->setText(QStringLiteral("nothing"));
    QVERIFY(dialog.draft().environment.isEmpty());
    QVERIFY(!test::titled<QPushButton>(dialog, "Create")->isEnabled());
    search->clear();
    QCOMPARE(dialog.draft().environment, QStringLiteral("ALE/Y-v5"));
    QVERIFY(list->viewport()->rect().contains(list->visualItemRect(list->currentItem()).center()));
  }

  void aListOfGamesThatFailsIsToldInPlaceAndTextsGoOn() {
    NewProjectDialog dialog([]() -> Result<std::vector<std::string>> {
      return Error{ErrorCode::NotFound, "podium-atari is missing. Run ./podium again."};
    });
    show(dialog);
    auto* line = dialog.findChild<MessageLine*>();
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatienceMs);
    QCOMPARE(line->message(), QStringLiteral("podium-atari is missing. Run ./podium again."));
    auto* create = test::titled<QPushButton>(dialog, "Create");
    QVERIFY(!create->isEnabled());
    test::named<QLineEdit>(dialog, "File")->setText(file("fresh"));
    test::titled<QRadioButton>(dialog, "Images")->click();
    QVERIFY(create->isEnabled());
  }

  void aFailureOnTheDiskIsToldAndNothingIsLost() {
    NewProjectDialog dialog(games);
    show(dialog);
    test::titled<QRadioButton>(dialog, "Texts")->click();
    QDir(m_folder.path()).mkdir(QStringLiteral("vanishing"));
    test::named<QLineEdit>(dialog, "File")->setText(m_folder.filePath(QStringLiteral("vanishing/x.podium")));
    QVERIFY(test::titled<QPushButton>(dialog, "Create")->isEnabled());
    QDir(m_folder.path()).rmdir(QStringLiteral("vanishing"));
    press(dialog, "Create");
    auto* line = dialog.findChild<MessageLine*>();
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatienceMs);
    QVERIFY(dialog.isVisible());
    QVERIFY(!line->geometry().intersects(test::titled<QPushButton>(dialog, "Create")->geometry()));
    QCOMPARE(dialog.draft().form.kind(), ItemKind::Text);
  }

 private:
  static Result<std::vector<std::string>> games() {
    return std::vector<std::string>{"ALE/Freeway-v5", "ALE/Pong-v5", "ALE/Seaquest-v5"};
  }
  QString file(const char* name) const { return m_folder.filePath(QLatin1String(name) + QStringLiteral(".podium")); }
  static void show(QWidget& dialog) {
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
  }
  static QWidget* focus() { return QApplication::focusWidget(); }
  static void tabTo(QWidget& dialog, QWidget* target) {
    QVERIFY(target);
    for (int i = 0; i < 80 && focus() != target; ++i) QTest::keyClick(focus() ? focus() : &dialog, Qt::Key_Tab);
    QVERIFY2(focus() == target, qPrintable(target->accessibleName()));
  }
  static void press(QWidget& root, const char* text) {
    QTest::mouseClick(test::titled<QPushButton>(root, text), Qt::LeftButton);
  }
  static ProjectInfo created(NewProjectDialog& dialog, bool byKey = false) {
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    if (byKey)
      QTest::keyClick(focus(), Qt::Key_Space);
    else
      press(dialog, "Create");
    if (accepted.isEmpty() && !accepted.wait(kPatienceMs)) qFatal("the project was not created");
    return ProjectStore::open(dialog.path().toStdString()).value()->newReader()->project();
  }

  QTemporaryDir m_folder;
};

QTEST_MAIN(TestNewProject)
#include "test_new_project.moc"
