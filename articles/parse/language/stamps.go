package language

// StampLabels stand before a date and say what it is the date of.
var StampLabels = []Row{
	{"updated", []string{
		"updated", "updated on", "updated at", "last updated", "last updated on", "last update", "last modified", "update", "modified", "modified on", "edited", "last edited",
		"aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "zuletzt aktualisiert am", "letzte aktualisierung", "aktualisierung", "stand", "zuletzt geändert am", "zuletzt geändert", "zuletzt bearbeitet", "geändert am", "upgedatet",
		"mis à jour", "mis à jour le", "modifié le", "dernière mise à jour", "mise à jour", "actualizado", "actualizado el", "actualizada", "última actualización", "atualizado", "atualizado em", "última atualização", "aggiornato", "aggiornato il", "ultimo aggiornamento", "laatst bijgewerkt", "bijgewerkt", "bijgewerkt op", "aktualizacja", "zaktualizowano", "ostatnia aktualizacja", "обновлено", "обновлен", "изменено", "оновлено", "更新", "最終更新", "更新日", "更新日時", "更新时间", "更新：", "最后更新", "更新時間", "تحديث", "آخر تحديث", "تم التحديث", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "güncelleme", "수정", "업데이트",
		"senast uppdaterad", "sist oppdatert", "sidst opdateret", "viimeksi päivitetty", "son güncelleme", "güncellendi", "последнее обновление", "останнє оновлення", "poslední aktualizace", "aktualizováno", "actualizat", "ultima actualizare", "frissítve", "utolsó frissítés", "ενημέρωση", "τελευταία ενημέρωση", "ενημερώθηκε", "עודכן", "עדכון אחרון", "diperbarui", "modifica il", "modificato il", "modificata il", "endret", "ändrad", "redigeret", "muokattu", "последна актуализация", "обновена", "uppfært", "ažurirano", "cập nhật",
	}},
	{"published", []string{
		"published", "published on", "published at", "first published", "posted", "posted on", "posted at", "date", "created", "created on", "on", "written on", "released", "issued", "originally published", "originally published on",
		"veröffentlicht", "veröffentlicht am", "erstellt", "erstellt am", "datum", "publiziert", "publiziert am", "vom", "am", "erschienen", "erschienen am", "geschrieben am", "verfasst am", "online seit", "eingestellt am", "gepostet", "gepostet am",
		"publié", "publié le", "posté le", "le", "paru le", "mis en ligne le", "publicado", "publicado el", "publicado em", "publicada", "fecha", "em", "el", "pubblicato", "pubblicato il", "il", "gepubliceerd", "gepubliceerd op", "geplaatst", "op", "opublikowano", "data publikacji", "dodano", "опубликовано", "дата публикации", "дата", "опубліковано", "公開", "公開日", "掲載", "配信", "投稿日", "掲載日", "発表", "发布时间", "发布", "發布", "發佈", "时间", "نشر", "نشر في", "تاريخ النشر", "publicerad", "publicerat", "publisert", "udgivet", "julkaistu", "yayınlanma", "입력", "등록",
		"publikováno", "vydáno", "publicat", "publicat la", "megjelent", "közzétéve", "δημοσιεύθηκε", "δημοσίευση", "פורסם", "diterbitkan", "публикувана", "postado", "giriş", "giriş tarihi", "yayın tarihi", "offentliggjort", "offentliggjort den", "lagt ut", "skapad", "objavljeno", "objavljen", "objavljeno:", "gepubliceerd om", "ditayangkan", "tayang", "birt", "terbit", "xuất bản",
	}},
}

// ReadingTime is what a line is made of that says how long the story takes:
// "Lesezeit: ca. 4 Minuten", "4 min read".
var ReadingTime = struct{ Labels, Units, Ends []string }{
	Labels: []string{"reading time", "lesezeit", "lesedauer", "temps de lecture", "tiempo de lectura", "tempo di lettura", "tempo de leitura", "leestijd", "время чтения"},
	Units:  []string{"min", "mins", "minute", "minutes", "minuten", "minutos", "minuti", "мин", "分"},
	Ends:   []string{"read", "de lecture", "de lectura", "di lettura", "de leitura", "lesezeit", "leestijd", "lesen", "чтения"},
}

// OtherDates open lines that state a date at which something else happened to a
// text than that it was published.
var OtherDates = []string{
	"received", "accepted", "submitted", "manuscript received", "reviewed", "event date", "deadline", "born", "eingegangen", "angenommen", "eingereicht", "geboren", "reçu", "accepté", "soumis", "né le", "née le", "recibido", "aceptado", "enviado", "nacido", "recebido", "aceito", "aceite", "submetido", "ricevuto", "accettato", "inviato", "ontvangen", "geaccepteerd", "ingediend", "mottagen", "mottatt", "modtaget", "saapunut", "otrzymano", "przyjęto", "doručeno", "přijato", "поступила", "получено", "принята", "надійшла", "受付", "受理", "收稿日期", "接受日期", "접수",
}
