package language

// Scripts are the scripts in which one language is written far more than all
// others, by their letters in Unicode. Chinese and Japanese share theirs and are
// told apart by the kana.
var Scripts = [...]struct {
	Language string
	From, To rune
}{
	{"ko", 0xac00, 0xd7a3},
	{"ar", 0x600, 0x6ff},
	{"he", 0x590, 0x5ff},
	{"el", 0x370, 0x3ff},
	{"hi", 0x900, 0x97f},
	{"bn", 0x980, 0x9ff},
	{"ta", 0xb80, 0xbff},
	{"th", 0xe00, 0xe7f},
	{"ka", 0x10a0, 0x10ff},
	{"hy", 0x530, 0x58f},
	{"am", 0x1200, 0x137f},
}
