-- Schema step 10: what people say of a policy while they watch it play.
--
-- One episode, or the part of it that somebody watched and judged. Its play is the clips below, one after the other
-- without a gap; both grow while the person watches. ended: the game came to its end, was cut by a time limit, or the
-- person stopped. withdrawn_at: the person took all of it back; nobody learns from it then. It can be put back.
CREATE TABLE sittings (
  id {{identity}},
  annotator_id {{int}} NOT NULL REFERENCES annotators (id),
  policy_version {{int}} NOT NULL CHECK (policy_version >= 0),
  ended {{text}} NOT NULL CHECK (ended IN ('terminated', 'truncated', 'stopped')),
  begun_at {{int}} NOT NULL,
  withdrawn_at {{int}}
) {{table}}
--;
CREATE TABLE sitting_clips (
  sitting_id {{int}} NOT NULL REFERENCES sittings (id),
  position {{int}} NOT NULL CHECK (position >= 0),
  item_id {{int}} NOT NULL UNIQUE REFERENCES items (id),
  PRIMARY KEY (sitting_id, position)
) {{clustered}}
--;
-- A key for good (value above 0) or bad. step: of the episode, the one on the screen; since_seconds: that it had been
-- there, pauses left out. speed: of the play then, 1 being the environment's own. withdrawn_at: taken back.
CREATE TABLE presses (
  id {{identity}},
  sitting_id {{int}} NOT NULL REFERENCES sittings (id),
  number {{int}} NOT NULL CHECK (number >= 0),
  step {{int}} NOT NULL CHECK (step >= 0),
  since_seconds {{real}} NOT NULL CHECK (since_seconds >= 0),
  value {{real}} NOT NULL CHECK (value <> 0),
  speed {{real}} NOT NULL CHECK (speed > 0),
  pressed_at {{int}} NOT NULL,
  withdrawn_at {{int}},
  UNIQUE (sitting_id, number)
) {{table}}
