#pragma once
// The import formats in the language of the window.
#include <QString>
#include <string>

namespace podium {

// `name`: of importFormats(); the list's own title where there are no words for it.
QString importTitle(const std::string& name);
bool hasImportTitle(const std::string& name);

}  // namespace podium
