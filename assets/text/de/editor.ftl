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
