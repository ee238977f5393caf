package identify

import "slices"

// Keys returns for each item of a delivery the key that it is known by: the
// first of its names, the best ones first, that no other item has. Names that
// have turned out to be shared by several items are no names: common holds
// those of earlier deliveries, and found returns those of this one.
//
// A key is empty where an item with the same names stands earlier in the
// delivery: it is the same one.
func Keys(names [][]string, common map[string]bool) (keys, found []string) {
	items := once(names)
	holders := map[string]int{}
	for i, of := range names {
		if items[i] {
			for _, name := range distinct(of) {
				holders[name]++
			}
		}
	}
	for name, n := range holders {
		if n > 1 && !common[name] {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	keys = make([]string, len(names))
	for i, of := range names {
		if items[i] {
			keys[i] = firstOf(of, func(name string) bool { return holders[name] == 1 && !common[name] })
		}
	}
	return keys, found
}

// once reports which items are there for the first time.
func once(names [][]string) []bool {
	first := make([]bool, len(names))
	seen := map[string][]int{}
	for i, of := range names {
		if len(of) == 0 {
			continue
		}
		first[i] = !slices.ContainsFunc(seen[of[0]], func(k int) bool { return slices.Equal(of, names[k]) })
		seen[of[0]] = append(seen[of[0]], i)
	}
	return first
}

func distinct(names []string) []string {
	names = slices.Clone(names)
	slices.Sort(names)
	return slices.Compact(names)
}

// firstOf returns the first name that is good, or else the last.
func firstOf(names []string, good func(string) bool) string {
	for _, name := range names {
		if good(name) {
			return name
		}
	}
	return names[len(names)-1]
}
