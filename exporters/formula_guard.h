#pragma once
// Texts in tables that a spreadsheet would run as formulas ("CSV injection", CWE-1236): an apostrophe keeps them texts.
#include <string>
#include <string_view>

namespace podium {

// Puts an apostrophe before a text that begins with =, +, -, @, a tab or a return and is no number, and before one that
// would look like such a text with its apostrophe: so that withoutFormulaGuard() gives back every text as it was.
std::string withFormulaGuard(std::string text);
// Takes that apostrophe off again; other texts stay as they are.
std::string withoutFormulaGuard(std::string text);

}  // namespace podium
