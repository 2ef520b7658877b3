// The theme's promises: contrast over the token pairs in use, distinct ranks, motion that can be turned off.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/window_tools.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"

using namespace podium;

class TestTheme : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "theme");
    applyTheme(*qApp);
  }

  void contrastFormulaMatchesKnownValues() {
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);  // the well-known near miss
  }

  void pairsHaveEnoughContrast_data() {
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const std::pair<const char*, ThemeName> themes[] = {
        {"light", ThemeName::Light}, {"dark", ThemeName::Dark}, {"high contrast", ThemeName::HighContrast}};
    for (const auto& [name, theme] : themes) {
      const ThemeColours& c = themeColours(theme);
      const auto row = [&](const char* pair, const QColor& ink, const QColor& ground, double least) {
        QTest::addRow("%s: %s", name, pair) << ink << ground << least;
      };
      const std::pair<const char*, QColor> grounds[] = {
          {"window", c.window}, {"surface", c.surface}, {"raised", c.raised}, {"selection", c.selection}};
      for (const auto& [groundName, ground] : grounds) {
        row(qPrintable(QStringLiteral("text on ") + QLatin1String(groundName)), c.text, ground, 4.5);
        row(qPrintable(QStringLiteral("muted on ") + QLatin1String(groundName)), c.textMuted, ground, 4.5);
      }
      for (const QColor& ink : {c.codeKeyword, c.codeString, c.codeComment, c.codeNumber}) {
        row(qPrintable(QStringLiteral("code %1 on surface").arg(ink.name())), ink, c.surface, 4.5);
        row(qPrintable(QStringLiteral("code %1 on its box").arg(ink.name())), ink, c.raised, 4.5);
      }
      for (const QColor& ground : {c.found, c.foundCurrent, c.added, c.gone})
        row(qPrintable(QStringLiteral("text on mark %1").arg(ground.name())), c.text, ground, 4.5);
      row("control outline on window", c.controlBorder, c.window, 3.0);
      row("control outline on surface", c.controlBorder, c.surface, 3.0);
      row("text on accent", c.onAccent, c.accent, 4.5);
      row("accent on window", c.accent, c.window, 4.5);
      row("accent on surface", c.accent, c.surface, 4.5);
      row("accent on selection", c.accent, c.selection, 3.0);
      for (const auto& [word, colour] :
           {std::pair<const char*, QColor>{"good", c.good}, {"warning", c.warning}, {"bad", c.bad}}) {
        row(qPrintable(QLatin1String(word) + QStringLiteral(" on window")), colour, c.window, 4.5);
        row(qPrintable(QLatin1String(word) + QStringLiteral(" on surface")), colour, c.surface, 4.5);
      }
      for (std::size_t i = 0; i < c.ranks.size(); ++i) {
        row(qPrintable(QStringLiteral("numeral on rank %1").arg(i + 1)), c.onRank, c.ranks[i], 4.5);
        row(qPrintable(QStringLiteral("rank %1 on surface").arg(i + 1)), c.ranks[i], c.surface, 4.5);
      }
    }
  }
  void pairsHaveEnoughContrast() {
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double ratio = contrastRatio(ink, ground);
    QVERIFY2(
        ratio >= least,
        qPrintable(
            QStringLiteral("%1 on %2 is %3, not %4").arg(ink.name(), ground.name()).arg(ratio, 0, 'f', 2).arg(least)));
  }

  void darkRanksKeepTheirHue() {
    const auto& light = themeColours(ThemeName::Light).ranks;
    const auto& dark = themeColours(ThemeName::Dark).ranks;
    for (std::size_t i = 0; i < light.size(); ++i) {
      QVERIFY2(dark[i].lightnessF() > light[i].lightnessF(), qPrintable(QString::number(i + 1)));
      if (light[i].hslSaturationF() < 0.05f) continue;  // grey has no hue
      const int apart = qAbs(light[i].hslHue() - dark[i].hslHue());
      QVERIFY2(qMin(apart, 360 - apart) <= 15, qPrintable(QStringLiteral("rank %1: %2 degrees").arg(i + 1).arg(apart)));
    }
  }

  void choiceChangesThePaletteAndIsRemembered() {
    Settings::instance().setThemeChoice(ThemeChoice::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), themeColours(ThemeName::Dark).window);
    QCOMPARE(Settings::instance().themeChoice(), ThemeChoice::Dark);
    Settings::instance().setThemeChoice(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), themeColours(ThemeName::Light).window);
  }

  void reducedMotionStopsAnimations() {
    Settings::instance().setReducedMotion(true);
    QCOMPARE(motionMs(motion::kSlow), 0);
    Settings::instance().setReducedMotion(false);
    QCOMPARE(motionMs(motion::kSlow), motion::kSlow);
  }

  void recentProjectsAreUniqueAndNewestFirst() {
    Settings& settings = Settings::instance();
    for (const char* name : {"/a.podium", "/b.podium", "/a.podium"}) settings.addRecentProject(QLatin1String(name));
    QCOMPARE(settings.recentProjects(), (QStringList{QStringLiteral("/a.podium"), QStringLiteral("/b.podium")}));
    settings.removeRecentProject(QStringLiteral("/a.podium"));
    QCOMPARE(settings.recentProjects(), QStringList{QStringLiteral("/b.podium")});
    for (int i = 0; i < 2 * Settings::kMaxRecent; ++i) settings.addRecentProject(QStringLiteral("/%1.podium").arg(i));
    QCOMPARE(settings.recentProjects().size(), Settings::kMaxRecent);
  }

 private:
  QTemporaryDir m_folder;
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
