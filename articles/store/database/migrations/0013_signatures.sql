-- Signatures lie in the order in which they came, as texts do. By the stories'
-- ids those of one delivery were scattered over as many pages.
CREATE TABLE signature_anew (
	id    INTEGER PRIMARY KEY,
	story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
	data  BLOB NOT NULL
);
INSERT INTO signature_anew (story, data) SELECT story, data FROM signature ORDER BY story;
DROP TABLE signature;
ALTER TABLE signature_anew RENAME TO signature;
CREATE UNIQUE INDEX signature_story ON signature(story);
