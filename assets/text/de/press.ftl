# Der Kalender der Termine, ab denen etwas wieder erlaubt ist.

calendar-title = Wieder erlaubt: { $what }
calendar-calm = Nur wenn Ihre Haut ruhig ist. Wenn nicht: warten und uns fragen.
calendar-call = Rufen Sie uns an: { $phone }
calendar-receipt = Blatt { $receipt }
calendar-next = Nächster Termin
