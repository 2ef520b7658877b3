-- Schema step 1: the project file as first released.
--
-- A line that holds only `--;` ends a statement, so that a trigger's body may hold semicolons of its own. Words in
-- double braces are the dialect's (storage/sql_dialect.h); everything else is plain SQL that PostgreSQL reads too.
-- Times are milliseconds since 1970-01-01 UTC. 64-bit seeds are stored by their bits, as signed integers.

-- The one row of facts about the project.
CREATE TABLE project (
  id {{int}} PRIMARY KEY CHECK (id = 1),
  name {{text}} NOT NULL CHECK (name <> ''),
  kind {{text}} NOT NULL CHECK (kind IN ('clip', 'text', 'image', 'video')),
  answer {{text}} NOT NULL CHECK (answer IN ('pair', 'rank', 'best-worst', 'rating')),
  k {{int}} NOT NULL CHECK (k BETWEEN 2 AND 9),
  environment {{text}} NOT NULL,
  instruction {{text}} NOT NULL,
  allow_partial {{int}} NOT NULL CHECK (allow_partial IN (0, 1)),
  learner_config {{text}} NOT NULL,
  created_at {{int}} NOT NULL
) {{table}}
--;
CREATE TABLE settings (
  key {{text}} PRIMARY KEY NOT NULL CHECK (key <> ''),
  value {{text}} NOT NULL
) {{clustered}}
--;
CREATE TABLE annotators (
  id {{identity}},
  name {{text}} NOT NULL UNIQUE CHECK (name <> ''),
  synthetic {{int}} NOT NULL CHECK (synthetic IN (0, 1)),
  created_at {{int}} NOT NULL
) {{table}}
--;
-- One turn of the learner's loop, or one import.
CREATE TABLE rounds (
  id {{identity}},
  policy_version {{int}} NOT NULL CHECK (policy_version >= 0),
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  env_steps {{int}} NOT NULL CHECK (env_steps >= 0),
  created_at {{int}} NOT NULL
) {{table}}
--;
CREATE TABLE prompts (
  id {{identity}},
  body {{text}} NOT NULL CHECK (body <> ''),
  created_at {{int}} NOT NULL
) {{table}}
--;
-- Content, stored once: hash is the SHA-256 of storage/clip_hash.h over everything in the row. The blobs come last and
-- by size, because a reader of a late column passes over the earlier ones.
CREATE TABLE clips (
  hash {{text}} PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  environment {{text}} NOT NULL,
  step_count {{int}} NOT NULL CHECK (step_count > 0),
  frames_per_step {{int}} NOT NULL CHECK (frames_per_step > 0),
  frame_width {{int}} NOT NULL CHECK (frame_width > 0),
  frame_height {{int}} NOT NULL CHECK (frame_height > 0),
  frames_per_second {{real}} NOT NULL CHECK (frames_per_second > 0),
  pixels {{text}} NOT NULL CHECK (pixels IN ('indexed8', 'rgb24')),
  obs_width {{int}} NOT NULL CHECK (obs_width > 0),
  obs_height {{int}} NOT NULL CHECK (obs_height > 0),
  obs_stack {{int}} NOT NULL CHECK (obs_stack > 0),
  ram_size {{int}} NOT NULL CHECK (ram_size >= 0),
  steps {{blob}} NOT NULL,
  observations {{blob}} NOT NULL,
  frames {{blob}} NOT NULL
) {{table}}
--;
-- One thing that can be shown and ranked: where it comes from, and its content or a reference to it.
CREATE TABLE items (
  id {{identity}},
  kind {{text}} NOT NULL CHECK (kind IN ('clip', 'text', 'image', 'video')),
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  prompt_id {{int}} REFERENCES prompts (id),
  clip_hash {{text}} REFERENCES clips (hash),
  body {{text}},
  policy_version {{int}} NOT NULL CHECK (policy_version >= 0),
  seed {{int}} NOT NULL,
  start_step {{int}} NOT NULL CHECK (start_step >= 0),
  true_return {{real}},
  CHECK ((kind = 'clip') = (clip_hash IS NOT NULL)),
  CHECK ((kind = 'text') = (body IS NOT NULL))
) {{table}}
--;
CREATE INDEX items_clip ON items (clip_hash)
--;
-- A question. answers_missing and skips are kept in step with current_answers, so that leasing needs no counting:
-- answers_missing = answers_wanted - current answers that are no skips. It falls below 0 when an answer arrives after
-- its lease ran out, because a person's answer is never refused for being late.
CREATE TABLE queries (
  id {{identity}},
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  prompt_id {{int}} REFERENCES prompts (id),
  selector {{text}} NOT NULL CHECK (selector <> ''),
  score {{real}} NOT NULL,
  seed {{int}} NOT NULL,
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  answers_wanted {{int}} NOT NULL CHECK (answers_wanted > 0),
  answers_missing {{int}} NOT NULL,
  skips {{int}} NOT NULL DEFAULT 0 CHECK (skips >= 0),
  created_at {{int}} NOT NULL,
  CHECK (answers_missing <= answers_wanted)
) {{table}}
--;
-- The queue: newest round first, then the selector's order, which is the order of the ids.
CREATE INDEX queries_waiting ON queries (round_id DESC, id, answers_missing, skips) WHERE answers_missing > 0
--;
CREATE TABLE query_items (
  query_id {{int}} NOT NULL REFERENCES queries (id),
  position {{int}} NOT NULL CHECK (position BETWEEN 0 AND 8),
  item_id {{int}} NOT NULL REFERENCES items (id),
  PRIMARY KEY (query_id, position),
  UNIQUE (query_id, item_id)
) {{clustered}}
--;
-- Leases: who has which query on the screen or next in line, and until when.
CREATE TABLE assignments (
  query_id {{int}} NOT NULL REFERENCES queries (id),
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  leased_at {{int}} NOT NULL,
  expires_at {{int}} NOT NULL,
  PRIMARY KEY (query_id, annotator_id),
  CHECK (expires_at > leased_at)
) {{clustered}}
--;
CREATE INDEX assignments_annotator ON assignments (annotator_id, leased_at)
--;
CREATE INDEX assignments_expiry ON assignments (expires_at)
--;
-- Every answer ever given; append-only. ranking is the text form of storage/domain/ranking.h.
CREATE TABLE comparisons (
  id {{identity}},
  query_id {{int}} NOT NULL REFERENCES queries (id),
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  verdict {{text}} NOT NULL CHECK (verdict IN ('ranked', 'both_bad', 'cant_tell', 'skip')),
  ranking {{text}} NOT NULL,
  unranked {{text}} NOT NULL CHECK (unranked IN ('below_ranked', 'unknown')),
  shown_order {{text}} NOT NULL,
  shown_at {{int}} NOT NULL,
  answered_at {{int}} NOT NULL,
  active_ms {{int}} NOT NULL CHECK (active_ms >= 0),
  replays {{int}} NOT NULL CHECK (replays >= 0),
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  replaces {{int}} REFERENCES comparisons (id),
  CHECK ((verdict = 'ranked') = (ranking <> '')),
  UNIQUE (annotator_id, id)
) {{table}}
--;
CREATE INDEX comparisons_query ON comparisons (query_id)
--;
-- Undo, append-only too. The pair of columns sees to it that only the person who answered takes the answer back.
CREATE TABLE retractions (
  id {{identity}},
  comparison_id {{int}} NOT NULL UNIQUE,
  annotator_id {{int}} NOT NULL,
  retracted_at {{int}} NOT NULL,
  FOREIGN KEY (annotator_id, comparison_id) REFERENCES comparisons (annotator_id, id)
) {{table}}
--;
{{append_only comparisons}}
--;
{{append_only retractions}}
--;
-- The comparisons that are not retracted: what can be computed from the two tables above, kept so that nobody answers
-- a query twice and the newest answer is found at once.
CREATE TABLE current_answers (
  comparison_id {{int}} PRIMARY KEY REFERENCES comparisons (id),
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  query_id {{int}} NOT NULL REFERENCES queries (id),
  UNIQUE (annotator_id, query_id),
  UNIQUE (annotator_id, comparison_id)
) {{table}}
--;
-- Points of the learner's curves. A value that is not a number is stored as NULL: a gap in the curve.
CREATE TABLE metrics (
  id {{identity}},
  name {{text}} NOT NULL CHECK (name <> ''),
  step {{int}} NOT NULL CHECK (step >= 0),
  value {{real}},
  measured_at {{int}} NOT NULL
) {{table}}
--;
CREATE INDEX metrics_name ON metrics (name, id)
--;
CREATE TABLE checkpoints (
  id {{identity}},
  path {{text}} NOT NULL CHECK (path <> ''),
  env_steps {{int}} NOT NULL CHECK (env_steps >= 0),
  policy_version {{int}} NOT NULL CHECK (policy_version >= 0),
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  created_at {{int}} NOT NULL
) {{table}}
