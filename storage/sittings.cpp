#include "storage/sittings.h"

#include <algorithm>
#include <cmath>

#include "storage/clip_rows.h"
#include "storage/row_mapping.h"
#include "storage/write_leases.h"

namespace podium {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Exception(ErrorCode::InvalidInput, "The feedback was not saved: " + why);
}

// What is stored of a sitting so far.
struct Stored {
  std::int64_t clips = 0, steps = 0;
};

Stored stored(SqlConnection& database, SittingId sitting) {
  Rows rows = database.query(
      "SELECT COUNT(*), COALESCE(SUM(c.step_count), 0) FROM sitting_clips p JOIN items i ON i.id = p.item_id "
      "JOIN clips c ON c.hash = i.clip_hash WHERE p.sitting_id = ?",
      sitting);
  rows.next();
  return {rows.integer(0), rows.integer(1)};
}

void requireSane(const SittingPart& part, const Stored& before) {
  std::int64_t steps = before.steps;
  for (const NewClip& clip : part.clips) {
    if (clip.clip.meta.startStep != steps) refuse("its clips do not follow each other.");
    steps += clip.clip.meta.steps;
  }
  for (const Press& press : part.presses) {
    if (press.step < 0 || press.step >= steps) refuse("a key was pressed at a step that was not played.");
    if (!std::isfinite(press.value) || press.value == 0.0) refuse("a press is neither good nor bad.");
    if (!(press.speed > 0.0) || !(press.sinceSeconds >= 0.0)) refuse("the time of a press is not possible.");
  }
}

RoundId roundOfSittings(SqlConnection& database, Timestamp now) {
  {
    Rows rows = database.query("SELECT id FROM rounds WHERE origin = 'import' AND note = ?", kJudgedPlay);
    if (rows.next()) return rows.id<RoundId>(0);
  }
  Rows rows = database.query(
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin, note) "
      "VALUES (0, 0, 0, ?, 'import', ?) RETURNING id",
      now, kJudgedPlay);
  rows.next();
  return rows.id<RoundId>(0);
}

SittingId addSitting(SqlConnection& database, const SittingPart& part, Timestamp now) {
  if (part.clips.empty() || part.presses.empty()) refuse("nothing was played, or no key was pressed.");
  requireAnnotator(database, part.annotator);
  Rows rows = database.query(
      "INSERT INTO sittings (annotator_id, policy_version, ended, begun_at) VALUES (?, ?, ?, ?) RETURNING id",
      part.annotator, part.policyVersion, toText(part.end), now);
  rows.next();
  return rows.id<SittingId>(0);
}

}  // namespace

SittingId addSittingPart(SqlConnection& database, const SittingPart& part, const std::vector<std::string>& hashes,
                         Timestamp now) {
  const Stored before = part.sitting ? stored(database, part.sitting) : Stored{};
  requireSane(part, before);
  const SittingId id = part.sitting ? part.sitting : addSitting(database, part, now);
  if (database.run("UPDATE sittings SET ended = ? WHERE id = ? AND annotator_id = ?", toText(part.end), id,
                   part.annotator) == 0)
    refuse("sitting " + std::to_string(id.value) + " is none of yours.");
  if (!part.clips.empty()) {
    const RoundId round = roundOfSittings(database, now);
    for (std::size_t i = 0; i < part.clips.size(); ++i) {
      storeClip(database, part.clips[i].clip, hashes.at(i));
      const ItemId item = insertClipItem(database, round, part.clips[i], hashes[i]);
      database.run("INSERT INTO sitting_clips (sitting_id, position, item_id) VALUES (?, ?, ?)", id,
                   before.clips + static_cast<std::int64_t>(i), item);
    }
  }
  for (const Press& press : part.presses)
    database.run(
        "INSERT INTO presses (sitting_id, number, step, since_seconds, value, speed, pressed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        id, static_cast<std::int64_t>(press.number), press.step, press.sinceSeconds, press.value, press.speed,
        press.at);
  for (const int number : part.takenBack)
    if (database.run("UPDATE presses SET withdrawn_at = ? WHERE sitting_id = ? AND number = ?", now, id,
                     static_cast<std::int64_t>(number)) == 0)
      refuse("a press is to be taken back that was never stored.");
  return id;
}

void setSittingWithdrawn(SqlConnection& database, SittingId id, AnnotatorId annotator, bool withdrawn, Timestamp now) {
  const std::optional<Timestamp> at = withdrawn ? std::optional(now) : std::nullopt;
  if (database.run("UPDATE sittings SET withdrawn_at = ? WHERE id = ? AND annotator_id = ?", at, id, annotator) == 0)
    throw Exception(ErrorCode::InvalidInput,
                    "Sitting " + std::to_string(id.value) + " is none of yours, so you cannot take it back.");
}

std::vector<Sitting> readSittings(SqlConnection& database) {
  std::vector<Sitting> all;
  {
    Rows rows = database.query(
        "SELECT s.id, s.annotator_id, s.policy_version, s.ended, s.begun_at, s.withdrawn_at, c.environment, i.seed, "
        "i.id, c.step_count, i.true_return FROM sittings s CROSS JOIN sitting_clips p ON p.sitting_id = s.id "
        "JOIN items i ON i.id = p.item_id JOIN clips c ON c.hash = i.clip_hash ORDER BY s.id, p.position");
    while (rows.next()) {
      const auto id = rows.id<SittingId>(0);
      if (all.empty() || all.back().id != id)
        all.push_back({.id = id,
                       .annotator = rows.id<AnnotatorId>(1),
                       .policyVersion = rows.integer(2),
                       .end = episodeEndFromText(rows.text(3)).value_or(EpisodeEnd::Stopped),
                       .at = rows.integer(4),
                       .withdrawn = !rows.isNull(5),
                       .environment = rows.text(6),
                       .seed = static_cast<std::uint64_t>(rows.integer(7)),
                       .clips = {},
                       .presses = {}});
      Sitting& last = all.back();
      last.clips.push_back(rows.id<ItemId>(8));
      last.steps += rows.integer(9);
      last.trueReturn += rows.real(10);
    }
  }
  auto sitting = all.begin();
  Rows rows = database.query(
      "SELECT sitting_id, id, number, step, since_seconds, value, speed, pressed_at, withdrawn_at FROM presses "
      "ORDER BY sitting_id, number");
  while (rows.next()) {
    sitting = std::find_if(sitting, all.end(), [&](const Sitting& s) { return s.id == rows.id<SittingId>(0); });
    if (sitting == all.end()) break;
    sitting->presses.push_back({.id = rows.id<PressId>(1),
                                .number = rows.smallInteger(2),
                                .step = rows.integer(3),
                                .sinceSeconds = rows.real(4),
                                .value = rows.real(5),
                                .speed = rows.real(6),
                                .at = rows.integer(7),
                                .withdrawn = !rows.isNull(8)});
  }
  return all;
}

void checkSittings(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query(
        "SELECT s.id FROM sittings s LEFT JOIN sitting_clips p ON p.sitting_id = s.id GROUP BY s.id "
        "HAVING COUNT(p.item_id) = 0 OR MAX(p.position) <> COUNT(p.item_id) - 1");
    while (rows.next() && !problems.full())
      problems.add("Sitting " + std::to_string(rows.integer(0)) + " lacks some of its play.");
  }
  Rows rows = database.query(
      "SELECT k.id, k.sitting_id FROM presses k WHERE k.step >= (SELECT COALESCE(SUM(c.step_count), 0) "
      "FROM sitting_clips p JOIN items i ON i.id = p.item_id JOIN clips c ON c.hash = i.clip_hash "
      "WHERE p.sitting_id = k.sitting_id)");
  while (rows.next() && !problems.full())
    problems.add("Press " + std::to_string(rows.integer(0)) + " is about a step that sitting " +
                 std::to_string(rows.integer(1)) + " does not have.");
}

}  // namespace podium
