// A gallery of texts in every look, painted offscreen into build/screens: every kind of text leaves ink, and no look
// loses a line that another one has. Other scale factors are run as a child process, because Qt reads them at its
// start.
#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/window_tools.h"
#include "text_samples.h"
#include "ui/text/text_group.h"
#include "ui/text/text_view.h"

using namespace podium;

namespace {

constexpr auto kScaleVariable = "QT_SCALE_FACTOR";

std::shared_ptr<const Content> sample(const QString& name) {
  using namespace samples;
  if (name == QLatin1String("markdown")) return markdown(longMarkdown());
  if (name == QLatin1String("formulas")) return markdown(formulas());
  if (name == QLatin1String("conversation")) return content(TextFormat::Conversation, conversation());
  if (name == QLatin1String("code")) return content(TextFormat::Code, pythonCode(), "python");
  return markdown(cjk());
}

// Share of pixels that are no ground: neither the card's nor that of code.
double inkOf(const QImage& image) {
  const QRgb ground = colours().surface.rgb(), box = colours().raised.rgb();
  qint64 ink = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) ink += image.pixel(x, y) != ground && image.pixel(x, y) != box ? 1 : 0;
  return static_cast<double>(ink) / (static_cast<double>(image.width()) * image.height());
}

bool hasColour(const QImage& image, const QColor& colour) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixel(x, y) == colour.rgb()) return true;
  return false;
}

}  // namespace

class TestTextScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "text-screens");
    applyTheme(*qApp);
    QVERIFY(QDir().mkpath(screens()));
  }

  void everyTextIsShown_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("theme");
    for (const char* name : {"markdown", "formulas", "conversation", "code", "cjk"})
      for (const auto& [look, theme] : {std::pair<const char*, ThemeChoice>{"light", ThemeChoice::Light},
                                        {"dark", ThemeChoice::Dark},
                                        {"contrast", ThemeChoice::HighContrast}})
        QTest::newRow(qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + QLatin1String(look)))
            << QString::fromLatin1(name) << static_cast<int>(theme);
  }
  void everyTextIsShown() {
    QFETCH(QString, name);
    QFETCH(int, theme);
    Theme::instance().setChoice(static_cast<ThemeChoice>(theme));
    TextView view;
    view.resize(560, 400);
    view.show();
    view.setText(prepareText(sample(name), view.wantedLook()));
    view.resize(560, view.scrollRange() + 400);  // the whole text in one picture
    QVERIFY(view.scrollRange() == 0);
    if (name == QLatin1String("markdown")) markSome(view);
    const QImage image = view.grab().toImage();
    QVERIFY(image.save(screens() + QStringLiteral("/text-%1%2.png").arg(fileName(), scale())));
    const double ink = inkOf(image);
    QVERIFY2(ink > 0.01 && ink < 0.3, qPrintable(QString::number(ink)));
  }

  void twoTextsAreCompared_data() {
    QTest::addColumn<int>("theme");
    QTest::newRow("compared light") << static_cast<int>(ThemeChoice::Light);
    QTest::newRow("compared dark") << static_cast<int>(ThemeChoice::Dark);
  }
  void twoTextsAreCompared() {
    QFETCH(int, theme);
    Theme::instance().setChoice(static_cast<ThemeChoice>(theme));
    std::string other = samples::longMarkdown();
    other.replace(other.find("house prices"), 12, "rents");
    other.replace(other.find("1. Sort the values."), 19, "1. Sort all of the values. This takes the most time.");
    other.replace(other.find("\\frac{1}{n}"), 11, "\\frac{1}{m}");
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto *first = new TextView, *second = new TextView;
    row->addWidget(first);
    row->addWidget(second);
    window.resize(1000, 700);
    window.show();
    first->setText(prepareText(samples::markdown(samples::longMarkdown()), first->wantedLook()));
    second->setText(prepareText(samples::markdown(other), second->wantedLook()));
    TextGroup group;
    group.setViews({first, second});
    group.setCompared(std::pair{0, 1});
    group.setSharedDimmed(true);
    group.find(QStringLiteral("the"));
    QCoreApplication::processEvents();
    const QImage image = window.grab().toImage();
    QVERIFY(image.save(screens() + QStringLiteral("/text-%1%2.png").arg(fileName(), scale())));
    QVERIFY(hasColour(image, colours().gone) && hasColour(image, colours().added));
    QVERIFY(hasColour(image, colours().found) && hasColour(image, colours().foundCurrent));
  }

  void otherScaleFactors() {
    if (!scale().isEmpty()) return;  // this is one
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kScaleVariable), QStringLiteral("2"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("everyTextIsShown"), QStringLiteral("twoTextsAreCompared")});
    QVERIFY(child.waitForFinished(-1));
    QCOMPARE(child.exitCode(), 0);
  }

 private:
  static QString screens() { return QStringLiteral(PODIUM_BINARY_DIR "/screens"); }
  static QString scale() {
    const QString factor = qEnvironmentVariable(kScaleVariable);
    return factor.isEmpty() ? QString() : QStringLiteral("@%1x").arg(factor);
  }
  static QString fileName() {
    return QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
  }
  static void markSome(TextView& view) {
    const QString text = view.text()->text;
    const auto at = [&text](const char* words) { return static_cast<int>(text.indexOf(QLatin1String(words))); };
    view.setMarks(MarkLayer::Search, {{at("middle"), at("middle") + 6, MarkKind::FoundCurrent},
                                      {at("values"), at("values") + 6, MarkKind::Found}});
    view.setMarks(MarkLayer::Difference, {{at("salaries"), at("salaries") + 8, MarkKind::Added},
                                          {at("house prices"), at("house prices") + 12, MarkKind::Gone}});
    view.setSpans({{at("hardly"), at("hardly") + 30, QStringLiteral("claim"), 1},
                   {at("Lunch"), at("Lunch") + 12, QStringLiteral("irrelevant"), 3}});
    view.select(*sourceOf(*view.text(), at("The breakdown"), at("The breakdown") + 20));
  }
  QTemporaryDir m_folder;
};

QTEST_MAIN(TestTextScreens)
#include "test_text_screens.moc"
