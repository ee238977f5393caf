package config

import "lede/cmd/lede/programs"

// OnArrival is a program that is run once for the stories of a refresh that a
// query selects.
type OnArrival struct {
	Query string // empty for all
	Argv  []string
}

func (r *reader) arrivals(c *Config) setter {
	return r.arrayOf(func(path string) (map[string]setter, func()) {
		var a OnArrival
		keys := map[string]setter{"query": r.query(&a.Query), "argv": r.argv(&a.Argv)}
		return keys, func() {
			if len(a.Argv) == 0 {
				r.problem(path, "on-arrival needs an argv")
				return
			}
			if _, err := programs.Expand(a.Argv, programs.OfBatch, nil); err != nil {
				r.problem(path, "on-arrival: %s", err)
				return
			}
			c.Arrivals = append(c.Arrivals, a)
		}
	})
}
