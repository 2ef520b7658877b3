#include "storage/demonstrations.h"

#include "storage/clip_rows.h"
#include "storage/row_mapping.h"
#include "storage/write_leases.h"

namespace podium {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Exception(ErrorCode::InvalidInput, "The demonstration was not saved: " + why);
}

void requireSane(const NewDemonstration& demonstration) {
  if (demonstration.clips.empty()) refuse("nothing was played.");
  if (!(demonstration.speed > 0.0)) refuse("its speed is not positive.");
  std::int64_t next = demonstration.clips.front().clip.meta.startStep;
  for (const NewClip& clip : demonstration.clips) {
    if (clip.clip.meta.startStep != next) refuse("its clips do not follow each other.");
    next += clip.clip.meta.steps;
  }
}

std::string nameOf(SqlConnection& database, AnnotatorId annotator) {
  requireAnnotator(database, annotator);
  Rows rows = database.query("SELECT name FROM annotators WHERE id = ?", annotator);
  rows.next();
  return rows.text(0);
}

RoundId roundOfDemonstrations(SqlConnection& database, Timestamp now) {
  {
    Rows rows = database.query("SELECT id FROM rounds WHERE origin = 'import' AND note = ?", kDemonstrations);
    if (rows.next()) return rows.id<RoundId>(0);
  }
  Rows rows = database.query(
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin, note) "
      "VALUES (0, 0, 0, ?, 'import', ?) RETURNING id",
      now, kDemonstrations);
  rows.next();
  return rows.id<RoundId>(0);
}

}  // namespace

DemonstrationId addDemonstration(SqlConnection& database, const NewDemonstration& demonstration,
                                 const std::vector<std::string>& hashes, Timestamp now) {
  requireSane(demonstration);
  const std::string person = nameOf(database, demonstration.annotator);
  const RoundId round = roundOfDemonstrations(database, now);
  const auto id = [&] {
    Rows rows = database.query(
        "INSERT INTO demonstrations (annotator_id, ended, speed, kept_at) VALUES (?, ?, ?, ?) RETURNING id",
        demonstration.annotator, toText(demonstration.end), demonstration.speed, now);
    rows.next();
    return rows.id<DemonstrationId>(0);
  }();
  for (std::size_t i = 0; i < demonstration.clips.size(); ++i) {
    storeClip(database, demonstration.clips[i].clip, hashes.at(i));
    const ItemId item = insertClipItem(database, round, demonstration.clips[i], hashes[i], person);
    database.run("INSERT INTO demonstration_clips (demonstration_id, position, item_id) VALUES (?, ?, ?)", id,
                 static_cast<std::int64_t>(i), item);
  }
  return id;
}

void setDemonstrationWithdrawn(SqlConnection& database, DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                               Timestamp now) {
  const std::optional<Timestamp> at = withdrawn ? std::optional(now) : std::nullopt;
  if (database.run("UPDATE demonstrations SET withdrawn_at = ? WHERE id = ? AND annotator_id = ?", at, id, annotator) ==
      0)
    throw Exception(ErrorCode::InvalidInput,
                    "Demonstration " + std::to_string(id.value) + " is none of yours, so you cannot take it back.");
}

std::vector<Demonstration> readDemonstrations(SqlConnection& database) {
  std::vector<Demonstration> all;
  Rows rows = database.query(
      "SELECT d.id, d.annotator_id, d.ended, d.speed, d.kept_at, d.withdrawn_at, c.environment, i.seed, i.id, "
      "c.step_count, i.true_return FROM demonstrations d CROSS JOIN demonstration_clips p ON p.demonstration_id = d.id "
      "JOIN items i ON i.id = p.item_id JOIN clips c ON c.hash = i.clip_hash ORDER BY d.id, p.position");
  while (rows.next()) {
    const auto id = rows.id<DemonstrationId>(0);
    if (all.empty() || all.back().id != id)
      all.push_back({.id = id,
                     .annotator = rows.id<AnnotatorId>(1),
                     .end = episodeEndFromText(rows.text(2)).value_or(EpisodeEnd::Stopped),
                     .speed = rows.real(3),
                     .at = rows.integer(4),
                     .withdrawn = !rows.isNull(5),
                     .environment = rows.text(6),
                     .seed = static_cast<std::uint64_t>(rows.integer(7)),
                     .clips = {}});
    Demonstration& last = all.back();
    last.clips.push_back(rows.id<ItemId>(8));
    last.steps += rows.integer(9);
    last.trueReturn += rows.real(10);
  }
  return all;
}

}  // namespace podium
