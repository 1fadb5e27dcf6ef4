# Was auf dem Blatt für Patientinnen und Patienten steht. Entwurf, noch nicht geprüft.

sheet-title = Ihre Haut nach dem Microneedling
sheet-for = Für: { $name }
sheet-depth = { $depth } mm
sheet-radiofrequency = Radiofrequenz
sheet-phone = Rufen Sie an: { $phone }
sheet-night = Nachts: { $phone }
sheet-draft = Übersetzung: Entwurf, noch nicht geprüft.
sheet-hold = Dieser Plan gilt erst, wenn er ärztlich unterschrieben ist.

sheet-area-face = Gesicht
sheet-area-neck = Hals
sheet-area-chest = Dekolleté
sheet-area-scalp = Kopfhaut
sheet-area-back = Rücken
sheet-area-belly = Bauch
sheet-area-hands = Hände

sheet-red-same-day = Rufen Sie uns noch am selben Tag an bei
sheet-red-next-day = Rufen Sie uns innerhalb eines Tages an bei
sheet-red-emergency = Rufen Sie sofort { $number } an bei
sheet-emergency-number = den Notruf

sheet-plan = Ihr Plan
sheet-plan-clock = Jede Änderung gilt ab { $time } Uhr, wenn nichts anderes dasteht.
sheet-plan-days = Tag 1 beginnt 24 Stunden nach der Behandlung.
sheet-plan-shift = Ihre Haut braucht mehr Zeit. Ihre Tage liegen später als üblich.
sheet-plan-held = Ihre Haut ist noch nicht so weit. Wir schauen noch einmal: { $when }.

sheet-today = Heute
sheet-day = Tag { $day }
sheet-days = Tag
sheet-first-last = { $first } bis { $last }
sheet-from = ab { $when }
sheet-from-what = ab { $when }: { $what }
sheet-after-hours = Stunde { $hours }
sheet-at-day = Tag { $day }
sheet-from-column = ab
sheet-weekday-day = { $weekday } { $day }.
sheet-weekday-time = { $weekday } { $time }
sheet-day-month = { $day }. { $month }
sheet-weekday-day-month = { $weekday } { $day }. { $month }
sheet-date-year = { $weekday } { $day }. { $month } { $year }, { $time } Uhr

sheet-not-yet = noch nicht
sheet-allowed = ja
sheet-row-wash = Waschen
sheet-row-soothe = Beruhigen
sheet-row-moisturise = Pflegen
sheet-row-protect = Schützen
sheet-row-make-up = Make-up
sheet-row-exercise = Sport
sheet-row-pool = Schwimmen
sheet-row-sauna = Sauna, Dampfbad
sheet-row-pool-sauna = Schwimmen, Sauna
sheet-row-shaving = Rasieren
sheet-row-sun = Sonnenbad
sheet-wash-water = nur lauwarmes Wasser
sheet-protect-shade = Schatten und Hut
sheet-clinic-only = nur was wir Ihnen geben
sheet-ask = fragen Sie uns, welches
sheet-how-wash = lauwarm, saubere Hände
sheet-how-soothe = jederzeit
sheet-how-moisturise = zwei- bis viermal am Tag
sheet-how-protect = jeden Morgen
sheet-spot = erst an kleiner Stelle testen

sheet-normal = Was normal ist
sheet-normal-from = { $when }:
sheet-normal-redness = Nach { $when } noch sehr rot? Rufen Sie uns an.
sheet-sting = Wenn ein Produkt länger als eine Minute brennt
sheet-sting-text = Mit Wasser abwaschen. Nicht mehr benutzen. Foto machen, Tube aufheben, uns anrufen.
sheet-sting-only = Dann nur noch dies: { $product }.

sheet-own = Ihre eigenen Produkte
sheet-own-product = Produkt
sheet-own-when = Wann
sheet-own-why = Diesen Namen auf der Packung suchen
sheet-own-never = nicht benutzen
sheet-own-show = erst uns zeigen
sheet-own-now = ja, ab jetzt
sheet-own-care = ja, mit Vorsicht
sheet-own-unread = nicht lesbar: { $names }
sheet-own-allergy = { $names }: Allergie
sheet-own-factor = { $names }: { $factor }

sheet-allergies = Ihre Allergien: Achten Sie auf diese Namen
sheet-allergy-suspected = Verdacht
sheet-allergy-related = oft auch
sheet-allergy-ask = Fragen Sie uns, bevor Sie etwas Neues benutzen.
sheet-allergy-more = Die Liste kann länger sein. Zeigen Sie uns im Zweifel die Packung.

sheet-restart = Wieder anfangen, eins nach dem anderen
sheet-restart-when = Ab
sheet-restart-what = Was
sheet-restart-how = Wie
sheet-restart-third-night = jede dritte Nacht, nur auf ruhiger Haut
sheet-restart-clinic = nur wenn wir es sagen
sheet-restart-now = jetzt
sheet-restart-never = vorerst nicht
sheet-restart-ask = erst uns fragen

sheet-active-retinoid = Retinol, Retinal
sheet-active-retinoid-rx = Tretinoin, Adapalen
sheet-active-retinyl-ester = Retinylester
sheet-active-retinoid-like = Bakuchiol
sheet-active-aha = Fruchtsäuren (AHA)
sheet-active-bha = Salicylsäure (BHA)
sheet-active-pha = PHA
sheet-active-ascorbic-acid = starkes Vitamin C
sheet-active-vitamin-c-derivative = mildes Vitamin C
sheet-active-azelaic-low = Azelainsäure bis 10 %
sheet-active-azelaic-high = Azelainsäure über 10 %
sheet-active-benzoyl-peroxide = Benzoylperoxid
sheet-active-acne-active = andere Aknecremes
sheet-active-niacinamide-high = Niacinamid über 5 %
sheet-active-brightener = Aufheller
sheet-active-enzyme = Enzympeelings
sheet-active-scrub = Körnerpeelings
sheet-active-urea-high = Urea über 10 %
sheet-active-hydroquinone = Hydrochinon
sheet-active-self-tanner = Selbstbräuner
sheet-active-depilatory = Enthaarungscreme

sheet-skin-dry = Für trockene Haut
sheet-skin-oily = Für fettige Haut
sheet-skin-combination = Für Mischhaut
sheet-skin-normal = Für Ihre Haut
sheet-skin-darker = Ihre Haut bekommt leicht dunkle Flecken. Keine Sonne, nicht kratzen. Fragen Sie uns nach getöntem Sonnenschutz.
sheet-clean = Sauber bleiben
sheet-clean-text = Heute Nacht frischer Kissenbezug. Neue oder gewaschene Pinsel. Handtücher nicht teilen. Nicht zupfen. Kein Needling zu Hause.
sheet-pain = Lippenherpes und Schmerzen
sheet-pain-sores = Kribbeln oder Bläschen an der Lippe? Rufen Sie uns am selben Tag an.
sheet-pain-herpes = Sie hatten schon Lippenherpes. Nehmen Sie Tabletten dagegen, wenn Sie welche von uns haben.
sheet-pain-text = Bei Schmerzen: Paracetamol, wenn Sie es nehmen dürfen. Kein Schmerzgel auf die Haut. Nehmen Sie Ihre üblichen Medikamente weiter.
sheet-pain-thinner = Blaue Flecken sind bis zu 10 Tage möglich. Setzen Sie Ihren Blutverdünner nicht ab.
sheet-next = Nächster Termin
sheet-next-text = Nicht vor { $when }.
sheet-next-peel = Kein Peeling oder Laser vor { $when }.

sheet-teach = Können Sie es mit eigenen Worten sagen?
sheet-teach-again = Wann dürfen Sie wieder benutzen: { $product }?
sheet-teach-make-up = Wann dürfen Sie wieder Make-up tragen?
sheet-teach-never = Warum dürfen Sie das nicht benutzen: { $product }?
sheet-teach-sting = Was tun Sie, wenn ein Produkt brennt?
sheet-teach-call = Wann rufen Sie uns noch am selben Tag an?
sheet-notes = Notizen

sheet-page = Seite { $page } von { $pages }
sheet-general = Allgemeiner Rat. Was Ihre Praxis sagt, geht vor.
sheet-knowledge = Aftercare-Wissen { $version }
sheet-reviewed = geprüft
sheet-not-reviewed = noch nicht ärztlich geprüft
sheet-left-out = { $count } fehlerhafte Einträge weggelassen
sheet-receipt = Beleg { $receipt }
sheet-approved = freigegeben von: { $name }
