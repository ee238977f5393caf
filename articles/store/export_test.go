package store

import "lede/articles/store/database"

// DB is the file of the library.
func (s *Store) DB() *database.DB { return s.db }
