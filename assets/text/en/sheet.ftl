# What the printed sheet says. Plain words: sentences under 15 words, reading age 11 to 12.

sheet-title = Your skin after microneedling
sheet-for = For: { $name }
sheet-depth = { $depth } mm
sheet-radiofrequency = radiofrequency
sheet-phone = Call us: { $phone }
sheet-night = Nights: { $phone }
sheet-draft = Translation: draft, not yet checked.
sheet-hold = This plan only counts once your clinician has signed it.

sheet-area-face = Face
sheet-area-neck = Neck
sheet-area-chest = Chest
sheet-area-scalp = Scalp
sheet-area-back = Back
sheet-area-belly = Belly
sheet-area-hands = Hands

sheet-red-same-day = Call us the same day for
sheet-red-next-day = Call us within a day for
sheet-red-emergency = Call { $number } now for
sheet-emergency-number = the emergency number

sheet-plan = Your plan
sheet-plan-clock = Each change starts at { $time } unless the plan says another time.
sheet-plan-days = Day 1 starts 24 hours after the treatment.
sheet-plan-shift = Your skin needs more time. Your dates are later than usual.
sheet-plan-held = Your skin is not ready yet. We look at it again: { $when }.

sheet-today = Today
sheet-day = Day { $day }
sheet-days = Days
sheet-first-last = { $first } to { $last }
sheet-from = from { $when }
sheet-from-what = from { $when }: { $what }
sheet-after-hours = hour { $hours }
sheet-at-day = day { $day }
sheet-from-column = from
sheet-weekday-day = { $weekday } { $day }
sheet-weekday-time = { $weekday } { $time }
sheet-day-month = { $day } { $month }
sheet-weekday-day-month = { $weekday } { $day } { $month }
sheet-date-year = { $weekday } { $day } { $month } { $year }, { $time }

sheet-not-yet = not yet
sheet-allowed = yes
sheet-row-wash = Wash
sheet-row-soothe = Soothe
sheet-row-moisturise = Moisturise
sheet-row-protect = Protect
sheet-row-make-up = Make-up
sheet-row-exercise = Sport
sheet-row-pool = Pool, sea, lake
sheet-row-sauna = Sauna, hot tub
sheet-row-pool-sauna = Pool, sauna
sheet-row-shaving = Shaving
sheet-row-sun = Sunbathing
sheet-wash-water = lukewarm water only
sheet-protect-shade = shade and hat
sheet-clinic-only = only what we give you
sheet-ask = ask us which one
sheet-how-wash = lukewarm, clean hands
sheet-how-soothe = any time
sheet-how-moisturise = 2 to 4 times a day
sheet-how-protect = every morning
sheet-spot = test a small spot first

sheet-normal = What is normal
sheet-normal-from = { $when }:
sheet-normal-redness = Still very red after { $when }? Call us.
sheet-sting = If a product stings for more than a minute
sheet-sting-text = Wash it off with water. Stop using it. Take a photo, keep the tube, call us.
sheet-sting-only = Then use only this: { $product }.

sheet-own = Your own products
sheet-own-product = Product
sheet-own-when = When
sheet-own-why = Look for this on the label
sheet-own-never = do not use
sheet-own-show = show it to us first
sheet-own-now = yes, now
sheet-own-care = yes, with care
sheet-own-unread = we could not read: { $names }
sheet-own-allergy = { $names }: allergy
sheet-own-factor = { $names }: { $factor }

sheet-allergies = Your allergies: look for these names
sheet-allergy-suspected = suspected
sheet-allergy-related = often also
sheet-allergy-ask = Ask us before you use anything new.
sheet-allergy-more = The list can be longer. Show us the label if you are not sure.

sheet-restart = Start again, one at a time
sheet-restart-when = From
sheet-restart-what = What
sheet-restart-how = How
sheet-restart-third-night = every third night, only on calm skin
sheet-restart-clinic = only when we say so
sheet-restart-now = now
sheet-restart-never = not for now
sheet-restart-ask = ask us first

sheet-active-retinoid = retinol, retinal
sheet-active-retinoid-rx = tretinoin, adapalene
sheet-active-retinyl-ester = retinyl esters
sheet-active-retinoid-like = bakuchiol
sheet-active-aha = fruit acids (AHA)
sheet-active-bha = salicylic acid (BHA)
sheet-active-pha = PHA
sheet-active-ascorbic-acid = strong vitamin C
sheet-active-vitamin-c-derivative = mild vitamin C
sheet-active-azelaic-low = azelaic acid up to 10 %
sheet-active-azelaic-high = azelaic acid over 10 %
sheet-active-benzoyl-peroxide = benzoyl peroxide
sheet-active-acne-active = other acne creams
sheet-active-niacinamide-high = niacinamide over 5 %
sheet-active-brightener = brighteners
sheet-active-enzyme = enzyme peels
sheet-active-scrub = scrubs
sheet-active-urea-high = urea over 10 %
sheet-active-hydroquinone = hydroquinone
sheet-active-self-tanner = self-tanner
sheet-active-depilatory = hair removal cream

sheet-skin-dry = For dry skin
sheet-skin-oily = For oily skin
sheet-skin-combination = For mixed skin
sheet-skin-normal = For your skin
sheet-skin-darker = Your skin can get dark marks. No sun, no scratching. Ask us for tinted sunscreen.
sheet-clean = Keep it clean
sheet-clean-text = Fresh pillowcase tonight. New or washed brushes. No shared towels. Do not pick. No needling at home.
sheet-pain = Cold sores and pain
sheet-pain-sores = Tingling or blisters near the lip? Call us the same day.
sheet-pain-herpes = You have had cold sores. Take your cold sore tablets if we gave you some.
sheet-pain-text = For pain: paracetamol (acetaminophen), if you may take it. No pain gel on the skin. Keep taking your usual medicines.
sheet-pain-thinner = You may bruise for up to 10 days. Do not stop your blood thinner.
sheet-next = Next visit
sheet-next-text = Not before { $when }.
sheet-next-peel = No peel or laser before { $when }.

sheet-teach = Can you say it in your own words?
sheet-teach-again = When may you use { $product } again?
sheet-teach-make-up = When may you wear make-up again?
sheet-teach-never = Why must you not use { $product }?
sheet-teach-sting = What do you do if a product stings?
sheet-teach-call = What would make you call us the same day?
sheet-notes = Notes

sheet-page = Page { $page } of { $pages }
sheet-general = General advice. Your clinician’s words come first.
sheet-knowledge = Aftercare knowledge { $version }
sheet-reviewed = reviewed
sheet-not-reviewed = not yet reviewed by a clinician
sheet-left-out = { $count } faulty entries left out
sheet-receipt = receipt { $receipt }
sheet-approved = approved by: { $name }
