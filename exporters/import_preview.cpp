#include "exporters/import_preview.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <span>

#include "exporters/custom/custom_format.h"
#include "exporters/formats.h"
#include "exporters/import/row_importer.h"

namespace podium {
namespace {

template <class List>
auto beginningOf(List& list, std::size_t most) {
  return std::span(list).first(std::min(list.size(), most));
}

std::string cellOf(const RowValue& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  return value.dump(-1, ' ', false, RowValue::error_handler_t::replace);
}

void addRows(const ImportSample& sample, ImportPreview& preview) {
  preview.columns = sample.columns;
  for (const Row& row : beginningOf(sample.rows, kPreviewedImportRows)) {
    preview.numbers.push_back(row.number);
    auto& cells = preview.rows.emplace_back();
    for (const std::string& column : preview.columns)
      cells.push_back(row.value.contains(column) ? cellOf(row.value[column]) : std::string());
  }
}

// The place of `from[index]` in `kept`, where it is put when it is not there yet.
template <class T>
int moved(std::vector<T>& from, int index, std::vector<T>& kept, std::map<int, int>& places) {
  if (index < 0) return -1;
  const auto [place, isNew] = places.try_emplace(index, static_cast<int>(kept.size()));
  if (isNew) kept.push_back(std::move(from[static_cast<std::size_t>(index)]));
  return place->second;
}

// Only the first questions, what they refer to, and the answers to them.
Batch beginningOf(Batch batch) {
  Batch kept;
  std::map<int, int> media, prompts, items;
  for (NewQuestion& question : beginningOf(batch.questions, kPreviewedQuestions)) {
    question.prompt = moved(batch.prompts, question.prompt, kept.prompts, prompts);
    for (int& item : question.items) {
      const bool isNew = !items.contains(item);
      item = moved(batch.items, item, kept.items, items);
      if (!isNew) continue;
      NewItem& entry = kept.items[static_cast<std::size_t>(item)];
      entry.prompt = moved(batch.prompts, entry.prompt, kept.prompts, prompts);
      entry.media = moved(batch.media, entry.media, kept.media, media);
    }
    kept.questions.push_back(std::move(question));
  }
  for (NewAnswer& answer : batch.answers)
    if (answer.question < std::ssize(kept.questions)) kept.answers.push_back(std::move(answer));
  return kept;
}

// Takes the first batch, and asks to stop after it.
class FirstBatch : public BatchSink {
 public:
  void take(Batch batch) override {
    if (!seen) first = beginningOf(std::move(batch));
    seen = true;
    enough.request_stop();
  }
  Batch first;
  bool seen = false;
  std::stop_source enough;
};

void readQuestions(const ImportFormat& format, const ImportJob& job, ImportPreview& preview,
                   const std::stop_token& stop) {
  FirstBatch sink;
  ImportReport report;
  const std::stop_callback forward(stop, [&sink] { sink.enough.request_stop(); });
  try {
    report = format.make()->read(job, sink, {}, sink.enough.get_token());
  } catch (const Exception& fault) {
    if (stop.stop_requested()) throw;
    if (!sink.seen) preview.problem = fault.what();
  }
  preview.batch = std::move(sink.first);
  if (sink.seen || !preview.problem.empty()) return;
  preview.problem = "Nothing in \"" + job.input + "\" could be imported as " + format.name + ": " +
                    (report.rejected.empty() ? "it holds no rows" : toText(report.rejected.front(), report.unit)) + ".";
}

ImportPreview previewOrThrow(const ImportRequest& request, const std::optional<ProjectInfo>& project,
                             const std::stop_token& stop) {
  std::error_code fault;
  if (!std::filesystem::exists(request.input, fault))
    throw Exception(ErrorCode::NotFound, "There is no file or folder \"" + request.input + "\". Check the name.");
  ImportPreview preview;
  const ImportSample sample = sampleOf(request.input);
  for (const FormatFit& fit : fittingFormats(sample)) preview.guesses.push_back({fit.format->name, fit.percent});
  addRows(sample, preview);
  preview.guess = guessFormat(sample);
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
  const auto planned = planImport(request, stop, &sample);
  if (!planned) {
    preview.problem = planned.error().message;
    if (sample.folder) preview.files = recognisedFilesIn(request.input);
    if (!request.description && request.format != "auto") preview.format = request.format;
    if (!request.description && request.format == "auto" && !preview.guesses.empty())
      preview.format = preview.guesses.front().name;
    return preview;
  }
  const ImportPlan& plan = planned.value();
  preview.plan = plan;
  if (!plan.description) preview.format = plan.format;
  if (plan.description && !request.description) preview.recognised = plan.description->name;
  const ImportFormat format = plan.description ? importFormatOf(*plan.description) : *findImportFormat(plan.format);
  readQuestions(format, {request.input, project, request.options, nullptr}, preview, stop);
  return preview;
}

}  // namespace

Result<ImportPreview> previewImport(const ImportRequest& request, const std::optional<ProjectInfo>& project,
                                    std::stop_token stop) {
  try {
    return previewOrThrow(request, project, stop);
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
