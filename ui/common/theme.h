#pragma once
// The look in one place: colours, spacing, radii, type, motion. No colour or size literal anywhere else.
// GUI thread only. Widgets that paint themselves read colours() in paintEvent and repaint on Theme::changed.
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <array>
#include <optional>

class QApplication;

namespace podium {

enum class ThemeName { Light, Dark, HighContrast };            // what is drawn
enum class ThemeChoice { System, Light, Dark, HighContrast };  // what the user asked for

struct ThemeColours {
  QColor window;         // behind everything
  QColor surface;        // cards, panels, input fields
  QColor raised;         // buttons, hovered rows: a step away from surface
  QColor border;         // hairlines that only decorate
  QColor grid;           // lines behind curves
  QColor controlBorder;  // outlines that show where a control is: 3:1 on window and surface
  QColor text;
  QColor textMuted;
  QColor textDisabled;  // exempt from contrast rules (WCAG 1.4.3)
  QColor accent;        // primary buttons, links, focus ring
  QColor onAccent;      // text on accent
  QColor selection;     // quiet background of what is selected; text stays `text`
  QColor good, warning, bad;
  std::array<QColor, 9> ranks;  // rank 1 first; colour-blind safe, always beside the numeral
  QColor onRank;                // numeral on a rank colour
  QColor codeKeyword, codeString, codeComment, codeNumber;  // source code on surface or raised
  QColor found, foundCurrent;                               // grounds of what was searched for; text stays `text`
  QColor added, gone;  // grounds of words that differ between two texts; text stays `text`
};

const ThemeColours& themeColours(ThemeName name);

// Spacing, in device-independent pixels.
namespace space {
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24, kXxl = 32;
}
namespace radius {
inline constexpr int kControl = 6, kCard = 8;
}
namespace extent {
inline constexpr int kHairline = 1, kFocusRing = 2, kFocusGap = 1;
inline constexpr int kIconSmall = 16, kIcon = 24;
inline constexpr int kControl = 32;  // height of buttons and fields
inline constexpr int kSidebar = 56, kSidebarWide = 168, kHeader = 48, kStatusBar = 28;
inline constexpr int kWideWindow = 1600;  // from here on the sidebar shows text
inline constexpr int kTextColumn = 75;    // characters
inline constexpr int kCodeHeader = 28;    // language and copy button above the lines of a code box
inline constexpr int kPartHeader = 24;    // the line with the name of a step or a claim, and its judgement
}  // namespace extent
// Milliseconds, ease-out. Use motionMs(), which is 0 when motion is reduced.
namespace motion {
inline constexpr int kQuick = 80, kNormal = 120, kSlow = 150;
}

enum class TextSize { Small = 12, Body = 13, Heading = 15, Title = 20, Display = 28 };  // pixels
// The system's UI font (its fixed font for code) in one of the five sizes; `strong` is weight 600, else 400.
QFont textFont(TextSize size, bool strong = false);
QFont codeFont(TextSize size = TextSize::Body);
// Letters of formulas: the system's serif font.
QFont mathsFont(TextSize size = TextSize::Body);

// Contrast ratio of two opaque colours, 1..21 (WCAG 2.2, "contrast ratio" and "relative luminance").
double contrastRatio(const QColor& a, const QColor& b);

// What the desktop asks for, as far as it can be known.
ThemeName systemTheme();
bool systemReducesMotion();

// The theme in force. One per process; created on first use, lives until the end.
class Theme : public QObject {
  Q_OBJECT
 public:
  static Theme& instance();
  ThemeName name() const { return m_name; }
  ThemeChoice choice() const { return m_choice; }
  bool reducedMotion() const { return m_reducedMotion; }
  // Changes palette, style and font of the running application; emits changed() when something differs.
  void setChoice(ThemeChoice choice);
  // nullopt: as the system asks.
  void setReducedMotion(std::optional<bool> reduced);

 Q_SIGNALS:
  void changed();

 private:
  Theme();
  void apply();
  ThemeChoice m_choice = ThemeChoice::System;
  ThemeName m_name = ThemeName::Light;
  bool m_reducedMotion = false;
};

// Installs style, palette and font; reads the user's choices (ui/common/settings.h). Call once after QApplication.
void applyTheme(QApplication& application);

// Colours of the theme in force.
const ThemeColours& colours();
// Colour of a rank, 1-based; ranks over 9 take the last.
const QColor& rankColour(int rank);
// `milliseconds`, or 0 when motion is reduced.
int motionMs(int milliseconds);
// The palette that a theme gives to standard widgets.
QPalette themePalette(ThemeName name);

}  // namespace podium
