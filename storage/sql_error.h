#pragma once
// The edge at which SQL errors become podium::Error.
#include <QtSql/QSqlError>
#include <string>
#include <string_view>

#include "storage/domain/result.h"

namespace podium {

// Ends the message of every Corrupt error.
inline constexpr std::string_view kDamageAdvice = " Run `podium check` on it, or go back to a backup.";

// `doing`: the statement or action that failed; goes to the message of faults that nobody expects.
Error fromSqlError(const QSqlError& error, const std::string& path, const std::string& doing);

}  // namespace podium
