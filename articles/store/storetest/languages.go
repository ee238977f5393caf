package storetest

import (
	"math/rand/v2"
	"strings"
)

// tongue is how the words of a language are made. The most common ones are its
// own; the others only look like them.
type tongue struct {
	code              string
	share             int    // how many of a hundred sources write in it
	most              string // its most common words, in their order
	starts, ends      string // parts of other words
	gap, comma, stop  string // between words, and at the end of a sentence
	shortest, longest int    // parts that a word has
	parts             [2][]string
}

var tongues = [...]tongue{
	{
		code: "en", share: 62, gap: " ", comma: ",", stop: ".", shortest: 1, longest: 4,
		most: `the of and to a in that is was it for on as with he his by at be are from had have they this not but which
			were you or an their there been one all we more when will said would who what up about out so she into if its
			can has time other no some her than two then only over also after first new year years people do may very
			between through where most must before even such state because man under well these way world since own while
			against another down should each just those long make many made government three day part water house work
			town school country night morning council police week minister money city south north report public market`,
		starts: "ba be bi bo br bu ca ce cha cla co cre da de di do dra e ea fa fe fi flo fo ga ge gra ha he ho i in je ka la le li lo ma me mi mo na ne no o pa pe pla po pre qua ra re ri ro sa se sha si so spe sta stre su ta te ti to tra u va ve vi wa we wi",
		ends:   "ble ber ck ction d dge ded der ding er est ful ge ght ing ion ked ker king l ld le led less ling ll lly ly man ment mer n nce nd ned ner ness ng ning nt ous p per r rd red rer ring rn s se sed ship sion ss st t tal ted ter th tic ting tion tive ty ve ved ver ving x y",
	},
	{
		code: "de", share: 12, gap: " ", comma: ",", stop: ".", shortest: 1, longest: 5,
		most: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
			hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
			bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll
			ich eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle`,
		starts: "ab an auf aus be bei da der ein er fe fi frei ge gro ha hei hin ho ke kla kö kra la lei li ma mei mü na nie o pfe rau re rü schi schlo schwa se spra stei ta tie tra ü un ver vor wa wei wie wo zei zu",
		ends:   "bar ben ber bung chen cher cht de den der ding ellen er ern gen gung heit hen ig igen ische keit kt lich lichen ling lung mer nen nis rung sam schaft sche sen ssen st sten tel ten ter tig tung zen zung",
	},
	{
		code: "fr", share: 8, gap: " ", comma: ",", stop: ".", shortest: 1, longest: 4,
		most: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ils ou
			son mais comme on lui nous sa être cette fait ont aussi leur deux même tout bien sans ses entre depuis très
			après peut ans elle contre avait dont encore temps autres avant année était selon faire moins toujours jour`,
		starts: "a ac ba bou ca cha clai con cou dé di é en fa fei fro ga gra ha i jou la li lu ma mé mou na ni o pa pé plu po pré qua ra re ri rou sa sé si sou ta té trou u va vé vi voi",
		ends:   "ble ces che de elle ement ent er esse ette eur eux ge ie ière if ille ion ique ir isme issant iste ité leur ment nant ne né oire on que ré rie se sse tant té teur tion trice ture",
	},
	{
		code: "es", share: 6, gap: " ", comma: ",", stop: ".", shortest: 2, longest: 4,
		most: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin
			sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué
			sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada vida otro`,
		starts: "a al ba ca ci co cu de di do e es fa fo ga go ha i la lo lu ma me mo na no o pa pe po pre que ra re ri ro sa se so su ta te to tra u va ve vi",
		ends:   "ble ción da dad das do dor dos gía lla llo mente miento na ndo no nte ón ra res ría ro sa so tad te tivo to tor tura za",
	},
	{
		code: "ru", share: 5, gap: " ", comma: ",", stop: ".", shortest: 2, longest: 4,
		most: `и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой что весь год от так о для
			ты же все тот мочь вы человек такой его сказать только или ещё бы себя один как уже до время если сам когда
			другой вот говорить наш мой знать стать при чтобы дело жизнь кто первый очень два день её новый рука даже во`,
		starts: "ба ве во вы га го да де до жи за из ка ко кра ла ле ло ма ми мо на не но об о пе по пра при про ра ре ро са све се со ста та те то тру у хо це че ши",
		ends:   "ба вать вая ве вский ды дение ет ёт ие ить ка кий ла ли лся мость на ние ник ной ную ость ра рый сти ся та тель ться ция чить ший ют ях",
	},
	{
		code: "zh", share: 4, comma: "，", stop: "。", shortest: 1, longest: 3,
		most: `的 了 在 是 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 他 她 它 们 对 为 与 而 以 及 等 被
			从 将 于 中 年 月 日 市 国 大 新 多 后 前 他们 我们 表示 进行 已经 可以 因为 所以 如果 但是 问题 工作 发展 城市 记者`,
	},
	{
		code: "ja", share: 3, comma: "、", stop: "。", shortest: 1, longest: 3,
		most: `の は が を に と で も た し て いる した する から ある ない れる こと られ など この その それ まで より です ます という
			について として による では には とは なる なり れた さん 年 月 日 人 市 者 中 的 同 発表 今年 会社 問題 東京 開始 予定`,
	},
}

// common returns the words that most texts have.
func (t *tongue) common() []string { return strings.Fields(t.most) }

// coin makes a word: the rarer, the longer.
func (t *tongue) coin(r *rand.Rand, rank int) string {
	if t.parts[0] == nil {
		t.parts = [2][]string{strings.Fields(t.starts), strings.Fields(t.ends)}
	}
	size := t.shortest + r.IntN(t.longest-t.shortest)
	if rank > 3000 {
		size++
	}
	var word strings.Builder
	if t.gap == "" {
		for range size {
			word.WriteRune(character(r, t.code))
		}
		return word.String()
	}
	starts, ends := t.parts[0], t.parts[1]
	for i := range size {
		if i == size-1 {
			word.WriteString(starts[r.IntN(len(starts))] + ends[r.IntN(len(ends))])
			break
		}
		word.WriteString(starts[r.IntN(len(starts))])
	}
	return word.String()
}

// character is one of 2,500, the first of them more often than the last.
func character(r *rand.Rand, code string) rune {
	if code == "ja" && r.IntN(3) == 0 {
		return 'ァ' + rune(r.IntN(80))
	}
	x := r.Float64()
	return 0x4E00 + rune(x*x*2500)*8%20_900
}

// sections are what sources file their stories under.
var sections = strings.Split("World,Politics,Business,Technology,Science,Sport,Culture,Opinion,Local,Weather,Health,Travel,"+
	"Food,Books,Film,Music,Games,Education,Environment,Energy,Transport,Law,Money,Housing,Nature,Letters,Obituaries,Long Read", ",")
