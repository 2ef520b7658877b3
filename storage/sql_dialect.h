#pragma once
// What differs between the databases that can hold the schema. The steps in storage/sql are written once; the words in
// double braces become the dialect's own. SQLite is the one dialect today; a server's would be a second table of words.
#include <string>
#include <string_view>
#include <vector>

namespace podium {

// {{int}} {{real}} {{text}} {{blob}}  column types
// {{identity}}                        type of an id column: assigned by the database, never used twice
// {{table}}                           options after a table's last parenthesis: columns hold their declared type only
// {{clustered}}                       the same, for a table that is stored in the order of its primary key
// {{append_only TABLE}}               statements that refuse every UPDATE and DELETE on TABLE, divided by `--;` lines
// Throws Exception(Corrupt) for any other word, or a brace without its end.
std::string toSqlite(std::string_view sql);

// Cuts a step at its `--;` lines. Parts that hold nothing but comments and white space are left out.
std::vector<std::string> splitStatements(std::string_view sql);

}  // namespace podium
