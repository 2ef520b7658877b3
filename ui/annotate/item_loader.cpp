#include "ui/annotate/item_loader.h"

namespace podium {

std::shared_ptr<const ItemContent> ItemCache::find(ItemId item) {
  const auto found = m_byItem.find(item);
  if (found == m_byItem.end()) return nullptr;
  m_contents.splice(m_contents.begin(), m_contents, found->second);
  return m_contents.front();
}

void ItemCache::insert(const std::shared_ptr<const ItemContent>& content) {
  if (m_byItem.contains(content->item)) return;
  m_contents.push_front(content);
  m_byItem[content->item] = m_contents.begin();
  m_bytes += content->bytes();
  while (m_bytes > m_maxBytes && m_contents.size() > 1) {
    m_bytes -= m_contents.back()->bytes();
    m_byItem.erase(m_contents.back()->item);
    m_contents.pop_back();
  }
}

ItemLoader::ItemLoader(std::shared_ptr<ProjectStore> store, ItemKind kind, std::shared_ptr<Mailbox> mailbox,
                       Callback done)
    : m_store(std::move(store)),
      m_kind(kind),
      m_mailbox(std::move(mailbox)),
      m_done(std::move(done)),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

ItemLoader::~ItemLoader() = default;

void ItemLoader::request(QueryId query, std::vector<ItemId> items, bool urgent) {
  const std::lock_guard lock(m_mutex);
  Request request{query, std::move(items)};
  if (urgent)
    m_requests.push_front(std::move(request));
  else
    m_requests.push_back(std::move(request));
  m_wake.notify_one();
}

void ItemLoader::run(const std::stop_token& stop) {
  std::unique_ptr<ProjectReader> reader;  // opened with the first request: a failure is then that request's answer
  while (true) {
    Request request;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return !m_requests.empty(); })) return;
      if (stop.stop_requested()) return;
      request = std::move(m_requests.front());
      m_requests.pop_front();
    }
    Result<ItemContents> contents = ItemContents{};
    try {
      if (!reader) reader = m_store->newReader();
      contents = load(*reader, request.items);
    } catch (const Exception& exception) {
      contents = exception.error();
    } catch (const std::exception& exception) {
      contents = Error{ErrorCode::Unknown, exception.what()};
    }
    if (stop.stop_requested()) return;
    m_mailbox->post([done = m_done, query = request.query, contents = std::move(contents)] { done(query, contents); });
  }
}

Result<ItemContents> ItemLoader::load(ProjectReader& reader, const std::vector<ItemId>& items) {
  ItemContents contents;
  for (ItemId item : items) {
    auto content = m_cache.find(item);
    if (!content) {
      content = loadItemContent(reader, m_kind, item);
      m_cache.insert(content);
    }
    contents.push_back(std::move(content));
  }
  return contents;
}

}  // namespace podium
