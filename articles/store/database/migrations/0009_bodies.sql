-- Texts lie in the order in which they came. By the stories' ids, which follow
-- the dates of publication, those of a hundred feeds came in between each
-- other: each page was written many times and left a quarter empty.
CREATE TABLE body_anew (
	id    INTEGER PRIMARY KEY,
	story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
	data  BLOB NOT NULL
);
INSERT INTO body_anew (story, data) SELECT story, data FROM body ORDER BY story;
DROP TABLE body;
ALTER TABLE body_anew RENAME TO body;
CREATE UNIQUE INDEX body_story ON body(story);
