-- The words of the index, to tell which ones begin with what is typed. It takes
-- no room of its own.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, instance);
