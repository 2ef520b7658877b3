-- Schema step 6: up to 64 items in a query, where there were 30. Races have more than thirty drivers.
--
-- As in step 2: the conditions of a table cannot be changed in place. Nothing refers to these two.

CREATE TABLE project_5 AS SELECT * FROM project
--;
CREATE TABLE query_items_5 AS SELECT * FROM query_items
--;
DROP TABLE query_items
--;
DROP TABLE project
--;
-- The one row of facts about the project. task is JSON (storage/json/task_json.h), empty for a plain comparison.
CREATE TABLE project (
  id {{int}} PRIMARY KEY CHECK (id = 1),
  name {{text}} NOT NULL CHECK (name <> ''),
  kind {{text}} NOT NULL CHECK (kind IN ('clip', 'text', 'image', 'video')),
  answer {{text}} NOT NULL CHECK (answer IN ('pair', 'rank', 'best-worst', 'rating', 'accept')),
  k {{int}} NOT NULL CHECK (k BETWEEN 1 AND 64),
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
  SELECT id, name, kind, answer, k, environment, instruction, allow_partial, learner_config, task, created_at
  FROM project_5
--;
-- A demonstration stands before all items that are asked about.
CREATE TABLE query_items (
  query_id {{int}} NOT NULL REFERENCES queries (id),
  position {{int}} NOT NULL CHECK (position BETWEEN 0 AND 64),
  item_id {{int}} NOT NULL REFERENCES items (id),
  PRIMARY KEY (query_id, position),
  UNIQUE (query_id, item_id)
) {{clustered}}
--;
INSERT INTO query_items (query_id, position, item_id)
  SELECT query_id, position, item_id FROM query_items_5 ORDER BY query_id, position
--;
DROP TABLE query_items_5
--;
DROP TABLE project_5
