-- Schema step 2: every kind of item, every form of answer, imports, drafts.
--
-- The conditions of a table cannot be changed in place. A table whose conditions widen is made anew, and so is every
-- table that refers to it: all are copied aside, dropped from the last to the first, made, and filled again under the
-- ids that they had. Clips are not touched: their content may be gigabytes.

CREATE TABLE project_1 AS SELECT * FROM project
--;
CREATE TABLE items_1 AS SELECT * FROM items
--;
CREATE TABLE queries_1 AS SELECT * FROM queries
--;
CREATE TABLE query_items_1 AS SELECT * FROM query_items
--;
CREATE TABLE assignments_1 AS SELECT * FROM assignments
--;
CREATE TABLE comparisons_1 AS SELECT * FROM comparisons
--;
CREATE TABLE retractions_1 AS SELECT * FROM retractions
--;
CREATE TABLE current_answers_1 AS SELECT * FROM current_answers
--;
DROP TABLE current_answers
--;
DROP TABLE retractions
--;
DROP TABLE comparisons
--;
DROP TABLE assignments
--;
DROP TABLE query_items
--;
DROP TABLE queries
--;
DROP TABLE items
--;
DROP TABLE project
--;
-- The one row of facts about the project. task is JSON (storage/json/task_json.h), empty for a plain comparison.
CREATE TABLE project (
  id {{int}} PRIMARY KEY CHECK (id = 1),
  name {{text}} NOT NULL CHECK (name <> ''),
  kind {{text}} NOT NULL CHECK (kind IN ('clip', 'text', 'image', 'video')),
  answer {{text}} NOT NULL CHECK (answer IN ('pair', 'rank', 'best-worst', 'rating', 'accept')),
  k {{int}} NOT NULL CHECK (k BETWEEN 1 AND 30),
  environment {{text}} NOT NULL,
  instruction {{text}} NOT NULL,
  allow_partial {{int}} NOT NULL CHECK (allow_partial IN (0, 1)),
  learner_config {{text}} NOT NULL,
  task {{text}} NOT NULL,
  created_at {{int}} NOT NULL
) {{table}}
--;
INSERT INTO project (id, name, kind, answer, k, environment, instruction, allow_partial, learner_config, task,
    created_at)
  SELECT id, name, kind, answer, k, environment, instruction, allow_partial, learner_config, '', created_at
  FROM project_1
--;
-- Where a round comes from; of an import, note says from which file.
ALTER TABLE rounds ADD COLUMN origin {{text}} NOT NULL DEFAULT 'learner' CHECK (origin IN ('learner', 'import'))
--;
ALTER TABLE rounds ADD COLUMN note {{text}} NOT NULL DEFAULT ''
--;
-- How the words are meant. details is JSON (storage/json/content_json.h): steps, evidence, further columns; or empty.
ALTER TABLE prompts ADD COLUMN format {{text}} NOT NULL DEFAULT 'plain'
  CHECK (format IN ('plain', 'markdown', 'conversation', 'code'))
--;
ALTER TABLE prompts ADD COLUMN language {{text}} NOT NULL DEFAULT ''
--;
ALTER TABLE prompts ADD COLUMN details {{text}} NOT NULL DEFAULT ''
--;
-- Images and videos, stored once: hash is the SHA-256 of the bytes. A width or height of 0 is not known.
CREATE TABLE media (
  hash {{text}} PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  mime {{text}} NOT NULL CHECK (mime <> ''),
  width {{int}} NOT NULL CHECK (width >= 0),
  height {{int}} NOT NULL CHECK (height >= 0),
  bytes {{blob}} NOT NULL
) {{table}}
--;
-- One thing that can be shown and ranked: where it comes from, and its content or a reference to it. body is the text
-- itself, or a caption. source says who made it; edit_of, from which item a better wording was made. An image or a video
-- without media_hash has a link in its details: where the file that it came from said that it is.
CREATE TABLE items (
  id {{identity}},
  kind {{text}} NOT NULL CHECK (kind IN ('clip', 'text', 'image', 'video')),
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  prompt_id {{int}} REFERENCES prompts (id),
  clip_hash {{text}} REFERENCES clips (hash),
  media_hash {{text}} REFERENCES media (hash),
  body {{text}},
  format {{text}} NOT NULL DEFAULT 'plain' CHECK (format IN ('plain', 'markdown', 'conversation', 'code')),
  language {{text}} NOT NULL DEFAULT '',
  details {{text}} NOT NULL DEFAULT '',
  source {{text}} NOT NULL DEFAULT '',
  edit_of {{int}} REFERENCES items (id),
  policy_version {{int}} NOT NULL CHECK (policy_version >= 0),
  seed {{int}} NOT NULL,
  start_step {{int}} NOT NULL CHECK (start_step >= 0),
  true_return {{real}},
  CHECK ((kind = 'clip') = (clip_hash IS NOT NULL)),
  CHECK (media_hash IS NULL OR kind IN ('image', 'video')),
  CHECK (kind NOT IN ('image', 'video') OR media_hash IS NOT NULL OR details LIKE '%"link":%'),
  CHECK (kind <> 'text' OR body IS NOT NULL),
  CHECK (edit_of IS NULL OR kind = 'text')
) {{table}}
--;
INSERT INTO items (id, kind, round_id, prompt_id, clip_hash, body, policy_version, seed, start_step, true_return)
  SELECT id, kind, round_id, prompt_id, clip_hash, body, policy_version, seed, start_step, true_return
  FROM items_1 ORDER BY id
--;
CREATE INDEX items_clip ON items (clip_hash)
--;
-- A question. answers_missing and skips are kept in step with current_answers, so that leasing needs no counting:
-- answers_missing = answers_wanted - current answers that are no skips. It falls below 0 when an answer arrives after
-- its lease ran out, because a person's answer is never refused for being late; and always for queries that everybody
-- answers (tutorial, qualification) or nobody is asked (answers_wanted = 0: those that edits and demonstrations make,
-- and imports of answers). gold is the known answer, in the text form of rankings.
CREATE TABLE queries (
  id {{identity}},
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  prompt_id {{int}} REFERENCES prompts (id),
  selector {{text}} NOT NULL CHECK (selector <> ''),
  score {{real}} NOT NULL,
  seed {{int}} NOT NULL,
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  answers_wanted {{int}} NOT NULL CHECK (answers_wanted >= 0),
  answers_missing {{int}} NOT NULL,
  skips {{int}} NOT NULL DEFAULT 0 CHECK (skips >= 0),
  created_at {{int}} NOT NULL,
  purpose {{text}} NOT NULL DEFAULT 'ask' CHECK (purpose IN ('ask', 'tutorial', 'qualification')),
  gold {{text}} CHECK (gold <> ''),
  gold_unranked {{text}} NOT NULL DEFAULT 'below_ranked'
    CHECK (gold_unranked IN ('below_ranked', 'unknown', 'between')),
  gold_note {{text}} NOT NULL DEFAULT '',
  CHECK (answers_missing <= answers_wanted),
  CHECK (purpose <> 'qualification' OR gold IS NOT NULL)
) {{table}}
--;
INSERT INTO queries (id, round_id, prompt_id, selector, score, seed, model_version, answers_wanted, answers_missing,
    skips, created_at)
  SELECT id, round_id, prompt_id, selector, score, seed, model_version, answers_wanted, answers_missing, skips,
    created_at
  FROM queries_1 ORDER BY id
--;
-- The queue: newest round first, then the selector's order, which is the order of the ids.
CREATE INDEX queries_waiting ON queries (round_id DESC, id, answers_missing, skips, purpose)
  WHERE answers_missing > 0 AND purpose = 'ask'
--;
-- What everybody answers before that: the tutorial, then the qualification.
CREATE INDEX queries_guided ON queries (purpose DESC, id) WHERE purpose <> 'ask'
--;
-- Up to 30 items are asked about; a demonstration stands before all of them.
CREATE TABLE query_items (
  query_id {{int}} NOT NULL REFERENCES queries (id),
  position {{int}} NOT NULL CHECK (position BETWEEN 0 AND 30),
  item_id {{int}} NOT NULL REFERENCES items (id),
  PRIMARY KEY (query_id, position),
  UNIQUE (query_id, item_id)
) {{clustered}}
--;
INSERT INTO query_items (query_id, position, item_id) SELECT query_id, position, item_id FROM query_items_1
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
INSERT INTO assignments (query_id, annotator_id, leased_at, expires_at)
  SELECT query_id, annotator_id, leased_at, expires_at FROM assignments_1
--;
CREATE INDEX assignments_annotator ON assignments (annotator_id, leased_at)
--;
CREATE INDEX assignments_expiry ON assignments (expires_at)
--;
-- Every answer ever given; append-only. ranking is the text form of storage/domain/ranking.h; parts is JSON
-- (storage/json/answer_parts_json.h) of what else was said, or empty. derived_from: the answer whose edit or
-- demonstration this one follows from.
CREATE TABLE comparisons (
  id {{identity}},
  query_id {{int}} NOT NULL REFERENCES queries (id),
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  verdict {{text}} NOT NULL CHECK (verdict IN ('ranked', 'both_bad', 'cant_tell', 'skip', 'recorded')),
  ranking {{text}} NOT NULL,
  unranked {{text}} NOT NULL CHECK (unranked IN ('below_ranked', 'unknown', 'between')),
  shown_order {{text}} NOT NULL,
  shown_at {{int}} NOT NULL,
  answered_at {{int}} NOT NULL,
  active_ms {{int}} NOT NULL CHECK (active_ms >= 0),
  replays {{int}} NOT NULL CHECK (replays >= 0),
  model_version {{int}} NOT NULL CHECK (model_version >= 0),
  replaces {{int}} REFERENCES comparisons (id),
  parts {{text}} NOT NULL DEFAULT '',
  derived_from {{int}} REFERENCES comparisons (id),
  CHECK ((verdict = 'ranked') = (ranking <> '')),
  CHECK (derived_from < id),
  UNIQUE (annotator_id, id)
) {{table}}
--;
INSERT INTO comparisons (id, query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, answered_at,
    active_ms, replays, model_version, replaces)
  SELECT id, query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, answered_at, active_ms,
    replays, model_version, replaces
  FROM comparisons_1 ORDER BY id
--;
CREATE INDEX comparisons_query ON comparisons (query_id)
--;
CREATE INDEX comparisons_derived ON comparisons (derived_from) WHERE derived_from IS NOT NULL
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
INSERT INTO retractions (id, comparison_id, annotator_id, retracted_at)
  SELECT id, comparison_id, annotator_id, retracted_at FROM retractions_1 ORDER BY id
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
INSERT INTO current_answers (comparison_id, annotator_id, query_id)
  SELECT comparison_id, annotator_id, query_id FROM current_answers_1
--;
CREATE INDEX current_answers_query ON current_answers (query_id)
--;
-- Answers that somebody has begun: JSON of the window's own, one for each person and query, gone with the answer.
CREATE TABLE drafts (
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  query_id {{int}} NOT NULL REFERENCES queries (id),
  body {{text}} NOT NULL CHECK (body <> ''),
  updated_at {{int}} NOT NULL,
  PRIMARY KEY (annotator_id, query_id)
) {{table}}
--;
DROP TABLE current_answers_1
--;
DROP TABLE retractions_1
--;
DROP TABLE comparisons_1
--;
DROP TABLE assignments_1
--;
DROP TABLE query_items_1
--;
DROP TABLE queries_1
--;
DROP TABLE items_1
--;
DROP TABLE project_1
