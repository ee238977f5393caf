package language

// OrdinalEnds are what is raised after a number or the beginning of a word and
// is read as a part of it: "1st", "3ème", "Mme".
var OrdinalEnds = []string{
	"st", "nd", "rd", "th", "er", "ers", "re", "res", "ère", "ères", "nde", "nds", "ème", "èmes", "eme", "ième", "me", "mes", "lle", "lles", "gr",
	"os", "as", "ra", "da", "ta", "va", "na", "do", "to", "vo", "mo", "no", "tes", "ten", "ter", "bis", "de", "ste", "го", "й", "я", "ая", "ой", "st.", "tm", "sm", "TM", "SM",
}
