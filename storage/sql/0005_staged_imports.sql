-- Schema step 5: an import comes in as a whole or not at all.
--
-- Imports that are under way, or were when their program ended. What they have brought so far nobody sees: prompts,
-- items and media lie in their tables, where nothing refers to them, and the questions about them in staged_batches.
-- coming: more is read. Who imports moves alive_until on; after it, anybody may drop the import. finishing: all of it
-- has come, and its queries are being made; whoever finds it later goes on with that. dropped: it is being removed.
CREATE TABLE staged_imports (
  round_id {{int}} PRIMARY KEY REFERENCES rounds (id),
  state {{text}} NOT NULL CHECK (state IN ('coming', 'finishing', 'dropped')),
  alive_until {{int}} NOT NULL
) {{table}}
--;
-- Their parts, in order. The prompts and the items of a part have ids without a gap. new_media: hashes of what came with
-- it and was not there before, each followed by a space. questions: storage/staged_questions.h.
CREATE TABLE staged_batches (
  id {{identity}},
  round_id {{int}} NOT NULL REFERENCES staged_imports (round_id),
  first_prompt {{int}} NOT NULL,
  prompts {{int}} NOT NULL CHECK (prompts >= 0),
  first_item {{int}} NOT NULL,
  items {{int}} NOT NULL CHECK (items >= 0),
  new_media {{text}} NOT NULL,
  questions {{blob}} NOT NULL
) {{table}}
--;
CREATE INDEX staged_batches_round ON staged_batches (round_id, id)
