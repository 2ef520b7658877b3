#pragma once
// What a project asks already, and who answered it: what an import compares its rows with.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "storage/content_key.h"
#include "storage/domain/id.h"

namespace podium {

class SqlConnection;

// A query that was there before the import.
struct KnownQuery {
  struct Item {
    ContentKey content{};
    std::string source;  // may be empty
  };
  QueryId id;
  std::vector<Item> items;            // by position
  std::vector<std::string> answered;  // by name: whose answer is in force
};

// Serves one thread at a time.
class KnownQueries {
 public:
  // Of a project that holds nothing yet.
  KnownQueries();
  // Without the queries of imports that are taken back. Reads every content once, on a connection of its own, which it
  // keeps: not for a thread that somebody waits for. Throws Exception.
  explicit KnownQueries(const std::string& projectPath);
  ~KnownQueries();

  // The queries, and what annotators named import:... have answered of them; an import adds what it brings.
  ContentKeys keys;
  // What the project asks of this content, oldest first. What the import itself brought is not among it. Reads a few
  // rows; throws Exception.
  std::vector<KnownQuery> asking(const ContentKey& query);

 private:
  void readQueries();
  KnownQuery read(QueryId id);

  std::unique_ptr<SqlConnection> m_database;
  std::vector<std::pair<ContentKey, QueryId>> m_queries;  // those that people are asked, in order
};

}  // namespace podium
