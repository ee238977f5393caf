package diff

// furthest is how many insertions and deletions two sequences may lie apart;
// beyond that they have nothing in common but their ends.
const furthest = 400

// match returns the pairs of equal elements of a longest common subsequence of
// two sequences of n and m elements: Myers, "An O(ND) Difference Algorithm and
// Its Variations", 1986.
func (c *comparison) match(n, m int, same func(i, j int) bool) [][2]int {
	var pairs [][2]int
	from := 0
	for from < n && from < m && same(from, from) {
		pairs = append(pairs, [2]int{from, from})
		from++
	}
	end := 0
	for end < n-from && end < m-from && same(n-1-end, m-1-end) {
		end++
	}
	inner := c.search(n-from-end, m-from-end, func(i, j int) bool { return same(from+i, from+j) })
	for _, p := range inner {
		pairs = append(pairs, [2]int{from + p[0], from + p[1]})
	}
	for ; end > 0; end-- {
		pairs = append(pairs, [2]int{n - end, m - end})
	}
	return pairs
}

// search finds the shortest way from (0,0) to (n,m). reached[d] holds, for
// each diagonal k = x-y from -d to d, how far d steps aside have come.
func (c *comparison) search(n, m int, same func(i, j int) bool) [][2]int {
	if n == 0 || m == 0 {
		return nil
	}
	most := min(n+m, furthest)
	far := make([]int, 2*most+3)
	mid := most + 1
	var reached [][]int
	for d := 0; d <= most; d++ {
		for k := -d; k <= d; k += 2 {
			x := far[mid+k-1] + 1
			if k == -d || (k != d && far[mid+k-1] < far[mid+k+1]) {
				x = far[mid+k+1]
			}
			for x < n && x-k < m && x-k >= 0 && same(x, x-k) {
				x++
				c.left--
			}
			far[mid+k] = x
			c.left--
			if x >= n && x-k >= m {
				return walkBack(reached, n, m)
			}
		}
		if c.left < 0 {
			return nil
		}
		reached = append(reached, append([]int(nil), far[mid-d:mid+d+1]...))
	}
	return nil
}

// walkBack collects the diagonal steps of the way that search has found.
func walkBack(reached [][]int, n, m int) [][2]int {
	var pairs [][2]int
	x, y := n, m
	for d := len(reached); d > 0; d-- {
		k, last := x-y, reached[d-1]
		at := func(k int) int { return last[k+d-1] } // diagonals run from 1-d to d-1
		before := k - 1
		if k == -d || (k != d && at(k-1) < at(k+1)) {
			before = k + 1
		}
		startX := at(before)
		startY := startX - before
		for x > startX && y > startY {
			x, y = x-1, y-1
			pairs = append(pairs, [2]int{x, y})
		}
		x, y = startX, startY
	}
	for x > 0 && y > 0 {
		x, y = x-1, y-1
		pairs = append(pairs, [2]int{x, y})
	}
	for i, j := 0, len(pairs)-1; i < j; i, j = i+1, j-1 {
		pairs[i], pairs[j] = pairs[j], pairs[i]
	}
	return pairs
}
