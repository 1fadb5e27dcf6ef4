# Der Bildschirm Wissen: nachschlagen, was einen Eintrag hat. Entwurf, noch nicht geprüft.

place-knowledge = Wissen
look-up = Nachschlagen
command-knowledge = Zu Wissen
command-knowledge-tip = Einen Namen nachschlagen: was es ist, wann es verwendet werden darf und wer das sagt
command-look-up = Befund nachschlagen
command-look-up-tip = Zum Eintrag hinter dem Befund, mit seinen Quellen
command-look-back = Zurück zum vorigen Eintrag
command-look-back-tip = Zurück durch die geöffneten Einträge

knowledge-search = Einen Namen nachschlagen
knowledge-search-hint = Ein Name, in jeder Sprache…
knowledge-back = Zurück
knowledge-empty-title = Einen Namen nachschlagen
knowledge-empty-name = Ein Inhaltsstoff unter INCI-Namen, gebräuchlichem Namen, Handelsnamen oder CAS-Nummer; eine Klasse, ein Allergen, ein Patientenmerkmal, ein Produkt oder eine Quelle.
knowledge-empty-finding = Von einem Befund unter Beratung oder Etikett führt „Nachschlagen“ hierher.
knowledge-draft = noch von niemandem geprüft
knowledge-draft-by = geschrieben von { $by } am { $on }, noch nicht geprüft
knowledge-reviewed = geprüft von { $by } am { $on }
knowledge-clinic = eigener Eintrag der Praxis

shelf-all = Alle
shelf-ingredients = Inhaltsstoffe
shelf-classes = Klassen
shelf-allergens = Allergene
shelf-factors = Patientenmerkmale
shelf-products = Produkte
shelf-sources = Quellen
shelf-ingredients-one = Inhaltsstoff
shelf-classes-one = Klasse
shelf-allergens-one = Allergen
shelf-factors-one = Patientenmerkmal
shelf-products-one = Produkt
shelf-sources-one = Quelle

# Ein Name ohne Eintrag
name-told = An der Form des Namens erkannt
name-near = Fast ein Eintrag
name-unknown = Nicht bekannt
name-told-short = an der Form
name-near-short = beinahe
name-unknown-short = nicht bekannt
name-by-pattern-short = kein Eintrag, aber eine Namensregel passt
near-note-short = gelesen wie einer der nächsten
search-nothing-short = kein Eintrag und keine Namensregel passt
name-how = Wie es gelesen wird
name-by-pattern = Unter diesem Namen gibt es keinen Eintrag. Eine Namensregel nennt seine Klassen; sie zählen, als wäre er eingetragen.
name-form = Die Regel liest auch Namen wie { $name }.
name-near-note = Unter diesem Namen gibt es keinen Eintrag. Auf einem Etikett gilt er als nicht bekannt, bis jemand bestätigt, was gemeint ist.
name-perhaps = Vielleicht

# Namen
knowledge-names = Namen
knowledge-inci = INCI-Name: { $name }
knowledge-cas = CAS { $cas }
name-synonym = Synonym
name-us = US
name-common = gebräuchlich
name-trade = Handelsname
name-other-script = Ein Name in einer Schrift, für die dieses Fenster keine Zeichen hat. Auf einem Etikett wird er trotzdem gelesen.

# Schweregrad
knowledge-severity = Wann genadelte Haut es verträgt
knowledge-depth = Tiefe
knowledge-returns = Wieder ab
knowledge-was = vorher { $name }
knowledge-by-phase = nur nach Phase
knowledge-band-to = bis { $mm } mm
knowledge-band-from = ab { $mm } mm
relief-sterile = Solange die Kanäle offen sind: mit Vorsicht, wenn die Praxis es steril zum Einmalgebrauch abgibt.
relief-untinted = Solange die Kanäle offen sind: mit Vorsicht, wenn die Praxis es abgibt und es nicht getönt ist.
relief-rinse-off = Eine Stufe milder in einem Produkt, das abgespült wird, sobald sich die Haut wieder aufbaut.
counts-as = { $when }: zählt als
counts-itself = { $when }: bleibt
knowledge-or = { " oder " }
when-always = immer
when-below = angegeben unter { $percent } %
when-at-most = angegeben höchstens { $percent } %
when-above = angegeben über { $percent } %
when-late = spät in der Liste (etwa 1 % oder weniger)
when-early = am Anfang der Liste
when-not-early = nicht am Anfang der Liste
when-place-up-to = unter den ersten { $place } der Liste
when-place-after = nach Platz { $place } der Liste
when-kind = in { $kinds }
knowledge-members = Gehört dazu
knowledge-patterns = Und Namen einer Form wie { $name }

# Allergien
knowledge-allergies = Wessen Allergie es betrifft
relation-direct = Ist das Allergen von
relation-cross = Kreuzreagiert meist mit
relation-possible = Kann kreuzreagieren mit
relation-not = Sieht so aus, wird nie gemeldet für
relation-none = Keine Allergengruppe nennt es. Eine Allergie allein darauf schließt es dennoch aus.
alone-direct = Eine Allergie allein darauf trifft unmittelbar auch
alone-cross = Eine Allergie allein darauf kreuzreagiert meist mit
alone-possible = Eine Allergie allein darauf kann kreuzreagieren mit
knowledge-recorded-as = Erfasst als
members-direct = Ist das Allergen
members-cross = Kreuzreagiert meist
members-possible = Kann kreuzreagieren
members-not = Sieht so aus und ist es nicht: wird nie gemeldet
members-groups = Alles aus
members-classes = Alles aus den Klassen
members-entries = Einträge
members-forms = Namen der Form { $name }
knowledge-note = Für die Ärztin oder den Arzt

# EU-Anhänge
knowledge-annexes = EU-Kosmetikverordnung

# Weiteres
knowledge-benefit = Lohnt sich: { $name }
knowledge-products = Produkte, die es enthalten
knowledge-sources = Quellen
knowledge-first-of = { $lead } (die ersten { $shown } von { $total })
knowledge-holds = Inhaltsstoffe
holds-names = { $count ->
    [one] 1 Inhaltsstoff
   *[other] { $count } Inhaltsstoffe
}
knowledge-label = Etikett wie gedruckt
knowledge-origin = Woher die Liste stammt
origin-example = Eine Beispielrezeptur, für diese Wissensbasis geschrieben. Sie ist kein Produkt im Handel.
origin-seen = Gelesen auf { $place }, { $on }
knowledge-where = Wo es zu finden ist
knowledge-used-by = Was darauf beruht
factor-raises = { $verdict } { $until }
factor-always = immer
factor-for = für { $length }
factor-phase = bis zum Ende der Phase „{ $phase }“
factor-watch = Auf diese Namen achten: { $name }

# Der Praxisordner
loading = Die Wissensbasis wird geladen…
command-choose-folder = Praxisordner wählen…
command-choose-folder-tip = Ein Ordner mit eigenen Einträgen der Praxis, über den eingebauten
command-leave-folder = Praxisordner verlassen
command-leave-folder-tip = Ab jetzt antworten nur die eingebauten Einträge; der Ordner bleibt, wie er ist
clinic-none = Kein Praxisordner: die eingebauten Einträge antworten
clinic-folder = Praxisordner: { $path }
clinic-path = Pfad des Praxisordners
clinic-use = Diesen Ordner verwenden
clinic-behind = Eine Datei im Praxisordner ist nicht verwendbar. Der letzte gute Stand antwortet weiter.
clinic-left-out = Etwas im Praxisordner ist nicht verwendbar. Es wurde ausgelassen; der Rest antwortet.
clinic-more = { $count ->
    [one] und 1 weiteres
   *[other] und { $count } weitere
}
