// Pictures of what else an answer may hold, written to screenshots/ in the build folder: marked passages, judged steps
// and evidence, moments of clips, a margin. What must hold for all: nothing cut off, no scroll bar across.
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/text_project.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/window_tools.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

Content solution(bool right) {
  Content content;
  content.format = TextFormat::Markdown;
  content.steps = {"Let $x$ be the number of apples. Together there are $x + 2x = 36$ pieces of fruit.",
                   right ? "So $3x = 36$, that is, $x = 12$." : "So $2x = 36$, that is, $x = 18$.",
                   "There are twice as many pears as apples.",
                   right ? "The answer is **24** pears:\n\n$$2 \\cdot 12 = 24$$" : "The answer is **36** pears."};
  for (const auto& step : content.steps) content.body += (content.body.empty() ? "" : "\n\n") + step;
  return content;
}

Content cited() {
  Content content = text("Bears have lived in Bern since the sixteenth century [1]. They eat mostly honey [2].");
  content.evidence = {{"Bears have lived in Bern since the sixteenth century",
                       "The first bear of the town's pit was brought home from the battle of Novara in 1513.",
                       "A short history of the bear pit", "https://history.example/bears"},
                      {"They eat mostly honey", "Grass, roots and fruit are nine tenths of what they eat.",
                       "What bears eat", "https://zoo.example/food?animal=bear"}};
  return content;
}

struct Screen {
  const char* name;
  ProjectInfo info;
  Batch batch;  // empty: clips
  const char* keys;
};

ProjectInfo with(ProjectInfo info, const std::function<void(Task&)>& change) {
  info.task.confirm = true;
  change(info.task);
  return info;
}

const std::vector<Screen>& screens() {
  static const std::vector<Screen> all = [] {
    const auto spans = [](Task& task) { task.spanLabels = {"wrong", "helpful", "vague"}; };
    const auto steps = [](Task& task) { task.steps = true; };
    const auto evidence = [](Task& task) { task.evidence = true; };
    const auto moments = [](Task& task) { task.moments = true; };
    const auto margin = [](Task& task) { task.margin = true; };
    const ProjectInfo pair = textProject(AnswerForm::Pair, 2), one = textProject(AnswerForm::Rank, 1);
    const Batch texts = batchOf({{solution(true), solution(false)}});
    ProjectInfo clip = roadProject(1);
    clip.answer = AnswerForm::Rank;
    return std::vector<Screen>{
        {"spans", with(pair, spans), texts, "v<Down><Enter>1<Right><Right><Right><Enter>2v<Down><Down><Enter>3<Up>"},
        {"spans-label", with(pair, spans), texts, "v<Down><Enter>"},
        {"steps-pair", with(pair, steps), texts, "<Tab>+-0<Tab>++-"},
        {"steps-one", with(one, steps), batchOf({{solution(false)}}), "+--"},
        {"evidence-pair", with(pair, evidence), batchOf({{cited(), cited()}}), "<Tab>+-<Tab>0"},
        {"moments-one", with(clip, moments), {}, "jj"},
        {"moments-pair", with(roadProject(2), moments), {}, "<Tab>j<Tab>k"},
        {"margin", with(roadProject(2), margin), {}, "<Right>1.5"},
        {"keys",
         with(pair,
              [&](Task& task) {
                spans(task);
                steps(task);
                margin(task);
              }),
         texts, "?"},
    };
  }();
  return all;
}

}  // namespace

class TestPartScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }
  void cleanup() { Theme::instance().setChoice(ThemeChoice::Light); }

  void pageIsWhole_data() {
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("theme");
    for (int i = 0; i < static_cast<int>(screens().size()); ++i)
      for (const char* theme : {"light", "dark", "contrast"})
        QTest::addRow("%s %s", screens()[static_cast<std::size_t>(i)].name, theme) << i << QString::fromLatin1(theme);
  }
  void pageIsWhole() {
    QFETCH(int, screen);
    QFETCH(QString, theme);
    const Screen& shown = screens()[static_cast<std::size_t>(screen)];
    Theme::instance().setChoice(themeNamed(theme));
    const auto fixture = shown.batch.items.empty() ? std::make_unique<AnnotateFixture>(shown.info, 2, 11, 10)
                                                   : std::make_unique<AnnotateFixture>(shown.info, shown.batch);
    Desk desk(*fixture);
    desk.page->resize(1310, 648);  // what the window leaves of 1366 x 768
    desk.painted();
    desk.page->clock().step(25);
    desk.type(QString::fromLatin1(shown.keys));
    QTest::qWait(200);
    QVERIFY2(pageFaults(*desk.page).isEmpty(), qPrintable(pageFaults(*desk.page)));
    QVERIFY(desk.page->grab().save(
        QStringLiteral("%1/part-%2-%3.png").arg(screenshotFolder(), QLatin1String(shown.name), theme)));
  }
};

QTEST_MAIN(TestPartScreens)
#include "test_part_screens.moc"
