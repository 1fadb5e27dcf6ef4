# Was das Rechenwerk sagt. Entwurf, noch nicht von einer Person geprüft.

verdict-fine = verwenden
verdict-caution = mit Vorsicht
verdict-unknown = unklar
verdict-avoid = warten
verdict-contraindicated = nicht verwenden

phase-open_channels = offene Kanäle
phase-acute = akut
phase-repair = Aufbau
phase-remodelling = Umbau
phase-over = Nachsorge vorbei

step-cleanse = Reinigen
step-soothe = Beruhigen
step-moisturise = Pflegen
step-protect = Schützen
step-cover = Abdecken
step-treat = Behandeln

skin-dry = trockene Haut
skin-oily = fettige Haut
skin-combination = Mischhaut
skin-normal = normale Haut

certainty-confirmed = bestätigt
certainty-suspected = vermutet
reaction-delayed = verzögert
reaction-immediate = sofort

why-allergy-direct = Enthält ein Allergen dieser Person: { $allergen }.
why-allergy-suspected = Berichtete Reaktion auf { $allergen }, nicht getestet. Epikutantest erwägen.
why-allergy-cross = Kann mit { $allergen } kreuzreagieren.
why-allergy-possible = Reagiert manchmal zusammen mit { $allergen }: besprechen.
why-allergy-tolerated = Verwandt mit { $allergen }, aber als vertragen vermerkt.
why-factor = { $factor }: { $why }
why-factor-watch = { $factor }: schwer oder früher als porenverstopfend eingestuft. Über das fertige Produkt sagt das nichts.
why-class-instead = Eine kleine Menge { $written }. { $why }
why-not-clinic-supplied = Solange die Kanäle offen sind, nur was die Praxis mitgibt oder für genadelte Haut freigibt.
why-unread = Nicht oder nur beinahe gelesen. Jemand muss den Namen ansehen, bevor das Produkt als verwendbar gilt.

considered-false-friend = kein Allergen bei { $allergen }
considered-instead = zählt an dieser Stelle und Stärke als { $counts }, nicht als { $written }

not-checked-strength = die Stärke von { $ingredient } steht nicht auf dem Etikett
not-checked-look = die Haut wurde nicht angesehen: nur die Uhr entscheidet
not-checked-fitzpatrick = Hauttyp nach Fitzpatrick fehlt: wie I bis IV behandelt
not-checked-age = Alter fehlt: wie unter 65 behandelt

reason-benefit = { $benefit }: { $why }
reason-clinic-supplied = Von der Praxis für genadelte Haut mitgegeben.
reason-vehicle = Diese Produktart passt jetzt für { $skin }.
reason-vehicle-not = Diese Produktart ist für { $skin } meist zu schwer oder zu scharf.
reason-made-for = Für { $skin } gemacht.
reason-made-for-other = Für einen anderen Hauttyp gemacht.
reason-no-allergen = Kein Allergen dieser Person.

action-sign = { $sign }: { $action } Denken an: { $think }
action-redness = Rötung von 3 oder mehr länger als { $limit }: die Praxis sollte schauen. An Kontaktekzem oder Infektion denken.
action-swelling = Mäßige oder starke Schwellung länger als { $limit }: die Praxis sollte schauen. An Allergie oder Infektion denken.
action-swelling-unusual = Mäßige oder starke Schwellung ist bei dieser Tiefe nicht üblich: die Praxis sollte schauen. An Allergie oder Infektion denken.
action-factor = { $factor }: { $advice }
action-immediate = Soforttyp-Allergie auf { $allergen }: fragen, was wie schnell geschah, bevor etwas auf die Haut kommt.
action-young = Unter { $age }: das Gerät ist ab { $age } Jahren zugelassen.
action-shift-later = Phasen und Rückkehrzeiten sind für diese Person um { $later } später.
action-shift-stretched = Phasen und Rückkehrzeiten sind für diese Person um die Hälfte gestreckt.
action-shift-both = Phasen und Rückkehrzeiten sind für diese Person um die Hälfte gestreckt und { $later } später.
action-held = Die Haut ist nicht so weit: die nächste Phase wartet { $by }, bis { $until }. Dann erneut ansehen.
action-look-again = Der letzte Blick war zu früh für die nächste Phase. Erneut ansehen.
action-over = Die Nachsorgezeit ist vorbei.

title-allergy = Allergie: { $allergen }
title-factor = Patientenfaktor
title-class = Klassenregel
title-not-clinic-supplied = Nicht von der Praxis mitgegeben
title-unread = Nicht gelesene Namen
