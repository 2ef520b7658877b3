-- Schema step 7: clips of environments whose observations or actions are not those of a game on a screen.
--
-- A clip without a row here has grey pictures to observe and one choice to make. In a table of its own, because a column
-- of clips would lie behind its blobs. obs_format: of one number of an observation; 'float32' has obs_width of them.
-- action_parts: numbers of one action; real_actions: whether they are real numbers, or choices.
CREATE TABLE clip_spaces (
  clip_hash {{text}} PRIMARY KEY NOT NULL REFERENCES clips (hash) ON DELETE CASCADE,
  obs_format {{text}} NOT NULL CHECK (obs_format IN ('grey8', 'float32')),
  action_parts {{int}} NOT NULL CHECK (action_parts > 0),
  real_actions {{int}} NOT NULL CHECK (real_actions IN (0, 1))
) {{table}}
