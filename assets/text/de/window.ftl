# Das Fenster. Entwurf, noch nicht von einer Person geprüft.

place-consult = Beratung
place-label = Etikett
menu = Menü
dismiss = Ausblenden
close = Schließen
open = Öffnen
cancel = Abbrechen
busy-choice = Warten auf die Auswahl einer Datei …
busy-label = Etikett wird geöffnet …
busy-folder = Ordner der Praxis wird geladen …
busy-save = Blatt wird gespeichert …
busy-print = Blatt geht an den Drucker …
knowledge = Wissen { $version } · { $count } Inhaltsstoffe · noch nicht geprüft
knowledge-tip = Noch niemand hat die Wissensbasis geprüft. Jede Aussage nennt ihre Quelle.

example-case = Beispielfall
example-case-tip = Ein erfundener Fall, damit die Ansicht zeigt, was sie kann. Einfach ändern oder alles leeren.

# Überschriften
heading-treatment = Behandlung
heading-skin = Haut
heading-allergies = Allergien
heading-factors = Außerdem
heading-seen = Befund jetzt
chart-scales = Skalen für die Dokumentation
heading-timeline = Wann darf was wieder sein
heading-benefits = Warum es passt
heading-findings = Was dagegen spricht
heading-considered = Angesehen, kein Einwand
heading-not-checked = Nicht geprüft
heading-near = Gemeint ist …?
heading-unknown = Nicht bekannt
heading-order = Reihenfolge und Stärke
heading-instead = Stattdessen

# Der Fall
device-roller = Roller
device-pen = Pen
device-stamp = Stempel
device-rf = RF
depth = Nadeltiefe
depth-mm = Nadeltiefe in Millimetern
area = Region
area-face = Gesicht
ended-day = Tag, an dem das Nadeln endete
ended-day-tip = Tag, an dem das Nadeln endete: 20.11., 20.11.2026, heute oder gestern
ended-time = Uhrzeit, zu der das Nadeln endete
ended-time-tip = Uhrzeit, zu der das Nadeln endete, etwa 15:00
just-now = Jetzt
ended-ago = vor { $length }
skin-short-dry = Trocken
skin-short-oily = Fettig
skin-short-combination = Misch
skin-short-normal = Normal
sensitive = Empfindlich
sensitive-tip = Brennt leicht. Ändert die Reihenfolge, keine Wartezeit.
fitzpatrick = Fitzpatrick
fitzpatrick-tip = Hauttyp: wie die Haut verbrennt und bräunt
fitzpatrick-i = Immer Sonnenbrand, nie Bräune
fitzpatrick-ii = Meist Sonnenbrand, wenig Bräune
fitzpatrick-iii = Manchmal Sonnenbrand, gleichmäßige Bräune
fitzpatrick-iv = Selten Sonnenbrand, gute Bräune
fitzpatrick-v = Sehr selten Sonnenbrand, tiefe Bräune
fitzpatrick-vi = Nie Sonnenbrand, stark pigmentiert
age = Alter
add-allergy = Allergie hinzufügen
add-allergy-hint = Allergen oder Inhaltsstoff…
add-factor = Weiteres hinzufügen
add-factor-hint = Schwangerschaft, Isotretinoin, Herpes…
add-sign = Zeichen hinzufügen
add-sign-hint = Zeichen: Bläschen, Eiter, Schwellung…
search-nothing = So heißt hier nichts. Einen anderen Namen versuchen.
certainty-tip = Bestätigt: Epikutan- oder Pricktest positiv. Vermutet: berichtet, nicht getestet. Klick wechselt.
reaction-tip = Verzögert: Ekzem nach Stunden bis Tagen. Sofort: Quaddeln oder Schwellung binnen einer Stunde. Klick wechselt.
remove = { $name } entfernen
redness = Rötung
swelling = Schwellung
mark-oozing = Nässen
mark-bleeding = Blutung
mark-flaking = Schuppung
mark-crusts = Krusten
mark-stinging = Brennen
mark-new-pain = Neuer Schmerz
mark-tenderness = Druckschmerz
mark-new-bumps = Neue Knötchen

# Was fehlt oder nicht stimmt
empty-title = Zuerst ein paar Angaben
missing-device = Welches Gerät? Es bestimmt die Tiefenstufe.
missing-depth = Wie tief? Die Tiefe bestimmt die Wartezeiten.
missing-ended = Wann endete das Nadeln? Ab da zählt alles.
missing-skin = Welcher Hauttyp? Er bestimmt, was passt.
problem-depth = Eine Tiefe von 0,1 bis 5 mm, etwa 0,5 oder 1,0
problem-depth-rf = Eine Tiefe von 0,1 bis 8 mm, etwa 1,5
problem-age = Ein Alter in Jahren von 0 bis 120. Bis dahin gilt es als nicht angegeben.
problem-ended = Tag und Uhrzeit, etwa 20.11. und 15:00
problem-ended-ahead = Das liegt in der Zukunft. Wann endete das Nadeln?

# Der Plan
when-soon = { $weekday } { $time }
from-when = ab { $when }
wait-until = Warten bis { $when }
until-when = bis { $when }
wait-open = Warten
course = Jetzt üblich: { $text }
band-name = Tiefenstufe { $band }
mind = Achtung { $name }.
more-notes = { $count ->
    [one] 1 weiterer Hinweis
   *[other] { $count } weitere Hinweise
}
fewer-notes = Weniger Hinweise
held-title = Der Plan ist angehalten
held-why = Zuerst lesen, was oben steht. Es geht jedem Produkt vor.
held-acknowledge = Gesehen, Plan zeigen
action-word-emergency = Notfall
action-word-same_day = Noch heute
action-word-block = Halt
action-word-refer = Vorstellen
action-word-warn = Warnung
action-word-shift = Später
action-word-info = Hinweis
step-more = { $count ->
    [0] kein anderes
   *[other] +{ $count }
}
step-waiting = { $count ->
    [one] 1 wartet
   *[other] { $count } warten
}
step-out = { $count } nicht
group-suits = Jetzt möglich
group-waits = Warten
group-out = Nicht in diesen Wochen, nicht für diese Person oder unklar
times = { $morning }-{ $noon }-{ $evening }
times-as-needed = bei Bedarf
step-all = { $step }: alle Produkte
lanes-overview = Überblick
lanes-products = Produkte
lanes-actives = Wirkstoffe
lanes-activities = Aktivitäten
lane-own = Zu Hause: { $name }
lane-tag-own = eigen
lane-start-slowly = langsam beginnen
lane-not-for-patient = nicht für diese Person
lane-not-these-weeks = nicht in diesen Wochen
more-actives = { $count ->
    [one] 1 weiteren zeigen
   *[other] { $count } weitere zeigen
}
axis = Gefragte Stunde
axis-tip = Klicken oder ziehen, um nach einem anderen Tag zu fragen
timeline-tip = Die ersten Tage sind breiter gezeichnet als die späteren.
published-range = Veröffentlichte Angaben: { $range }

# Ein Produkt
nothing-selected = Ein Produkt wählen, um die Gründe zu sehen.
example-formula = Beispielrezeptur
leave-on = verbleibt
rinse-off = wird abgespült
clinic-supplied = von der Praxis
clinic-supplied-tip = Die Praxis gibt es mit oder gibt es für genadelte Haut frei.
sterile = steril
sterile-tip = Steril und zum einmaligen Gebrauch
names-all-known = { $total ->
    [one] 1 Inhaltsstoff, bekannt
   *[other] { $total } Inhaltsstoffe, alle bekannt
}
names-known = { $known } von { $total } Inhaltsstoffen bekannt
headline-fine = Jetzt kein Einwand
headline-caution = Mit Vorsicht
headline-unknown = Unklar
headline-allergy = Nicht für diese Person
headline-not-now = Jetzt nicht
headline-never = Nicht in diesen Wochen
usable-from = Verwendbar ab { $when }
then-unread = Warten bis { $when }, dann muss jemand die unbekannten Namen ansehen
usable-if-read = Erst verwendbar, wenn jemand die unbekannten Namen angesehen hat
usable-never = In den vier Wochen nach der Behandlung nicht verwendbar
holds = Bleibt so bis Tag 28
holds-until = Bis { $when }, dann: { $then }
lifts-at = Milder ab { $when }
lifts-never = Ändert sich nicht mit der Zeit
names-unread = { $count ->
    [one] 1 Name nicht gelesen
   *[other] { $count } Namen nicht gelesen
}
opposing-view = Wer es anders sieht
more-sources = { $count ->
    [one] 1 weitere Quelle
   *[other] { $count } weitere Quellen
}
grade-a = Evidenz A: Studien oder systematische Übersicht zum Microneedling
grade-b = Evidenz B: kontrollierte Daten aus ähnlicher Lage oder große Epikutantest-Reihen
grade-c = Evidenz C: Fallberichte, Labordaten oder starker Mechanismus
grade-d = Evidenz D: Expertenmeinung oder Gewohnheit
source-seen = Für diese Wissensbasis gelesen
source-known = Aus Allgemeinwissen zitiert
source-practice = Gewohnheit von Praxen
source-synthesis = Für diese Wissensbasis festgelegt
source-regulation = Gesetz oder amtliches Register

# Das Etikett
label-name = Name des Produkts
label-unnamed = Etikett ohne Namen
label-kind = Art des Produkts
label-text = Text des Etiketts
label-hint = Die Zutatenliste einfügen, wie sie gedruckt ist: AQUA, GLYCERIN, PANTHENOL …
label-sample = erfundenes Beispiel
label-sample-name = Rosen-Tagescreme
label-counts = { $total ->
    [0] Kein Inhaltsstoff gefunden
    [one] 1 Inhaltsstoff
   *[other] { $total } Inhaltsstoffe
}: { $known } bekannt, { $pattern } an der Namensform erkannt, { $near } beinahe gelesen, { $unknown } nicht bekannt
label-may-contain = { $count ->
    [one] 1 ist vielleicht enthalten (unterlegt)
   *[other] { $count } sind vielleicht enthalten (unterlegt)
}
label-grey = Graues ist kein Inhaltsstoff
label-one-percent = etwa 1 % (Schätzung: { $name } und danach)
label-no-case = Den Fall unter Beratung vervollständigen, dann gibt es ein Urteil.
label-empty = In diesem Text ist noch kein Inhaltsstoff.
note-unread = Nicht sicher gelesen
near-tip = Ja, das ist gemeint: im Text ersetzen
near-note = Bis zur Bestätigung gilt ein Name als nicht bekannt.
unknown-note = Kein Eintrag und keine Namensregel passt. Das verhindert eine Freigabe, nie eine Warnung.
order-most = am meisten
order-least = am wenigsten
order-tip = Bis 1 % stehen Inhaltsstoffe in fallender Reihenfolge, darunter in beliebiger.
edit-done = Fertig
path = Pfad der Datei
walk-tip = F8 und Umschalt+F8 gehen von Befund zu Befund.

kind-cleanser = Reiniger
kind-micellar-water = Mizellenwasser
kind-shampoo = Shampoo
kind-soap = Seife
kind-toner = Gesichtswasser
kind-mist = Sprühnebel
kind-aerosol = Sprühdose
kind-gel = Gel
kind-serum = Serum
kind-lotion = Lotion
kind-cream = Creme
kind-ointment = Salbe
kind-balm = Balsam
kind-oil = Öl
kind-sunscreen = Sonnenschutz
kind-spray-sunscreen = Sonnenspray
kind-loose-powder-sunscreen = Sonnenpuder
kind-make-up = Make-up
kind-powder = Puder
kind-setting-spray = Fixierspray
kind-sheet-mask = Tuchmaske
kind-hydrocolloid = Hydrokolloid
kind-clay-mask = Tonmaske
kind-peel-off-mask = Abziehmaske
kind-scrub = Peeling mit Körnern
kind-self-tanner = Selbstbräuner
kind-depilatory = Enthaarungsmittel
kind-drug = Arzneimittel
kind-home-made = selbst gemacht
kind-other = anderes

# Befehle
palette-hint = Ein paar Buchstaben eines Befehls oder Produkts
palette-nothing = Nichts passt.
palette-product = Produkt
command-find = Finden oder tun…
command-find-tip = Jeder Befehl und jedes Produkt mit ein paar Buchstaben
command-consult = Zur Beratung
command-consult-tip = Person, Plan und Zeitleiste
command-label = Zum Etikett
command-label-tip = Die Zutatenliste eines Produkts prüfen
command-undo = Rückgängig
command-undo-tip = Die letzte Änderung an Fall oder Etikett zurücknehmen
command-redo = Wiederholen
command-redo-tip = Zurückgenommenes wiederholen
command-clear = Alles leeren
command-clear-tip = Formular und Etikett für die nächste Person leeren
command-example = Beispielfall zeigen
command-example-tip = Ein erfundener Fall zum Umsehen
command-just-now = Behandlung endete eben
command-just-now-tip = Das Ende des Nadelns auf diese Minute setzen
command-add-allergy = Allergie hinzufügen…
command-add-allergy-tip = Zum Feld für Allergien
command-add-factor = Patientenfaktor hinzufügen…
command-add-factor-tip = Zum Feld für Schwangerschaft, Medikamente und Ähnliches
command-ask-earlier = Einen Tag früher fragen
command-ask-earlier-tip = Die Linie der Zeitleiste um einen Tag zurück
command-ask-later = Einen Tag später fragen
command-ask-later-tip = Die Linie der Zeitleiste um einen Tag vor
command-ask-now = Zurück zu jetzt
command-ask-now-tip = Wieder nach dieser Minute fragen
command-show-on-label = Auf dem Etikett zeigen
command-show-on-label-tip = Die Befunde im Text der Zutatenliste sehen
command-new-label = Neues Etikett
command-new-label-tip = Mit einem leeren Etikett beginnen
command-paste-label = Einfügen
command-paste-label-tip = Das Etikett durch den Text der Zwischenablage ersetzen
command-open-label = Öffnen…
command-open-label-tip = Ein Etikett aus einer Textdatei lesen
command-edit-label = Text bearbeiten
command-edit-label-tip = Im Text des Etiketts schreiben
command-next-finding = Nächster Befund
command-next-finding-tip = Den nächsten Befund im Etikett markieren
command-previous-finding = Voriger Befund
command-previous-finding-tip = Den Befund davor im Etikett markieren
command-theme-system = Darstellung des Systems
command-theme-system-tip = Hell oder dunkel wie das System
command-theme-light = Helle Darstellung
command-theme-light-tip = Dunkle Schrift auf hellem Grund
command-theme-dark = Dunkle Darstellung
command-theme-dark-tip = Helle Schrift auf dunklem Grund
command-zoom-in = Größer
command-zoom-in-tip = Alles zehn Prozent größer
command-zoom-out = Kleiner
command-zoom-out-tip = Alles zehn Prozent kleiner
command-zoom-reset = Normale Größe
command-zoom-reset-tip = Zurück zu 100 Prozent
command-english = English
command-english-tip = Fenster und Rat auf Englisch
command-german = Deutsch
command-german-tip = Fenster und Rat auf Deutsch (Entwurf, noch nicht geprüft)
command-about = Hilfe und Info
command-about-tip = Alle Tasten, und wozu das Programm da ist

about-title = Über Aftercare
about-for = Für qualifiziertes dermatologisches und Praxispersonal.
about-does = Es zeigt anhand eines belegten Nachschlagewerks, welche Inhaltsstoffe eines Etiketts zu bekannten Reizstoffen, zu den vermerkten Allergenen und zur Zeit seit der Behandlung passen, damit die Fachperson entscheiden kann.
about-not = Es stellt keine Diagnose und beurteilt keine Bilder. Es ist nicht für Notfälle und nicht für Patienten allein.
about-data = Nichts über eine Person wird gespeichert oder gesendet. Das Programm hat keinen Netzzugang.
about-hash = Wissensbasis { $hash }, noch von keiner Person geprüft
about-fonts = Schrift: Inter, SIL Open Font License 1.1

# Kapitel der Befehle
help-keys = Tasten
group-window = Fenster
group-patient = Patient und Plan
group-label = Etikett
group-knowledge = Wissen
group-look = Sprache und Aussehen
