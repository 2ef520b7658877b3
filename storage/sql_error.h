#pragma once
// The edge at which SQL errors become podium::Error.
#include <QtSql/QSqlError>
#include <string>

#include "storage/domain/result.h"

namespace podium {

// `doing`: the statement or action that failed; goes to the message of faults that nobody expects.
Error fromSqlError(const QSqlError& error, const std::string& path, const std::string& doing);

}  // namespace podium
