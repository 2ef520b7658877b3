#include "storage/clip_rows.h"

#include "storage/row_mapping.h"

namespace podium {

void storeClip(SqlConnection& database, const EncodedClip& clip, const std::string& hash) {
  const ClipMeta& meta = clip.meta;
  // Asked first, because binding a clip that is there already would still cost its bytes.
  if (database.query("SELECT 1 FROM clips WHERE hash = ?", hash).next()) return;
  database.run(
      "INSERT INTO clips (hash, environment, step_count, frames_per_step, frame_width, frame_height, "
      "frames_per_second, pixels, obs_width, obs_height, obs_stack, ram_size, steps, observations, frames) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      hash, meta.environment, meta.steps, meta.framesPerStep, meta.frameWidth, meta.frameHeight, meta.framesPerSecond,
      toText(meta.pixels), meta.obsWidth, meta.obsHeight, meta.obsStack, meta.ramSize, clip.steps, clip.observations,
      clip.frames);
  if (hasOwnSpaces(meta))
    database.run("INSERT INTO clip_spaces (clip_hash, obs_format, action_parts, real_actions) VALUES (?, ?, ?, ?)",
                 hash, toText(meta.obsFormat), meta.actionParts, meta.realActions);
}

ItemId insertClipItem(SqlConnection& database, RoundId round, const NewClip& clip, const std::string& hash,
                      const std::string& source) {
  const ClipMeta& meta = clip.clip.meta;
  Rows rows = database.query(
      "INSERT INTO items (kind, round_id, clip_hash, source, policy_version, policy_member, seed, start_step, "
      "true_return) VALUES ('clip', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
      round, hash, source, meta.policyVersion, meta.policyMember, static_cast<std::int64_t>(meta.seed), meta.startStep,
      clip.trueReturn);
  rows.next();
  return rows.id<ItemId>(0);
}

}  // namespace podium
