#pragma once
// The edge at which SQL errors become podium::Error.
#include <string>
#include <string_view>

#include "storage/domain/result.h"

namespace podium {

// Ends the message of every Corrupt error.
inline constexpr std::string_view kDamageAdvice = " Run `podium check` on it, or go back to a backup.";

// `code` and `detail`: what SQLite says of the fault; a code of 0 says nothing. `doing`: the statement or action that
// failed; goes to the message of faults that nobody expects.
Error fromSqlError(int code, const std::string& detail, const std::string& path, std::string_view doing);

}  // namespace podium
