package query

// Nearest returns the one of known that word was most likely meant to be: at
// most two letters differ, or a third of them in a short word.
func Nearest(word string, known []string) (string, bool) {
	best, bestCost := "", min(2, (len(word)+1)/3)+1
	for _, k := range known {
		if cost := distance(word, k); cost < bestCost {
			best, bestCost = k, cost
		}
	}
	return best, best != ""
}

// distance counts the letters to add, drop, change or swap with their
// neighbour to come from a to b (optimal string alignment).
func distance(a, b string) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	next := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			change := row[j]
			if a[i] != b[j] {
				change++
			}
			next[j+1] = min(change, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
