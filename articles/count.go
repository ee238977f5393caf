package articles

import "strconv"

// Commas writes n with a comma between thousands: "1,204".
func Commas(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

// Counted writes how many there are of what is called one, or many where there
// are more or none: "1 story", "5,000 stories".
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Commas(n) + " " + many
}
