-- Schema step 3: conversations that go on.
--
-- A message that an annotator wrote, with all that was said before it: the prompt. comparison_id is the newest answer
-- that holds the message, none for the first one of a conversation; query_id asks about the replies, and is missing
-- while they are waited for. Of a withdrawn turn the query is asked no more.
CREATE TABLE turns (
  prompt_id {{int}} PRIMARY KEY REFERENCES prompts (id),
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  comparison_id {{int}} REFERENCES comparisons (id),
  query_id {{int}} UNIQUE REFERENCES queries (id),
  withdrawn {{int}} NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  created_at {{int}} NOT NULL
) {{table}}
--;
CREATE INDEX turns_waiting ON turns (annotator_id, prompt_id) WHERE query_id IS NULL AND withdrawn = 0
--;
CREATE INDEX turns_comparison ON turns (comparison_id) WHERE comparison_id IS NOT NULL
