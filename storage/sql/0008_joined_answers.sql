-- Schema step 8: answers of an import to queries that the project had before.
--
-- Each such answer, and the import that brought it. withdrawn = 1: it does not count. Either its import is taken back,
-- or the same person answered the same query otherwise: without an import, or by an earlier one that is in force. Kept
-- in step with withdrawals and retractions; such an answer is no current answer.
CREATE TABLE joined_answers (
  comparison_id {{int}} PRIMARY KEY REFERENCES comparisons (id),
  round_id {{int}} NOT NULL REFERENCES rounds (id),
  withdrawn {{int}} NOT NULL CHECK (withdrawn IN (0, 1))
) {{table}}
--;
CREATE INDEX joined_answers_round ON joined_answers (round_id, comparison_id)
