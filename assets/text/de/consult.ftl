# Die Beratung: was zu Hause ist, Entscheidungen, warum nicht, übliche Behandlungen. Entwurf, noch
# nicht von einer Person geprüft.

heading-at-home = Zu Hause
add-at-home = Hinzufügen, was zu Hause ist
add-at-home-hint = Ein Produkt, oder das Etikett einer Packung einfügen …
home-add-label = Als Etikett: { $total ->
    [one] 1 Inhaltsstoff
   *[other] { $total } Inhaltsstoffe
}, { $unread ->
    [0] alle bekannt
   *[other] { $unread } nicht bekannt
}
home-keep = Weiter
home-keep-with-care = Weiter, mit Vorsicht
home-cannot-tell = Unklar
home-stop = Absetzen

allowed = Erlaubt
allowed-because = Ärztlich erlaubt: { $reason }
allowed-title = Ärztlich erlaubt
allowed-note = Das Urteil bleibt, wie es ist. Auch das Praxisexemplar des Merkblatts nennt es.
allowed-take-back = Zurücknehmen
allow-open = Dennoch erlauben …
allow-open-tip = Mit Begründung gegen das Urteil erlauben. Die Befunde bleiben sichtbar.
allow-title = Gegen das Urteil erlauben
allow-reason = Begründung
allow-reason-hint = Warum es dennoch verwendet werden darf
allow-allergy = Die bestätigte Allergie gegen { $allergen } ist mir bekannt, ebenso, dass dieses Produkt sie betrifft.
allow = Erlauben
allow-needs-reason = Zuerst begründen
allow-needs-both = Begründen und bestätigen, dass die Allergie bekannt ist

heading-why-not = Warum nicht dieses?
change-later = Ab { $when }: { $then }
change-later-because = Ab { $when }: { $then }, wegen { $name }
change-allergy-confirmed = Nicht, solange die Allergie gegen { $allergen } als bestätigt gilt: { $names }
change-allergy = Nicht, solange eine Allergie gegen { $allergen } eingetragen und nicht ausgeschlossen ist: { $names }
change-factor = Nicht, solange dies zutrifft: { $factor }
change-class = Nicht, solange dies darin ist: { $names }
change-other = Nicht als die Art von Produkt, die es ist
change-unread = Bis jemand { $names } gelesen hat. { $then }
change-read-now = Das Übrige dürfte jetzt verwendet werden.
change-read-from = Das Übrige dürfte ab { $when } verwendet werden.
change-read-never = Auch das Übrige ist nicht zu verwenden.
behind-verdict = { $name } hat das mildere Urteil.
behind-clinic = { $name } kommt von der Praxis, und die Kanäle sind offen.
behind-fit = { $name } passt in dieser Phase besser zu dieser Haut.
behind-cautions = { $name } hat weniger Vorbehalte.
behind-unread = Von { $name } sind mehr Namen bekannt.
behind-length = { $name } hat die kürzere Liste, für empfindliche Haut.
behind-name = { $name } ist ebenso gut; die Reihenfolge geht nach dem Namen.

tolerates = Verträgt { $name }
add-tolerated = Verträglichen Inhaltsstoff hinzufügen
add-tolerated-hint = Verträgt: ein Inhaltsstoff …

band-range = Band { $band }: von { $from } bis { $to } mm
band-from = Band { $band }: ab { $from } mm

command-add-tolerated = Verträglichen Inhaltsstoff hinzufügen …
command-add-tolerated-tip = Zum Feld für das, was nachweislich vertragen wird
command-add-at-home = Zu Hause …
command-add-at-home-tip = Was zu Hause verwendet wird. Auf der Ansicht „Etikett“: dieses Etikett dazunehmen
command-preset = Behandlung: { $name }
command-preset-tip = Eine übliche Behandlung eintragen
axis-line = Linie der erfragten Stunde
fewer-lanes = Weniger Zeilen
command-skin-dry = Hauttyp: trocken
command-skin-dry-tip = Spannt, schuppt vielleicht, glänzt kaum
command-skin-oily = Hauttyp: fettig
command-skin-oily-tip = Glänzt überall
command-skin-combination = Hauttyp: Mischhaut
command-skin-combination-tip = Stirn und Nase glänzen, Wangen trocken
command-skin-normal = Hauttyp: normal
command-skin-normal-tip = Weder trocken noch glänzend
home-pack = Packung { $count }
