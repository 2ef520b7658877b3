#include "exporters/import/line_importer.h"

#include <charconv>

#include "exporters/import/text_reader.h"

namespace podium {
namespace {

constexpr std::int64_t kLinesPerProgress = 200;

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  if (text.empty() || text.front() == '-' || fault != std::errc{} || stop != end) return std::nullopt;
  return number;
}

ImportReport LineImporter::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                                std::stop_token stop) {
  TextReader text(openBytes(job.input));
  QuestionSink questions(job, sink);
  questions.report().unit = RowUnit::Line;
  std::string line;
  bool tooLong = false;
  std::int64_t count = 0;
  for (;;) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
    const std::int64_t number = text.line();
    if (!text.getLine(line, tooLong)) break;
    try {
      if (tooLong) throw RowFault("is longer than 64 MiB");
      if (const auto bad = firstInvalidUtf8(line))
        throw RowFault("is not UTF-8 in its column " + std::to_string(placeIn(line, *bad).column));
      if (line.find('\0') != std::string::npos) throw RowFault("holds a NUL character");
      if (const std::string_view words = trimmed(line); !words.empty()) take(words, number, questions);
    } catch (const RowFault& fault) {
      questions.reject(number, fault.what());
    }
    if (progress && ++count % kLinesPerProgress == 0) progress(text.bytes().position(), text.bytes().size(), count);
  }
  finish(questions);
  questions.flush();
  if (progress) progress(text.bytes().size(), text.bytes().size(), count);
  return std::move(questions.report());
}

}  // namespace podium
