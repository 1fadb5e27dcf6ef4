# Der Kalender der Termine, ab denen etwas wieder erlaubt ist.

calendar-allowed = Wieder erlaubt: { $what }
calendar-start = Wieder anfangen, eines nach dem anderen: { $what }
calendar-calm = Nur wenn Ihre Haut ruhig ist. Wenn nicht: warten und uns fragen.
calendar-call = Rufen Sie uns an: { $phone }
calendar-receipt = Blatt { $receipt }
calendar-next = Nächster Termin
