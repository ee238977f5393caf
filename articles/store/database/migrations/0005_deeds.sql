-- A million stories are marked a million times faster without a look at each
-- of them in story, which a foreign key would take. A trigger does the other
-- half of its work.
CREATE TABLE seen_anew (
	story INTEGER PRIMARY KEY,
	deed  INTEGER NOT NULL
);
INSERT INTO seen_anew SELECT story, deed FROM seen;
DROP TABLE seen;
ALTER TABLE seen_anew RENAME TO seen;
CREATE TRIGGER story_seen AFTER DELETE ON story BEGIN
	DELETE FROM seen WHERE story = old.id;
END;

-- A deed on many stories is carried out in parts, each a transaction and a row
-- of its own: the first is the deed, the others name it. From low to high are
-- the ids of what was marked read; of what was marked unread, deeds has by which
-- deed each story was read.
ALTER TABLE deed ADD COLUMN part_of INTEGER;
ALTER TABLE deed ADD COLUMN low INTEGER;
ALTER TABLE deed ADD COLUMN high INTEGER;
ALTER TABLE deed ADD COLUMN deeds BLOB;

-- When a story began or ceased to be listed, and what it was before: the tick,
-- and in the lowest four bits its hide. A list that is open asks for this, and
-- stays as it was. The column held nothing so far.
ALTER TABLE story RENAME COLUMN sketch TO turned;
CREATE INDEX story_turned ON story(turned) WHERE turned IS NOT NULL;
