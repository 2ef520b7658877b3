#include "storage/json/content_json.h"

#include <QtCore/QJsonDocument>

#include "storage/json/json_fields.h"

namespace podium {

std::string detailsToJson(const Content& content) {
  if (content.steps.empty() && content.evidence.empty() && content.extra.empty() && content.link.empty()) return {};
  JsonWriter writer;
  writer.putUnless("steps", content.steps, {});
  writer.putList("evidence", content.evidence, [](JsonWriter& entry, const Evidence& evidence) {
    entry.putUnless("claim", evidence.claim, {});
    entry.putUnless("quote", evidence.quote, {});
    entry.putUnless("title", evidence.title, {});
    entry.putUnless("url", evidence.url, {});
  });
  writer.putUnless("extra", content.extra, {});
  writer.putUnless("link", content.link, {});
  return writer.text();
}

void readDetails(std::string_view json, Content& content) {
  content.steps.clear();
  content.evidence.clear();
  content.extra.clear();
  content.link.clear();
  if (json.empty()) return;
  const JsonFields fields = JsonFields::parse(json, "The details of a content");
  content.steps = fields.texts("steps");
  fields.objects("evidence", [&](const JsonFields& entry) {
    content.evidence.push_back({entry.text("claim"), entry.text("quote"), entry.text("title"), entry.text("url")});
  });
  content.extra = fields.text("extra");
  content.link = fields.text("link");
}

bool isJsonObject(std::string_view text) {
  return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))).isObject();
}

}  // namespace podium
