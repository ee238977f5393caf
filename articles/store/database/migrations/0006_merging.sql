-- The pieces of the index are merged by eight instead of by four: a third less
-- to write in a large library, for a few more pieces to look in.
INSERT INTO search (search, rank) VALUES ('automerge', 8);
