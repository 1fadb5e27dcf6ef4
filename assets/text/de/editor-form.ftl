# Die Formulare des Editors.

form-yes = ja
form-no = nein
form-nothing = nichts
form-add = hinzufügen…
form-change = ändern…
form-add-to = Hinzufügen zu { $name }
form-add-text = { $name } hinzufügen
form-add-name = „{ $name }“ hinzufügen
form-change-name = „{ $name }“ ändern
form-remove = { $name } entfernen
form-up = { $name } nach oben
form-down = { $name } nach unten
form-below = Mitgeliefert: { $name }
form-below-has = Mitgeliefert mit: { $name }
form-below-lacks = Nicht im Mitgelieferten: { $name }
form-below-order = Mitgeliefert in anderer Reihenfolge
form-take-below = Mitgeliefertes übernehmen
form-take-below-of = Mitgeliefertes übernehmen: { $name }
form-language-draft = { $name } · maschineller Entwurf
form-stands-already = „{ $name }“ steht hier schon.
form-waits = Das Formular wartet: Das RON ist noch kein Datensatz. Dort berichtigen oder zum Datensatz zurückkehren, wie er war.

form-card-names = Namen
form-card-does = Was es ist
form-card-course = { $name }: wann genadelte Haut es verträgt
form-card-rests = Worauf es beruht
form-card-severity = Strenge je Phase und Rückkehr je Tiefenband
form-card-instead = Zählt als andere Klasse
form-card-words = In Worten
form-card-carriers = Wer es enthält
form-card-alone = Ein Mitglied allein
form-card-forms = Formen von Namen
form-card-tried = Beim Tippen geprüft
form-card-source = Veröffentlichung, Seite oder Vorschrift
form-card-checked = Wie weit es sich prüfen lässt
form-card-product = Produkt
form-card-label = Inhaltsstoffliste
form-card-use = Art und Anwendung

# Inhaltsstoff
form-ingredient-name = INCI-Name
form-ingredient-names = Auch genannt
form-ingredient-cas = CAS
form-ingredient-functions = Funktionen
form-ingredient-classes = Klassen
form-ingredient-not-to-confuse = Nicht verwechseln
form-ingredient-sources = Quellen
form-name-language = Sprache
form-name-language-code = Sprachkürzel, etwa fr
form-name-taken = „{ $name }“ ist schon ein Name von { $other }.
form-cas-wrong = Die Prüfziffer stimmt nicht: mit dem europäischen Verzeichnis vergleichen.

# Klasse
form-class-severity = Strenge
form-class-returns = Rückkehr als
form-class-open-relief = Sofort milder
form-class-rinse-off-relief = Milder beim Abspülen
form-class-instead = Stattdessen
form-class-name = Name
form-class-code = Zeile der Evidenz
form-class-why = Warum
form-class-not-to-confuse = Nicht verwechseln
form-class-opposing-view = Wer anders urteilt
form-class-evidence = Evidenz
form-class-sources = Quellen
form-cell-tip = 1 bis 4 setzen den Wert, die Pfeiltasten gehen zur nächsten Phase
form-returns-r1 = R1: milde Wirkstoffe
form-returns-r2 = R2: starke Wirkstoffe
form-returns-r3 = R3: Zeitpunkt bestimmt die Praxis
form-returns-m = M: Make-up, Getöntes, Puder
form-returns-s = S: ungetönter mineralischer Sonnenschutz
form-relief-sterile = von der Praxis, steril
form-relief-untinted = von der Praxis, ungetönt

form-instead-add = Noch eine, sie zählt als
form-instead-when = Wenn es so steht
form-instead-use = zählt es als
form-instead-only = nur für
form-instead-all = die ganze Klasse
form-instead-class = { $name }: zählt als
form-instead-ingredients = { $name }: nur für
form-condition-add = oder wenn…
form-condition-add-to = { $name }: noch eine Bedingung
form-percent = { $name }: Prozent
form-place = { $name }: Stelle
form-kinds = welche Arten…
form-kinds-of = { $name }: Arten von Produkten
form-when-always = immer
form-when-below = angegeben unter … %
form-when-at-most = angegeben höchstens … %
form-when-above = angegeben über … %
form-when-late = spät in der Liste
form-when-early = am Anfang der Liste
form-when-not-early = nicht am Anfang der Liste
form-when-place-up-to = unter den ersten … der Liste
form-when-place-after = nach Stelle …
form-when-kind = in manchen Arten von Produkten

# Allergengruppe
form-allergen-name = Name
form-allergen-code = Zeile der Evidenz
form-allergen-names = Erfasst als
form-allergen-direct = Ist das Allergen
form-allergen-cross = Reagiert kreuz
form-allergen-possible = Mögliche Kreuzreaktion
form-allergen-not = Nie gemeldet
form-allergen-single = Allergie auf eines
form-allergen-pairs = Reagierende Paare
form-allergen-note = Für die Praxis
form-allergen-sources = Quellen
form-members-names = Namen, Formen
form-members-classes = Klassen
form-members-groups = Gruppen
form-single-itself = nur es selbst
form-single-siblings = die anderen reagieren kreuz
form-single-extends = erstreckt sich auf…
form-pair-add = Paar hinzufügen

# Produkt
form-product-name = Name
form-product-brand = Marke
form-product-barcode = Strichcode
form-product-label = Wie gedruckt
form-product-strengths = Stärken
form-product-origin = Woher
form-product-kind = Art
form-product-step = Schritt
form-product-skins = Gedacht für
form-product-rinse-off = Wird abgespült
form-product-clinic-supplied = Von der Praxis
form-product-sterile-single-use = Steril, einmalig
form-product-tinted = Getönt
form-usual-step = Nichts gewählt: der übliche Schritt der Art, { $name }
form-all-skins = Nichts gewählt: für jede Haut
form-origin-example = Beispielrezeptur
form-origin-seen = auf Packung oder Seite gelesen
form-origin-place = Wo gelesen
form-origin-on = Wann, als JJJJ-MM-TT
form-read-count = { $count ->
    [one] 1 Name
   *[other] { $count } Namen
}
form-read-unread = { $count ->
    [0] alle gelesen
    [one] 1 nicht gelesen
   *[other] { $count } nicht gelesen
}
form-read-pattern = an der Form erkannt: { $name }
form-read-near = { $name }?
form-read-unknown = unbekannt

# Quelle
form-source-citation = Zitat
form-source-year = Jahr
form-source-doi = DOI
form-source-url = Adresse
form-source-kind = Art
form-source-note = Was sie einschränkt
form-source-file = Gelesene Datei
form-source-file-dated = Datum laut Datei, als JJJJ-MM-TT
form-source-file-sha256 = SHA-256 der Datei
form-source-seen = gelesen
form-source-known = aus Kenntnis zitiert
form-source-practice = Brauch der Praxen
form-source-synthesis = eigene Vorgabe
form-source-regulation = Gesetz oder Register

# Muster
form-pattern-forms = Formen
form-pattern-except = Außer
form-pattern-classes = Klassen
form-pattern-examples = Muss passen
form-pattern-look-alikes = Darf nicht passen
form-pattern-sources = Quellen
form-notation = * beliebiger Text, # eine Zahl, {"{"}A|B{"}"} eines von mehreren, <liste> ein Wort einer Liste
form-fits = passt
form-fits-not = passt nicht
form-try = Beliebigen Namen versuchen
form-try-known = Ein Etikett mit diesem Namen meint { $name }, einen Eintrag: Einträge gehen Formen vor.
form-try-other = Ein Etikett mit diesem Namen folgt der Form „{ $name }“, die vorgeht.

# RON
form-ron = Datensatz als RON
form-ron-broken = Zeile { $line }, Spalte { $column }: { $what }
form-ron-id = Die Kennung bleibt: Eine andere Kennung ist ein anderer Datensatz. Dafür einen neuen anlegen.
form-ron-review = Wer geprüft hat, wird nicht hier geschrieben: „Prüfen“ durch eine zweite Person.
form-ron-back = Zurück zum Datensatz, wie er war
