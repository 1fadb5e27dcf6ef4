# The editor: lists, panels, commands, dialogs.

# Narrowing the list, and the table
shelf-patterns = Namensregeln
shelf-patterns-one = Namensregel
filter-more = Filter
filter-less = Ohne Filter
filter-tip = Nur auflisten, was geprüft ist oder nicht, was die Praxis geändert hat, was Fehler hat, oder eine Klasse
filter-class = Klasse, die aufgelistet wird
filter-any-class = Jede Klasse
table-more = Tabelle
table-less = Liste
table-tip = Namen, Klassen und Prüfung nebeneinander, in beliebiger Reihenfolge
only-draft = Entwürfe
only-reviewed = Geprüft
only-waiting = Wartet auf Prüfung
only-problems = Fehler
only-changed = Hier geändert
only-clinic = Praxis
only-built-in = Mitgeliefert
standing-problem = Fehler
standing-changed = hier geändert
standing-clinic = Praxis
standing-draft = Entwurf
standing-reviewed = geprüft
standing-built-in = mitgeliefert
column-name = Name
column-kind = Art
column-classes = Klassen
column-review = Prüfung
column-layer = Von wem
column-problems = Fehler
pattern-forms = Namensformen
pattern-except = Außer
pattern-examples = Namen, die passen
pattern-look-alikes = Namen, die nicht passen

# How an entry is shown, and what can be done with it
view-page = Lesen
view-form = Formular
view-ron = RON
view-history = Verlauf
editor-more = Mehr
editor-compare = mit dem mitgelieferten vergleichen
editor-compare-tip = Was vom Eintrag abweicht, der mit dem Programm kam
editor-new-ingredient = Neuer Inhaltsstoff dieses Namens
editor-alias = Anderer Name von …
editor-saved = { $count ->
    [one] Gespeichert: 1 Datei
   *[other] Gespeichert: { $count } Dateien
}
editor-kept = Nicht gespeicherte Arbeit bleibt erhalten und wird beim nächsten Start angeboten.
editor-added = „{ $name }“ steht als Entwurf im Katalog. Geschrieben wird mit „Speichern“ unter Wissen.
editor-alias-done = „{ $name }“ ist jetzt ein anderer Name von { $of }. Geschrieben wird mit „Speichern“ unter Wissen.
editor-one-folder = Mit mehreren Praxisordnern zugleich lässt sich nichts bearbeiten. Bitte das Programm mit einem starten.
editor-no-folder = Bitte einen Praxisordner wählen: Dort liegen die Einträge.

command-edit-record = Bearbeiten
command-edit-record-tip = Das Formular des Eintrags öffnen; die mitgelieferten Einträge ändern sich nie
command-new-ingredient = Neuer Inhaltsstoff …
command-new-ingredient-tip = Ein Stoff, wie Etiketten ihn nennen
command-new-class = Neue Klasse …
command-new-class-tip = Eine Gruppe von Inhaltsstoffen mit gemeinsamer Regel
command-new-allergen = Neues Allergen …
command-new-allergen-tip = Eine Gruppe, gegen die Patienten allergisch sind
command-new-product = Neues Produkt …
command-new-product-tip = Ein Produkt des Katalogs
command-new-source = Neue Quelle …
command-new-source-tip = Worauf sich Aussagen stützen
command-new-pattern = Neue Namensregel …
command-new-pattern-tip = Namen einer Form, die alle zu denselben Klassen gehören
command-twin-record = Duplizieren …
command-twin-record-tip = Ein neuer Eintrag wie dieser, unter anderem Namen
command-give-up = Fassung der Praxis aufgeben
command-give-up-tip = Der mitgelieferte Eintrag gilt wieder; ein eigener Eintrag der Praxis entfällt
command-review = Als geprüft kennzeichnen …
command-review-tip = Durch jemand anderen als den Verfasser; erst dann darf er Ratschläge lockern
command-review-queue = Was auf Prüfung wartet
command-review-queue-tip = Die Entwürfe der Praxis auflisten
command-save-records = Speichern
command-save-records-tip = Die geänderten Einträge in den Praxisordner schreiben
save-files = Schreibt in den Praxisordner:
    { $files }

# Questions
ask-start = Vor der ersten Änderung
ask-start-note = Änderungen liegen in einem Ordner der Praxis, über den mitgelieferten Einträgen, die sich nie ändern.
ask-initials = Ihr Kürzel
ask-initials-note = Es steht bei jedem Eintrag, den Sie schreiben. Jemand anderes prüft ihn.
ask-start-do = Beginnen
ask-new = Neu: { $kind }
ask-twin = Duplikat: { $kind }
ask-name = Name
ask-name-note = Die Kennung entsteht daraus und bleibt.
ask-name-do = Anlegen
ask-review = Als geprüft kennzeichnen
ask-review-note = Prüfen kann nur, wer den Eintrag nicht geschrieben hat.
ask-reviewer = Kürzel der prüfenden Person
ask-review-do = Geprüft
ask-alias = „{ $name }“ ist ein anderer Name von …
ask-alias-note = Zuerst, woher der Name kommt, dann, welcher Inhaltsstoff gemeint ist. Ein falsch zugeordneter Name kann durchlassen, was er nicht sollte: nur wählen, was gemeint ist.
ask-alias-of = Welcher Inhaltsstoff

# The right column
panel-changes = Was das ändert
panel-no-changes = Alles ist gespeichert
panel-checking = Alle Produkte werden befragt …
panel-more = { $count ->
    [one] und 1 weiteres
   *[other] und { $count } weitere
}
panel-products = { $count ->
    [0] Kein Produkt
    [one] 1 Produkt
   *[other] { $count } Produkte
}
panel-of-products = von { $count }, in 96 Standardfällen
panel-cases-tip = Vier Hauttypen, sechs Tiefen und vier Phasen, jeweils in deren Mitte
panel-no-verdicts = Kein Urteil über ein Produkt des Katalogs ändert sich.
panel-by = durch
impact-turn = { $before } → { $after }
impact-new = neu
impact-gone = entfällt
impact-bands = Tiefe { $bands }
impact-all-cases = in jedem Fall
panel-standing = Wie er gilt
panel-standing-checking = Wird geprüft …
panel-not-used = Noch nicht in Gebrauch
panel-used = In Gebrauch
panel-draft-built-in = Er kam mit dem Programm. Niemand hat ihn bisher geprüft.
panel-draft-relaxes = Er lockert Ratschläge und wartet deshalb auf die Prüfung durch eine zweite Person. Bis dahin gilt das Strengere von beiden.
panel-draft-stricter = Er lockert nichts und gilt deshalb sofort.
panel-written = geschrieben von { $by } am { $on }
panel-written-by = geschrieben von { $by }
panel-newer = Der Eintrag des Programms hat sich geändert, seit dieser daraus entstand. Siehe Verlauf.
panel-problems = Fehler
panel-no-problems = Keine in diesem Eintrag
panel-problems-elsewhere = { $count ->
    [one] 1 in einem anderen Eintrag
   *[other] { $count } in anderen Einträgen
}
panel-used-by = Verwendet von
panel-undo = Rückgängig

# How a record came to be
history-unsaved = Nicht gespeichert
history-saved = Wie gespeichert
history-below = Verglichen mit dem mitgelieferten Eintrag
history-as-below = Kein Unterschied
history-newer = Seither im Programm geändert
history-newer-note = Der Eintrag darunter ist ein anderer als damals, als dieser daraus entstand. Bitte übernehmen, was richtig ist, oder diesen aufgeben.
history-keep = Geprüft: unseren Eintrag darüber behalten
history-steps = Schritte
history-no-steps = Seit dem Öffnen wurde nichts daran geändert

# Saving
conflict-title = Jemand anderes hat dies geändert
conflict-note = Die Datei ist nicht mehr, wie sie gelesen wurde. Zeilen, die der anderen Seite fehlen, sind markiert.
conflict-ours = Hier
conflict-theirs = Auf dem Datenträger
conflict-save-over = Unsere Fassung darüberschreiben
conflict-save-over-tip = Was jetzt dort steht, bleibt als .bak daneben erhalten
conflict-take = Deren Fassung nehmen
conflict-take-tip = Was hier in dieser Datei geändert wurde, entfällt; „Rückgängig“ holt es zurück
recover-title = Nicht gespeicherte Arbeit
recover-note = Diese Dateien wurden hier geändert und nie gespeichert.
recover-take = Aufnehmen
recover-take-tip = Bis zum Speichern wird nichts geschrieben
recover-forget = Verwerfen
recover-forget-tip = Was nicht gespeichert wurde, geht verloren
