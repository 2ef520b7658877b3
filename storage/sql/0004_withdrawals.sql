-- Schema step 4: an import can be taken back as a whole, and put back.

-- Who imported: a person's name, or empty for imports from before this was asked.
ALTER TABLE rounds ADD COLUMN made_by {{text}} NOT NULL DEFAULT ''
--;
-- Append-only: the newest row of a round says how it stands, and rows of one round take turns.
CREATE TABLE withdrawals (
  id {{identity}},
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  withdrawn {{int}} NOT NULL CHECK (withdrawn IN (0, 1)),
  made_by {{text}} NOT NULL,
  decided_at {{int}} NOT NULL
) {{table}}
--;
CREATE INDEX withdrawals_round ON withdrawals (round_id, id)
--;
{{append_only withdrawals}}
--;
-- Kept in step with the newest withdrawal of the round, so that leasing and counting need not look it up. A query that
-- is withdrawn is not asked, and its answers do not count; they stay current answers, because nobody has undone them.
ALTER TABLE queries ADD COLUMN withdrawn {{int}} NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
--;
DROP INDEX queries_waiting
--;
CREATE INDEX queries_waiting ON queries (round_id DESC, id, answers_missing, skips, purpose, withdrawn)
  WHERE answers_missing > 0 AND purpose = 'ask' AND withdrawn = 0
--;
DROP INDEX queries_guided
--;
CREATE INDEX queries_guided ON queries (purpose DESC, id, withdrawn) WHERE purpose <> 'ask' AND withdrawn = 0
--;
CREATE INDEX queries_withdrawn ON queries (id) WHERE withdrawn = 1
