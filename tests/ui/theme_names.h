#pragma once
// The themes as tests of screens name them: "light", "dark", "contrast".
#include <QString>

#include "ui/common/theme.h"

namespace podium::test {

inline ThemeChoice themeNamed(const QString& name) {
  if (name == QLatin1String("dark")) return ThemeChoice::Dark;
  return name == QLatin1String("contrast") ? ThemeChoice::HighContrast : ThemeChoice::Light;
}

}  // namespace podium::test
