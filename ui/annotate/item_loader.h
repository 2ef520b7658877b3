#pragma once
// Reads and decodes items on a thread of its own, so that the next queries are ready before they are asked for.
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "storage/project_store.h"
#include "ui/annotate/item_content.h"
#include "ui/annotate/mailbox.h"

namespace podium {

// The items most recently used, up to a number of bytes. Not thread-safe.
class ItemCache {
 public:
  explicit ItemCache(std::size_t maxBytes) : m_maxBytes(maxBytes) {}
  std::shared_ptr<const ItemContent> find(ItemId item);  // nullptr when it is not there
  void insert(const std::shared_ptr<const ItemContent>& content);
  std::size_t bytes() const { return m_bytes; }

 private:
  std::list<std::shared_ptr<const ItemContent>> m_contents;  // last used first
  std::unordered_map<ItemId, decltype(m_contents)::iterator> m_byItem;
  std::size_t m_bytes = 0, m_maxBytes;
};

// GUI thread, except what the comments name. Results arrive through the mailbox, so on its receiver's thread.
class ItemLoader {
 public:
  // Holds nine clips of 100 frames of an Atari screen four times over: the query shown, two ahead, one to undo.
  static constexpr std::size_t kCacheBytes = 128u * 1024 * 1024;
  using Callback = std::function<void(QueryId, Result<QueryContents>)>;

  ItemLoader(std::shared_ptr<ProjectStore> store, ItemKind kind, std::shared_ptr<Mailbox> mailbox, Callback done);
  ~ItemLoader();  // drops what waits and joins
  ItemLoader(const ItemLoader&) = delete;
  ItemLoader& operator=(const ItemLoader&) = delete;

  // Exactly one callback for each request. `urgent` requests go before others.
  void request(const Query& query, bool urgent);
  // How texts are laid out from now on; what is prepared otherwise is made anew.
  void setLooks(const ContentLooks& looks);

 private:
  void run(const std::stop_token& stop);                                                      // the loader's thread
  QueryContents load(ProjectReader& reader, const Query& query, const LoadOptions& options);  // the loader's thread

  std::shared_ptr<ProjectStore> m_store;
  ItemKind m_kind;
  std::shared_ptr<Mailbox> m_mailbox;
  Callback m_done;
  ItemCache m_cache{kCacheBytes};  // touched by the loader's thread only
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::deque<Query> m_requests;
  ContentLooks m_looks;
  std::jthread m_thread;  // last: starts when all the rest is there
};

}  // namespace podium
