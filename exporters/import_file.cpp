#include "exporters/import_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <future>

#include "exporters/import/archive_import.h"
#include "exporters/import/row_importer.h"
#include "exporters/import_choice.h"
#include "storage/domain/log.h"
#include "storage/durable_file.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr auto kAsBefore = " Nothing was imported: the project is as it was before.";
constexpr auto kArchiveName = "podium-jsonl";  // of importFormats()

// Looks at the first batch, and asks to stop after it.
class PlanSink : public BatchSink {
 public:
  void take(Batch batch) override {
    for (const NewQuestion& question : batch.questions) {
      most = std::max(most, static_cast<int>(question.items.size()));
      pairs = pairs && question.items.size() == 2;
    }
    kind = batch.items.front().kind;
    for (const NewItem& item : batch.items) {
      steps = steps || !item.content.steps.empty();
      evidence = evidence || !item.content.evidence.empty();
    }
    seen = true;
    enough.request_stop();
  }
  ItemKind kind = ItemKind::Text;
  int most = 0;
  bool pairs = true, seen = false, steps = false, evidence = false;
  std::stop_source enough;
};

// Reads on while the writer thread stores the batch before: one is under way at a time, and its fault is thrown where
// the next one comes, or at the end.
class StoreSink : public BatchSink {
 public:
  // Into: a project that is in use sees nothing of an import before its end.
  enum class Into { NewProject, ProjectInUse };
  StoreSink(ProjectStore& store, Into into, ImportSource source)
      : m_store(store), m_into(into), m_source(std::move(source)) {}

  void take(Batch batch) override {
    for (const NewQuestion& question : batch.questions) most = std::max(most, static_cast<int>(question.items.size()));
    for (const NewAnswer& answer : batch.answers)
      partial = partial || (answer.verdict == Verdict::Ranked &&
                            !answer.ranking.isComplete(static_cast<int>(
                                batch.questions[static_cast<std::size_t>(answer.question)].items.size())));
    settle();
    auto promise = std::make_shared<std::promise<Result<BatchIds>>>();
    m_underWay = promise->get_future();
    const auto stored = [promise](Result<BatchIds> ids) { promise->set_value(std::move(ids)); };
    if (m_into == Into::ProjectInUse)
      m_store.writer().stageBatch(std::move(batch), round, m_source, stored);
    else
      m_store.writer().addBatch(std::move(batch), round, m_source, stored);
  }
  // Waits until all that was taken is stored. Throws Exception when it could not be.
  void settle() {
    if (m_underWay.valid()) round = m_underWay.get().value().round;
  }
  // After the last batch. Throws Exception.
  void finish() {
    settle();
    if (m_into == Into::NewProject || !round) return;
    waitFor<Done>([&](auto done) { m_store.writer().finishImport(round, std::move(done)); });
  }
  // After a fault: what has gone in goes out. The fault, and what became of the project.
  Error abandon(const Error& fault) {
    try {
      settle();
    } catch (const Exception&) {  // told already, or it came after what is told
    }
    if (!round) return fault.code == ErrorCode::Cancelled ? Error{fault.code, fault.message + kAsBefore} : fault;
    try {
      waitFor<Done>([&](auto done) { m_store.writer().dropImport(round, std::move(done)); });
    } catch (const Exception& second) {  // nobody sees it all the same, and who opens the project next removes it
      log(LogLevel::Warning, "import", second.what());
    }
    const auto rounds = m_store.newReader()->rounds();
    const bool hasBegun = std::ranges::any_of(rounds, [this](const Round& each) { return each.id == round; });
    return {fault.code, fault.message + (hasBegun ? " The file is read to its end; the rest of its queries appear when "
                                                    "the project is opened next."
                                                  : kAsBefore)};
  }

  RoundId round;  // 0: nothing is in, as far as it is settled
  int most = 0;
  bool partial = false;  // an answer leaves items out

 private:
  ProjectStore& m_store;
  Into m_into;
  ImportSource m_source;
  std::future<Result<BatchIds>> m_underWay;
};

std::string noteOf(const std::string& input) {
  const fs::path path = fs::path(input).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

ImportReport readInto(StoreSink& sink, const ImportChoice& chosen, const ImportJob& job, const ImportProgress& progress,
                      std::stop_token stop) {
  const auto begin = std::chrono::steady_clock::now();
  ImportReport report = chosen.format.make()->read(job, sink, progress, std::move(stop));
  sink.finish();
  report.format = chosen.format.name;
  report.round = sink.round;
  if (report.queries == 0 && report.joined == 0 && report.duplicates == 0) {
    std::string why = "it holds no rows";
    if (!report.rejected.empty())
      why = toText(report.rejected.front(), report.unit) +
            (report.rejectedRows > 1 ? ", and " + std::to_string(report.rejectedRows - 1) + " more do not fit" : "");
    refuseAll(job.input, chosen, why);
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

void requireKind(const ProjectInfo& project, const ImportRequest& request) {
  if (project.kind == ItemKind::Clip)
    throw Exception(ErrorCode::InvalidInput,
                    "People of this project judge clips, which its environment makes. Import \"" + request.input +
                        "\" into a project of its own.");
}

// Runs `work`, turning what it throws into an Error.
template <class T, class Work>
Result<T> guarded(Work&& work) {
  try {
    return work();
  } catch (const Exception& fault) {
    return fault.error();
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::OutOfMemory, "There is not enough memory for this import."};
  }
}

// The header, where the input is an archive that holds a whole project.
std::optional<ArchiveHeader> wholeProjectIn(const ImportRequest& request) {
  std::error_code fault;
  if ((request.format != "auto" && request.format != kArchiveName) || !fs::is_regular_file(request.input, fault))
    return std::nullopt;
  const auto header = archiveHeaderOf(request.input);
  return header && header->lossless ? header : std::nullopt;
}

// Passes rows on, and counts prompts, which a project's counts do not tell.
class PromptCounter : public ArchiveSink {
 public:
  explicit PromptCounter(ArchiveSink& to) : m_to(to) {}
  void table(const std::string& name, const std::vector<std::string>& columns) override {
    m_isPrompts = name == "prompts";
    m_to.table(name, columns);
  }
  void row(const std::vector<ArchiveCell>& cells) override {
    if (m_isPrompts) ++prompts;
    m_to.row(cells);
  }
  std::int64_t prompts = 0;

 private:
  ArchiveSink& m_to;
  bool m_isPrompts = false;
};

// `project` is the restored one.
ImportReport reportOf(ProjectReader& project, std::int64_t prompts, std::chrono::steady_clock::time_point begin) {
  ImportReport report;
  const ProjectCounts counts = project.counts();
  report.format = kArchiveName;
  report.prompts = prompts;
  report.items = counts.items;
  report.queries = counts.queries;
  report.comparisons = counts.comparisons;
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

ArchivedRows countedRows(const ImportRequest& request, const ImportProgress& progress, const std::stop_token& stop,
                         std::int64_t& prompts) {
  return [rows = archivedRowsOf(request.input, progress, stop), &prompts](ArchiveSink& sink) {
    PromptCounter counter(sink);
    rows(counter);
    prompts = counter.prompts;
  };
}

ImportPlan planOf(const ImportRequest& request, const ImportSample* sample, const std::stop_token& stop) {
  if (const auto archive = wholeProjectIn(request))
    return {.format = kArchiveName,
            .kind = archive->kind,
            .answer = archive->answer,
            .k = archive->k,
            .wholeProject = true};
  const ImportChoice chosen = choiceFor(request, sample);
  PlanSink sink;
  const std::stop_callback forward(stop, [&sink] { sink.enough.request_stop(); });
  const ImportJob job{request.input, std::nullopt, request.options, nullptr};
  std::string why = "it holds no rows";
  try {
    const ImportReport report = chosen.format.make()->read(job, sink, {}, sink.enough.get_token());
    if (!report.rejected.empty()) why = toText(report.rejected.front(), report.unit);
  } catch (const Exception& fault) {
    if (!sink.seen || fault.code() != ErrorCode::Cancelled) throw;
  }
  if (!sink.seen) refuseAll(request.input, chosen, why);
  ImportPlan plan{.format = chosen.format.name, .kind = sink.kind, .k = sink.most, .description = chosen.description};
  plan.steps = sink.steps;
  plan.evidence = sink.evidence;
  plan.answer = sink.pairs ? AnswerForm::Pair : sink.most == 1 ? AnswerForm::Rating : AnswerForm::Rank;
  return plan;
}

}  // namespace

Result<ImportPlan> planImport(const ImportRequest& request, std::stop_token stop, const ImportSample* sample) {
  return guarded<ImportPlan>([&] { return planOf(request, sample, stop); });
}

Result<ImportReport> importIntoProject(ProjectStore& store, const ImportRequest& request,
                                       const ImportProgress& progress, std::stop_token stop) {
  StoreSink sink(store, StoreSink::Into::ProjectInUse, {noteOf(request.input), request.by});
  auto report = guarded<ImportReport>([&] {
    if (const auto archive = wholeProjectIn(request)) {
      const auto begin = std::chrono::steady_clock::now();
      std::int64_t prompts = 0;
      restoreIntoEmptyProject(store.path(), archive->schema, countedRows(request, progress, stop, prompts));
      return reportOf(*store.newReader(), prompts, begin);
    }
    const ProjectInfo project = store.newReader()->project();
    requireKind(project, request);
    return readInto(sink, choiceFor(request),
                    {request.input, project, request.options,
                     request.options.duplicates ? nullptr : std::make_shared<KnownQueries>(store.path())},
                    progress, stop);
  });
  if (report) return report;
  return sink.abandon(report.error());
}

Result<NewImport> importIntoNewProject(const std::string& path, const ProjectInfo& info, const ImportRequest& request,
                                       const ImportProgress& progress, std::stop_token stop) {
  auto imported = guarded<NewImport>([&] {
    const Exception taken(ErrorCode::InvalidInput, "\"" + path + "\" exists already. Choose another name.");
    if (fs::exists(fs::symlink_status(path))) throw taken;
    if (const auto archive = wholeProjectIn(request)) {
      const auto begin = std::chrono::steady_clock::now();
      std::int64_t prompts = 0;
      restoreProject(path, archive->schema, countedRows(request, progress, stop, prompts));
      const auto reader = ProjectStore::openReader(path).value();
      return NewImport{.info = reader->project(), .report = reportOf(*reader, prompts, begin)};
    }
    ImportRequest known = request;
    const ImportPlan plan = planOf(request, nullptr, stop);
    known.format = plan.format;
    known.description = plan.description;
    NewImport made{.info = info, .report = {}};
    made.info.kind = plan.kind;
    made.info.answer = plan.answer;
    made.info.k = plan.k;
    made.info.task.steps = made.info.task.steps || plan.steps;
    made.info.task.evidence = made.info.task.evidence || plan.evidence;
    if (made.info.instruction.empty() && request.instruction) made.info.instruction = request.instruction(made.info);
    if (made.info.name.empty()) made.info.name = fs::path(path).stem().string();
    // The file's rankings may leave items out; whether people of this project may is as before when none does.
    const bool partialBefore = made.info.allowPartial;
    made.info.allowPartial = partialBefore || request.options.withAnswers;
    const TemporaryFile temporary(temporaryBeside(path));
    {
      const auto store = ProjectStore::create(temporary.path().string(), made.info).value();
      StoreSink sink(*store, StoreSink::Into::NewProject, {noteOf(request.input), request.by});
      made.report = readInto(sink, choiceFor(known),
                             {known.input, made.info, known.options,
                              known.options.duplicates ? nullptr : std::make_shared<KnownQueries>()},
                             progress, stop);
      const bool partial = partialBefore || sink.partial;
      if (sink.most > made.info.k || partial != made.info.allowPartial) {
        made.info.k = std::max(made.info.k, sink.most);
        made.info.allowPartial = partial;
        waitFor<Done>([&](auto done) { store->writer().setProject(made.info, std::move(done)); });
      }
    }
    if (!publishWithoutReplacing(temporary.path(), path)) throw taken;
    return made;
  });
  if (imported || imported.error().code != ErrorCode::Cancelled) return imported;
  return Error{ErrorCode::Cancelled, imported.error().message + " Nothing was imported, and no project was made."};
}

}  // namespace podium
