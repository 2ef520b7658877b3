#include "exporters/import/archive_import.h"

#include <algorithm>
#include <memory>

#include "exporters/archive_rows.h"
#include "exporters/import/byte_source.h"
#include "storage/json/content_json.h"

namespace podium {
namespace {

using Json = nlohmann::json;
constexpr std::int64_t kRowsPerProgress = 500;
constexpr std::size_t kLongestHeader = 1024 * 1024;
constexpr std::size_t kLongestLine = std::size_t{1} << 30;  // a video of 512 MiB as Base64 is shorter
constexpr int kDeepest = 16;
constexpr int kMostInLine = 10'000;  // values

class Lines {
 public:
  explicit Lines(const std::string& path) : m_bytes(openBytes(path)), m_buffer(256 * 1024, '\0') {}
  // False at the end. What is longer than `most` is given in pieces.
  bool next(std::string& line, std::size_t most) {
    line.clear();
    for (;;) {
      if (m_at == m_end) {
        m_at = 0;
        m_end = m_bytes->read(m_buffer.data(), m_buffer.size());
        if (m_end == 0) {
          m_line += line.empty() ? 0 : 1;
          return !line.empty();
        }
      }
      const std::string_view rest(m_buffer.data() + m_at, m_end - m_at);
      const std::size_t length = rest.find('\n');
      line.append(rest.substr(0, length));
      m_at += length == std::string_view::npos ? rest.size() : length + 1;
      if (length != std::string_view::npos || line.size() > most) {
        ++m_line;
        return true;
      }
    }
  }
  std::int64_t number() const { return m_line; }
  const ByteSource& bytes() const { return *m_bytes; }

 private:
  std::unique_ptr<ByteSource> m_bytes;
  std::string m_buffer;
  std::size_t m_at = 0, m_end = 0;
  std::int64_t m_line = 0;
};

[[noreturn]] void refuseLine(std::int64_t line, const std::string& why) {
  throw Exception(ErrorCode::InvalidInput, "The archive is damaged: line " + std::to_string(line) + " " + why + ".");
}

// Null for what is no JSON. Bounded: a line of nothing but brackets takes fifty times as much memory as it is long.
Json parsedLine(const std::string& text, std::int64_t line) {
  int values = 0;
  const auto watch = [&](int depth, Json::parse_event_t, const Json&) {
    if (depth > kDeepest || ++values > kMostInLine)
      refuseLine(line, "is nested more deeply, or holds more values, than an archive has");
    return true;
  };
  Json value = Json::parse(text, watch, false);
  return value.is_discarded() ? Json() : value;
}

void giveLine(const Json& line, ArchiveSink& sink, std::vector<ArchiveCell>& cells) {
  if (line.at("format") == kTableFormat)
    return sink.table(line.at("name").get<std::string>(), line.at("columns").get<std::vector<std::string>>());
  cells.clear();
  for (const Json& value : line.at("values")) cells.push_back(archiveCell(value));
  sink.row(cells);
}

Content contentOf(const Json& object) {
  Content content;
  content.format = textFormatFromText(object.value("format", "plain")).value_or(TextFormat::Plain);
  content.language = object.value("language", "");
  content.body = object.value("body", "");
  if (object.contains("steps")) content.steps = object["steps"].get<std::vector<std::string>>();
  if (object.contains("evidence"))
    for (const Json& one : object["evidence"])
      content.evidence.push_back(
          {one.value("claim", ""), one.value("quote", ""), one.value("title", ""), one.value("url", "")});
  content.extra = object.value("extra", "");
  content.link = object.value("link", "");
  if (!content.extra.empty() && !isJsonObject(content.extra)) throw RowFault("lacks what a line of an archive has");
  return content;
}

ImportedItem itemOf(const Json& object) {
  ImportedItem item;
  const auto kind = itemKindFromText(object.at("kind").get<std::string>());
  if (!kind || *kind == ItemKind::Clip)
    throw RowFault("is about clips, whose frames are not in it: export the whole project, without a filter");
  item.kind = *kind;
  item.content = contentOf(object);
  if (item.kind != ItemKind::Text) {
    if (item.content.link.empty())
      throw RowFault("is about images or videos that are not in it: export the whole project, without a filter");
    item.path = item.content.link;
    item.content.link.clear();
  }
  item.source = object.value("source", "");
  return item;
}

ImportedAnswer answerOf(const Json& row) {
  ImportedAnswer answer;
  answer.verdict = verdictFromText(row.at("verdict").get<std::string>());
  answer.ranking.tiers = row.at("tiers").get<std::vector<std::vector<int>>>();
  if (const Json& meaning = row.at("unranked_meaning"); meaning.is_string())
    answer.ranking.unranked = unrankedMeaningFromText(meaning.get<std::string>()).value_or(UnrankedMeaning::Unknown);
  answer.annotator = row.at("annotator").at("name").get<std::string>();
  return answer;
}

}  // namespace

std::optional<ArchiveHeader> archiveHeaderOf(const std::string& path) {
  std::string line;
  if (!Lines(path).next(line, kLongestHeader)) return std::nullopt;
  const Json object = Json::parse(line, nullptr, false);
  if (!object.is_object() || object.value("format", Json()) != kArchiveFormat) return std::nullopt;
  try {
    const Json& project = object.at("project");
    const ArchiveHeader header{object.at("version").get<int>(),
                               object.at("schema").get<int>(),
                               object.at("lossless").get<bool>(),
                               itemKindFromText(project.at("kind").get<std::string>()).value(),
                               answerFormFromText(project.at("answer").get<std::string>()).value(),
                               project.at("k").get<int>()};
    if (header.version > kArchiveVersion)
      throw Exception(ErrorCode::NewerSchema,
                      "\"" + path + "\" was written by a newer Podium. Update Podium to import it.");
    return header;
  } catch (const std::exception& fault) {
    if (const auto* known = dynamic_cast<const Exception*>(&fault)) throw *known;
    refuseLine(1, "is no header of an archive");
  }
}

ArchivedRows archivedRowsOf(const std::string& path, ImportProgress progress, std::stop_token stop) {
  return [path, progress = std::move(progress), stop = std::move(stop)](ArchiveSink& sink) {
    Lines lines(path);
    std::string text;
    std::vector<ArchiveCell> cells;
    std::int64_t rows = 0;
    const std::string ranking = std::string("{\"format\":\"") + kRankingFormat + "\"";
    bool ended = false;
    while (lines.next(text, kLongestLine)) {
      if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
      if (lines.number() % kRowsPerProgress == 0 && progress)
        progress(lines.bytes().position(), lines.bytes().size(), rows);
      if (text.size() > kLongestLine) refuseLine(lines.number(), "is longer than 1 GiB");
      if (lines.number() == 1 || text.starts_with(ranking)) continue;  // told again by the rows of the tables
      if (ended) refuseLine(lines.number(), "stands behind the end");
      const Json line = parsedLine(text, lines.number());
      if (!line.is_object()) refuseLine(lines.number(), "is no JSON object");
      try {
        const auto& format = line.at("format").get_ref<const std::string&>();
        if (format == kEndFormat) {
          if (line.at("rows").get<std::int64_t>() != rows)
            refuseLine(lines.number(), "counts other rows than there are");
          ended = true;
        } else if (format == kTableFormat || format == kRowFormat) {
          rows += format == kRowFormat;
          giveLine(line, sink, cells);
        } else if (format != kRankingFormat) {
          refuseLine(lines.number(), "is of the unknown format \"" + format + "\"");
        }
      } catch (const Json::exception&) {
        refuseLine(lines.number(), "lacks what its format has");
      } catch (const Exception& fault) {
        if (fault.code() != ErrorCode::InvalidInput || fault.error().message.starts_with("The archive")) throw;
        refuseLine(lines.number(), fault.error().message);
      }
    }
    if (!ended)
      throw Exception(ErrorCode::InvalidInput, "The archive is damaged: it ends after line " +
                                                   std::to_string(lines.number()) +
                                                   ", before its own end. Copy it again.");
    if (progress) progress(lines.bytes().size(), lines.bytes().size(), rows);
  };
}

int PodiumRankings::recognise(const ImportSample& sample) {
  if (sample.rows.empty()) return 0;
  const auto& first = sample.rows.front().value;
  const auto format = first.find("format");
  const bool own = format != first.end() && (*format == kArchiveFormat || *format == kRankingFormat);
  return own ? 100 : 0;  // it says so itself; of equals the first in the list is meant
}

void PodiumRankings::take(const Row& row, QuestionSink& questions) {
  const auto format = row.value.find("format");
  if (format == row.value.end()) throw RowFault("is no line of an archive");
  if (*format != kRankingFormat) return;
  try {
    ImportedQuestion question;
    if (const Json& prompt = row.value.at("prompt"); prompt.is_object()) question.prompt = contentOf(prompt);
    for (const Json& item : row.value.at("items")) question.items.push_back(itemOf(item));
    const bool said = !row.value.value("retracted", false) && row.value.at("verdict") == toText(Verdict::Ranked);
    if (questions.wantsAnswers() && said) question.answers = {answerOf(row.value)};
    questions.add(question);
  } catch (const Json::exception&) {
    throw RowFault("lacks what a line of an archive has");
  }
}

}  // namespace podium
