-- What a search asks of the rows that its words are in: whether they are
-- listed, and in which section, source and day. A row has ten times as many
-- bytes, and those of one word are spread over all of them.
CREATE INDEX story_of ON story(id, hide, section, source, day, at);
