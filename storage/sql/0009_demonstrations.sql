-- Schema step 9: what people show by playing themselves.
--
-- One episode, or the part of it that was kept. Its play is the clips below, one after the other without a gap. ended:
-- the game came to its end, was cut by a time limit, or the person stopped. speed: of the play, 1 being the
-- environment's own. withdrawn_at: the person took it back; nobody learns from it then. It can be put back.
CREATE TABLE demonstrations (
  id {{identity}},
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  ended {{text}} NOT NULL CHECK (ended IN ('terminated', 'truncated', 'stopped')),
  speed {{real}} NOT NULL CHECK (speed > 0),
  kept_at {{int}} NOT NULL,
  withdrawn_at {{int}}
) {{table}}
--;
CREATE TABLE demonstration_clips (
  demonstration_id {{int}} NOT NULL REFERENCES demonstrations (id),
  position {{int}} NOT NULL CHECK (position >= 0),
  item_id {{int}} NOT NULL UNIQUE REFERENCES items (id),
  PRIMARY KEY (demonstration_id, position)
) {{clustered}}
