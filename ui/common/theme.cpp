#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleHints>
#include <algorithm>
#include <cmath>

#include "ui/common/settings.h"
#include "ui/common/style.h"

namespace podium {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

ThemeColours lightColours() {
  return {
      .window = rgb(0xF6F7F9),
      .surface = rgb(0xFFFFFF),
      .raised = rgb(0xEDF0F3),
      .border = rgb(0xDFE3E8),
      .grid = rgb(0xE6E9ED),
      .controlBorder = rgb(0x818A95),
      .text = rgb(0x1B1F24),
      .textMuted = rgb(0x57606A),
      .textDisabled = rgb(0x9AA1AA),
      .accent = rgb(0x1F5FD6),
      .onAccent = rgb(0xFFFFFF),
      .selection = rgb(0xDCE7FA),
      .good = rgb(0x1A7F37),
      .warning = rgb(0x8A5D00),
      .bad = rgb(0xC4202C),
      .ranks = {rgb(0x0072B2), rgb(0x00785A), rgb(0xB25D00), rgb(0xA3477F), rgb(0x36709F), rgb(0x6B6B00), rgb(0x8C2D04),
                rgb(0x4B4B9B), rgb(0x555555)},
      .onRank = rgb(0xFFFFFF),
      .codeKeyword = rgb(0x7A2A9E),
      .codeString = rgb(0x0B6632),
      .codeComment = rgb(0x57606A),
      .codeNumber = rgb(0x934600),
      .found = rgb(0xFFE694),
      .foundCurrent = rgb(0xFFB950),
      .added = rgb(0xD6F2DC),
      .gone = rgb(0xFBE1E1),
  };
}

ThemeColours darkColours() {
  return {
      .window = rgb(0x0F1216),
      .surface = rgb(0x171B21),
      .raised = rgb(0x222830),
      .border = rgb(0x2B323B),
      .grid = rgb(0x2B323B),
      .controlBorder = rgb(0x6B7684),
      .text = rgb(0xE6EAF0),
      .textMuted = rgb(0x9AA4B2),
      .textDisabled = rgb(0x59626E),
      .accent = rgb(0x79AEFF),
      .onAccent = rgb(0x0B1220),
      .selection = rgb(0x20324F),
      .good = rgb(0x56C271),
      .warning = rgb(0xE0B341),
      .bad = rgb(0xFF8A80),
      .ranks = {rgb(0x4FB0E8), rgb(0x3CC29C), rgb(0xF0A04B), rgb(0xDE8FC0), rgb(0x8CBBE2), rgb(0xC0C04A), rgb(0xEA8B62),
                rgb(0xA6A6F0), rgb(0xB4B4B4)},
      .onRank = rgb(0x0B1220),
      .codeKeyword = rgb(0xD9A8FF),
      .codeString = rgb(0x8FD6A0),
      .codeComment = rgb(0x9AA4B2),
      .codeNumber = rgb(0xF0B27A),
      .found = rgb(0x544500),
      .foundCurrent = rgb(0x7D5300),
      .added = rgb(0x143D22),
      .gone = rgb(0x4C1D22),
  };
}

ThemeColours highContrastColours() {
  return {
      .window = rgb(0x000000),
      .surface = rgb(0x000000),
      .raised = rgb(0x1C1C1C),
      .border = rgb(0xFFFFFF),
      .grid = rgb(0x4A4A4A),
      .controlBorder = rgb(0xFFFFFF),
      .text = rgb(0xFFFFFF),
      .textMuted = rgb(0xE4E4E4),
      .textDisabled = rgb(0x9A9A9A),
      .accent = rgb(0xFFD84D),
      .onAccent = rgb(0x000000),
      .selection = rgb(0x003A75),
      .good = rgb(0x6FE38B),
      .warning = rgb(0xFFCF5C),
      .bad = rgb(0xFFA199),
      .ranks = {rgb(0x6CC4F5), rgb(0x52DDB4), rgb(0xFFB366), rgb(0xF3A6D6), rgb(0xA3CEF2), rgb(0xD9D95E), rgb(0xFFA27A),
                rgb(0xBEBEFF), rgb(0xCFCFCF)},
      .onRank = rgb(0x000000),
      .codeKeyword = rgb(0xE6C1FF),
      .codeString = rgb(0x9BF2B0),
      .codeComment = rgb(0xD6D6D6),
      .codeNumber = rgb(0xFFCB94),
      .found = rgb(0x5C4B00),
      .foundCurrent = rgb(0x7A5000),
      .added = rgb(0x004A1E),
      .gone = rgb(0x600D0D),
  };
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

// Desktops leave their wishes in files that cost nothing to read: KDE in kdeglobals, most others for GTK.
QString configFile(const QString& name) {
  return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1Char('/') + name;
}

QVariant gtkSetting(const QString& key) {
  return QSettings(configFile(QStringLiteral("gtk-3.0/settings.ini")), QSettings::IniFormat)
      .value(QStringLiteral("Settings/") + key);
}

}  // namespace

const ThemeColours& themeColours(ThemeName name) {
  static const ThemeColours light = lightColours(), dark = darkColours(), highContrast = highContrastColours();
  switch (name) {
    case ThemeName::Light:
      return light;
    case ThemeName::Dark:
      return dark;
    case ThemeName::HighContrast:
      return highContrast;
  }
  return light;
}

QFont textFont(TextSize size, bool strong) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  font.setPixelSize(static_cast<int>(size));
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  return font;
}

QFont codeFont(TextSize size) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(static_cast<int>(size));
  return font;
}

QFont mathsFont(TextSize size) {
  QFont font(QStringLiteral("serif"));
  font.setStyleHint(QFont::Serif);
  font.setPixelSize(static_cast<int>(size));
  return font;
}

double contrastRatio(const QColor& a, const QColor& b) {
  const auto [low, high] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
  return (high + 0.05) / (low + 0.05);
}

ThemeName systemTheme() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark) return ThemeName::Dark;
#else
  // The palette of the platform's theme, as it was before ours was set.
  static const QPalette original = QGuiApplication::palette();
  const auto lightness = [](QPalette::ColorRole role) { return original.color(role).lightness(); };
  if (lightness(QPalette::Window) < lightness(QPalette::WindowText)) return ThemeName::Dark;
#endif
  return gtkSetting(QStringLiteral("gtk-application-prefer-dark-theme")).toBool() ? ThemeName::Dark : ThemeName::Light;
}

bool systemReducesMotion() {
  const QVariant gtk = gtkSetting(QStringLiteral("gtk-enable-animations"));
  if (gtk.isValid() && !gtk.toBool()) return true;
  const QVariant kde = QSettings(configFile(QStringLiteral("kdeglobals")), QSettings::IniFormat)
                           .value(QStringLiteral("KDE/AnimationDurationFactor"));
  return kde.isValid() && kde.toDouble() == 0.0;
}

QPalette themePalette(ThemeName name) {
  const ThemeColours& c = themeColours(name);
  QPalette palette;
  const auto set = [&palette](QPalette::ColorRole role, const QColor& normal, const QColor& disabled) {
    palette.setColor(QPalette::Active, role, normal);
    palette.setColor(QPalette::Inactive, role, normal);
    palette.setColor(QPalette::Disabled, role, disabled);
  };
  set(QPalette::Window, c.window, c.window);
  set(QPalette::WindowText, c.text, c.textDisabled);
  set(QPalette::Base, c.surface, c.window);
  set(QPalette::AlternateBase, c.raised, c.raised);
  set(QPalette::Text, c.text, c.textDisabled);
  set(QPalette::PlaceholderText, c.textMuted, c.textDisabled);
  set(QPalette::Button, c.raised, c.window);
  set(QPalette::ButtonText, c.text, c.textDisabled);
  set(QPalette::BrightText, c.onAccent, c.textDisabled);
  set(QPalette::Highlight, c.accent, c.border);
  set(QPalette::HighlightedText, c.onAccent, c.text);
  set(QPalette::Link, c.accent, c.textDisabled);
  set(QPalette::LinkVisited, c.accent, c.textDisabled);
  set(QPalette::ToolTipBase, c.surface, c.surface);
  set(QPalette::ToolTipText, c.text, c.text);
  set(QPalette::Light, c.surface, c.surface);
  set(QPalette::Midlight, c.raised, c.raised);
  set(QPalette::Mid, c.border, c.border);
  set(QPalette::Dark, c.controlBorder, c.border);
  set(QPalette::Shadow, c.controlBorder, c.border);
  return palette;
}

Theme::Theme() = default;

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

void Theme::setChoice(ThemeChoice choice) {
  m_choice = choice;
  const ThemeName before = m_name;
  switch (choice) {
    case ThemeChoice::System:
      m_name = systemTheme();
      break;
    case ThemeChoice::Light:
      m_name = ThemeName::Light;
      break;
    case ThemeChoice::Dark:
      m_name = ThemeName::Dark;
      break;
    case ThemeChoice::HighContrast:
      m_name = ThemeName::HighContrast;
      break;
  }
  if (m_name == before) return;
  apply();
  Q_EMIT changed();
}

void Theme::setReducedMotion(std::optional<bool> reduced) {
  const bool value = reduced.value_or(systemReducesMotion());
  if (value == m_reducedMotion) return;
  m_reducedMotion = value;
  Q_EMIT changed();
}

void Theme::apply() { QApplication::setPalette(themePalette(m_name)); }

void applyTheme(QApplication& application) {
  systemTheme();  // remembers the platform's palette before it is replaced
  application.setStyle(new PodiumStyle);
  application.setFont(textFont(TextSize::Body));
  application.setPalette(themePalette(Theme::instance().name()));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &Theme::instance(),
                   [] { Theme::instance().setChoice(Theme::instance().choice()); });
#endif
  const Settings& settings = Settings::instance();
  Theme::instance().setChoice(settings.themeChoice());
  Theme::instance().setReducedMotion(settings.reducedMotion());
}

const ThemeColours& colours() { return themeColours(Theme::instance().name()); }

const QColor& rankColour(int rank) {
  const auto& ranks = colours().ranks;
  return ranks[static_cast<std::size_t>(std::clamp(rank, 1, static_cast<int>(ranks.size())) - 1)];
}

int motionMs(int milliseconds) { return Theme::instance().reducedMotion() ? 0 : milliseconds; }

}  // namespace podium
