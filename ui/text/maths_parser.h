#pragma once
// TeX mathematics, as far as people and models use it in answers. Pure; any thread; never recurses deeper than a fixed
// depth, whatever the input.
#include <optional>

#include "ui/text/maths_node.h"

namespace podium {

// The row of a formula without its delimiters. A command that is not known becomes an Unknown node; nullopt when
// braces, \left and \right, or \begin and \end do not match, or when the formula is nested too deeply: it is then shown
// as its source.
std::optional<MathsNode> parseMaths(const QString& tex);

}  // namespace podium
