package keys

// Place is where keys are pressed; places combine.
type Place uint8

// The places of the interface.
const (
	List Place = 1 << iota
	Story
	Sidebar
	Feeds

	Everywhere = List | Story | Sidebar | Feeds
)

// Action is something that a key can do.
type Action struct {
	Name  string // as the config has it: "next-unread"
	Words string // what it does, for a comment in the config
	In    Place
	keys  []string // of the preset vim
}

// Actions returns all that keys can be bound to, in the order to tell them.
func Actions() []Action { return actions }

var actions = []Action{
	{"down", "Next headline, line or feed.", Everywhere, []string{"j", "down"}},
	{"up", "The one before.", Everywhere, []string{"k", "up"}},
	{"page-down", "A page down.", Everywhere, []string{"space", "pgdown", "ctrl+f"}},
	{"page-up", "A page up.", Everywhere, []string{"b", "pgup", "ctrl+b", "shift+space"}},
	{"half-down", "Half a page down.", Everywhere, []string{"ctrl+d"}},
	{"half-up", "Half a page up.", Everywhere, []string{"ctrl+u"}},
	{"top", "The beginning.", Everywhere, []string{"g", "home"}},
	{"bottom", "The end.", Everywhere, []string{"G", "end"}},
	{"open", "Read the story, open the link, enlarge the picture, show the stories of the section or feed.", Everywhere, []string{"enter", "l"}},
	{"back", "Leave the story, the sidebar or the feeds.", Story | Sidebar | Feeds, []string{"q", "h", "esc", "left"}},
	{"search", "Filter the list, the sidebar or the feeds; search in the story.", Everywhere, []string{"/"}},
	{"help", "All keys.", Everywhere, []string{"?"}},
	{"command", "Type a command: an action by its name, add, mark, search, open, sort, set.", Everywhere, []string{":"}},
	{"redraw", "Draw the screen anew.", Everywhere, []string{"ctrl+l"}},
	{"quit", "Quit, from the list.", List, []string{"q"}},

	{"next-story", "The next story, from within one too.", Everywhere, []string{"J", "ctrl+n"}},
	{"prev-story", "The story before.", Everywhere, []string{"K", "ctrl+p"}},
	{"next-unread", "The next unread story, or the next match of a search.", List | Story, []string{"n"}},
	{"prev-unread", "The unread story or the match before.", List | Story, []string{"N", "p"}},
	{"mark", "Mark read, or unread.", List | Story, []string{"m"}},
	{"mark-read", "Mark read.", List | Story, nil},
	{"mark-unread", "Mark unread.", List | Story, nil},
	{"star", "Star, or take the star away.", List | Story, []string{"s", "f"}},
	{"tag", "Tag; a - before a tag takes it away.", List | Story, []string{"t"}},
	{"select", "Select the story for the next command, or no longer.", List, []string{"x"}},
	{"select-range", "Select from the story that was selected last to this one.", List, []string{"X"}},
	{"mark-all", "Mark all in the list read.", List, []string{"A"}},
	{"mute", "Mute something of the story: its source, section, byline or words.", List | Story, []string{"-"}},
	{"undo", "Undo the last change.", List | Story | Feeds, []string{"U"}},
	{"browse", "Open in the browser.", List | Story | Feeds, []string{"o"}},
	{"browse-read", "Open in the browser and mark read.", List | Story, []string{"O"}},
	{"play", "Play or open the story's audio or video.", List | Story, []string{"e"}},
	{"copy", "Copy the link.", List | Story, []string{"y"}},
	{"full-text", "Fetch the story's full page; on the feeds' screen, those of all its stories.", List | Story | Feeds, []string{"F"}},
	{"pipe", "Pipe the story to a command line.", List | Story, []string{"|"}},
	{"save", "Save the story into a folder.", List | Story, []string{"S"}},
	{"keep-page", "Keep the page of the link, or of the story, to read it offline.", List | Story, []string{"B"}},
	{"return", "Back to where the link was that led here.", Story, []string{"backspace"}},
	{"cancel", "End the program that runs.", List | Story | Feeds, []string{"ctrl+g"}},
	{"zen", "The story alone, or with the list.", List | Story, []string{"z"}},
	{"narrower", "A narrower list, or sidebar.", List | Story | Sidebar, []string{"<"}},
	{"wider", "A wider list, or sidebar.", List | Story | Sidebar, []string{">"}},

	{"sidebar", "To the sidebar, and back.", List | Sidebar, []string{"tab", "shift+tab"}},
	{"next-group", "The next day or section; the story's next heading.", List | Sidebar | Story, []string{"]"}},
	{"prev-group", "The one before.", List | Sidebar | Story, []string{"["}},
	{"fold", "Fold or unfold the group.", List, []string{"c"}},
	{"fold-up", "Fold the group, then its day.", List, []string{"h", "left"}},
	{"unfold", "Unfold the group; show the stories of the section or feed.", List | Sidebar | Feeds, []string{"right"}},
	{"fold-all", "Fold or unfold all days.", List, []string{"C"}},
	{"group-by", "Group by date, section or source.", List, []string{"v"}},
	{"unread-only", "Only unread stories, or all.", List, []string{"u"}},
	{"copies", "One row for the copies of a story, or all of them.", List, []string{"+"}},
	{"density", "More stories on the screen, or more of each.", List, []string{"="}},
	{"clear", "Select no story; clear the filter; back to all stories.", List, []string{"esc"}},

	{"next-link", "Choose the next link or picture of the story.", Story, []string{"tab"}},
	{"prev-link", "Choose the link or picture before.", Story, []string{"shift+tab"}},
	{"link-letters", "Put letters on the links of the screen, to follow one.", Story, []string{";"}},
	{"links", "All links of the story.", Story, []string{"L"}},
	{"outline", "The headings of the story.", Story, []string{"T"}},
	{"hidden", "Show or hide ads and menus that were put aside.", Story, []string{"H"}},
	{"pictures", "Show the pictures of stories, those of the web too, or none.", Story, []string{"I"}},
	{"changes", "Show or hide what was changed in the story.", Story, []string{"d"}},

	{"refresh", "Check this source for new stories.", List | Story | Feeds, []string{"r"}},
	{"refresh-all", "Check all sources for new stories.", List | Story | Feeds, []string{"R"}},
	{"feeds", "The feeds: add, rename, move, remove.", List | Story, []string{"E"}},
	{"add-feed", "Add a feed; on a page that was followed, its own.", List | Story | Feeds, []string{"a"}},
	{"rename", "Change the name of the feed.", Feeds, []string{"c"}},
	{"move", "Move the feed to a category.", Feeds, []string{"M"}},
	{"remove", "Remove the feed.", Feeds, []string{"d"}},
	{"failing", "Only the feeds that failed, or all.", Feeds, []string{"!"}},
}

// Keys that no preset and no config takes away.
const (
	kill    = "quit-now"
	suspend = "suspend"
	digits  = "0 1 2 3 4 5 6 7 8 9" // in a story they choose a link
)

// fixed are the keys that always do the same.
var fixed = map[string]string{"ctrl+c": "quits at once", "ctrl+z": "suspends lede"}

// find returns the action of a name.
func find(name string) (Action, bool) {
	for _, a := range actions {
		if a.Name == name {
			return a, true
		}
	}
	return Action{}, false
}
