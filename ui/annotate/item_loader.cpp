#include "ui/annotate/item_loader.h"

#include "exporters/import/media_file.h"

namespace podium {

std::shared_ptr<const ItemContent> ItemCache::find(ItemId item) {
  const auto found = m_byItem.find(item);
  if (found == m_byItem.end()) return nullptr;
  m_contents.splice(m_contents.begin(), m_contents, found->second);
  return m_contents.front();
}

void ItemCache::insert(const std::shared_ptr<const ItemContent>& content) {
  if (const auto known = m_byItem.find(content->item); known != m_byItem.end()) {
    m_bytes -= (*known->second)->bytes();
    m_contents.erase(known->second);
  }
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

void ItemLoader::request(const Query& query, bool urgent) {
  const std::lock_guard lock(m_mutex);
  if (urgent)
    m_requests.push_front(query);
  else
    m_requests.push_back(query);
  m_wake.notify_one();
}

void ItemLoader::setLooks(const ContentLooks& looks) {
  const std::lock_guard lock(m_mutex);
  m_looks = looks;
}

void ItemLoader::run(const std::stop_token& stop) {
  std::unique_ptr<ProjectReader> reader;  // opened with the first request: a failure is then that request's answer
  while (true) {
    Query query;
    ContentLooks looks;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return !m_requests.empty(); })) return;
      if (stop.stop_requested()) return;
      query = std::move(m_requests.front());
      m_requests.pop_front();
      looks = m_looks;
    }
    Result<QueryContents> contents = QueryContents{};
    try {
      if (!reader) reader = m_store->newReader();
      contents =
          load(*reader, query, {looks, static_cast<int>(query.items.size()), linkedMediaFolder(m_store->path()), stop});
    } catch (const Exception& exception) {
      contents = exception.error();
    } catch (const std::exception& exception) {
      contents = Error{ErrorCode::Unknown, exception.what()};
    }
    if (stop.stop_requested()) return;
    m_mailbox->post([done = m_done, id = query.id, contents = std::move(contents)] { done(id, contents); });
  }
}

QueryContents ItemLoader::load(ProjectReader& reader, const Query& query, const LoadOptions& options) {
  QueryContents contents;
  for (ItemId item : query.items) {
    auto content = m_cache.find(item);
    if (!content || !content->fits(options.looks)) {
      content = loadItemContent(reader, m_kind, item, options);
      if (content->missing.isEmpty()) m_cache.insert(content);
    }
    contents.items.push_back(std::move(content));
  }
  if (query.prompt) contents.prompt = loadPrompt(reader, query.prompt, options);
  return contents;
}

}  // namespace podium
