# The window: every text that is not advice.

place-consult = Consult
place-label = Label
menu = Menu
dismiss = Dismiss
close = Close
open = Open
cancel = Cancel
busy-choice = Waiting for the choice of a file…
busy-label = Opening the label…
busy-folder = Loading the clinic folder…
busy-save = Saving the sheet…
busy-print = Sending the sheet to the printer…
knowledge = Knowledge { $version } · { $count } ingredients · not yet reviewed
knowledge-tip = No person has reviewed the knowledge base yet. Every statement shows its source.

example-case = example case
example-case-tip = A made-up case, so that the screen shows what it does. Change anything, or clear all.

# Headings
heading-treatment = Treatment
heading-skin = Skin
heading-allergies = Allergies
heading-factors = Also true
heading-seen = Seen now
chart-scales = Scales for the record
heading-timeline = When may what be used again
heading-benefits = Why it fits
heading-findings = What speaks against it
heading-considered = Looked at, no objection
heading-not-checked = Not checked
heading-near = Read as …?
heading-unknown = Not known
heading-order = Order and strength
heading-instead = Instead

# The case
device-roller = Roller
device-pen = Pen
device-stamp = Stamp
device-rf = RF
depth = Needle depth
depth-mm = Needle depth in millimetres
area = Area
area-face = Face
ended-day = Day the needling ended
ended-day-tip = The day on which needling ended: 2026-11-20, 20.11., today or yesterday
ended-time = Time the needling ended
ended-time-tip = The time of day at which needling ended, such as 15:00
just-now = Just now
ended-ago = { $length } ago
skin-short-dry = Dry
skin-short-oily = Oily
skin-short-combination = Combination
skin-short-normal = Normal
sensitive = Sensitive
sensitive-tip = Stings easily. Changes what comes first, no waiting time.
fitzpatrick = Fitzpatrick
fitzpatrick-tip = Phototype: how the skin burns and tans
fitzpatrick-i = Always burns, never tans
fitzpatrick-ii = Usually burns, tans a little
fitzpatrick-iii = Sometimes burns, tans evenly
fitzpatrick-iv = Rarely burns, tans well
fitzpatrick-v = Very rarely burns, tans deeply
fitzpatrick-vi = Never burns, deeply pigmented
age = Age
add-allergy = Add an allergy
add-allergy-hint = Add an allergen or ingredient…
add-factor = Add what else is true
add-factor-hint = Pregnancy, isotretinoin, herpes…
add-sign = Add a sign
add-sign-hint = A sign: blisters, pus, swelling…
search-nothing = Nothing here is called that. Try another of its names.
certainty-tip = Confirmed: patch or prick test positive. Suspected: reported, not tested. Click to change.
reaction-tip = Delayed: eczema after hours to days. Immediate: hives or swelling within the hour. Click to change.
remove = Remove { $name }
redness = Redness
swelling = Swelling
mark-oozing = Oozing
mark-bleeding = Bleeding
mark-flaking = Flaking
mark-crusts = Crusts
mark-stinging = Stinging
mark-new-pain = New pain
mark-tenderness = Tender
mark-new-bumps = New bumps

# What is missing or wrong
empty-title = A few things first
missing-device = Which device? It decides the depth band.
missing-depth = How deep? The depth decides the waiting times.
missing-ended = When did needling end? Everything counts from there.
missing-skin = Which skin type? It decides what suits.
problem-depth = A depth from 0.1 to 5 mm, such as 0.5 or 1.0
problem-depth-rf = A depth from 0.1 to 8 mm, such as 1.5
problem-age = An age in years, from 0 to 120. Until then it counts as not given.
problem-ended = A day and a time, such as 2026-11-20 and 15:00
problem-ended-ahead = This lies ahead. When did needling end?

# The plan
when-soon = { $weekday } { $time }
from-when = from { $when }
wait-until = Wait until { $when }
until-when = until { $when }
wait-open = Wait
course = Usual now: { $text }
band-name = Depth band { $band }
mind = Mind { $name }.
more-notes = { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}
fewer-notes = Fewer notes
held-title = The plan is held
held-why = First read what stands above. It comes before any product.
held-acknowledge = Seen, show the plan
action-word-emergency = Emergency
action-word-same_day = Same day
action-word-block = Stop
action-word-refer = Refer
action-word-warn = Warning
action-word-shift = Later
action-word-info = Note
step-more = { $count ->
    [0] no other
   *[other] { $count } more
}
step-waiting = { $count ->
    [one] 1 waits
   *[other] { $count } wait
}
step-out = { $count } out
group-suits = May be used now
group-waits = Wait
group-out = Not in these weeks, not for this patient, or unclear
times = { $morning ->
    [1] { $noon ->
        [1] 3× a day
       *[0] { $evening ->
            [1] am, pm
           *[0] am
        }
    }
   *[0] { $noon ->
        [1] { $evening ->
            [1] noon, pm
           *[0] noon
        }
       *[0] pm
    }
}
times-as-needed = as needed
step-all = { $step }: all products
lanes-overview = Overview
lanes-products = Products
lanes-actives = Actives
lanes-activities = Activities
lane-own = At home: { $name }
lane-tag-own = own
lane-start-slowly = start slowly
lane-not-for-patient = not for this patient
lane-not-these-weeks = not in these weeks
more-actives = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
axis = Hour asked about
axis-tip = Click or drag to ask about another day
timeline-tip = The first days are drawn wider than the later ones.
published-range = Published advice: { $range }

# A product
nothing-selected = Select a product to see why.
example-formula = example formula
leave-on = leave-on
rinse-off = rinse-off
clinic-supplied = clinic-supplied
clinic-supplied-tip = The clinic supplies or approves it for needled skin.
sterile = sterile
sterile-tip = Sterile and for single use
names-all-known = { $total ->
    [one] 1 ingredient, known
   *[other] { $total } ingredients, all known
}
names-known = { $known } of { $total } ingredients known
headline-fine = No objection now
headline-caution = With care
headline-unknown = Cannot tell
headline-allergy = Not for this patient
headline-not-now = Not now
headline-never = Not in these weeks
usable-from = Usable from { $when }
then-unread = Wait until { $when }, then somebody must read the unknown names
usable-if-read = Usable only once somebody has looked at the unknown names
usable-never = Not usable in the four weeks after treatment
holds = Stays so through day 28
holds-until = Until { $when }, then: { $then }
lifts-at = Milder from { $when }
lifts-never = Does not change with time
names-unread = { $count ->
    [one] 1 name not read
   *[other] { $count } names not read
}
opposing-view = Who says otherwise
more-sources = { $count ->
    [one] 1 more source
   *[other] { $count } more sources
}
grade-a = Evidence A: trials or a systematic review in microneedling
grade-b = Evidence B: controlled data in a similar setting, or large patch-test series
grade-c = Evidence C: case reports, laboratory data, or a strong mechanism
grade-d = Evidence D: expert opinion or custom
source-seen = Read for this knowledge base
source-known = Cited from general knowledge
source-practice = Custom of clinics
source-synthesis = Default set for this knowledge base
source-regulation = Law or official register

# The label
label-name = Name of the product
label-unnamed = Unnamed label
label-kind = Kind of product
label-text = Text of the label
label-hint = Paste the ingredient list as printed: AQUA, GLYCERIN, PANTHENOL …
label-sample = made-up sample
label-sample-name = Rose day cream
label-counts = { $total ->
    [0] No ingredient found
    [one] 1 ingredient
   *[other] { $total } ingredients
}: { $known } known, { $pattern } told by its name form, { $near } nearly read, { $unknown } not known
label-may-contain = { $count ->
    [one] 1 may be contained (shaded)
   *[other] { $count } may be contained (shaded)
}
label-grey = grey text is no ingredient
label-one-percent = about 1 % (estimate: { $name } and after)
label-no-case = Complete the case on the Consult screen to get a verdict.
label-empty = There is no ingredient in this text yet.
note-unread = Not read for certain
near-tip = Yes, that is what is meant: replace it in the text
near-note = Until you confirm a name, it counts as not known.
unknown-note = No entry and no naming rule fits. It blocks a clearance, never a warning.
order-most = most
order-least = least
order-tip = Ingredients stand in falling order down to 1 %, below in any order.
edit-done = Done
path = Path of the file
walk-tip = F8 and Shift+F8 go from finding to finding.

kind-cleanser = cleanser
kind-micellar-water = micellar water
kind-shampoo = shampoo
kind-soap = soap
kind-toner = toner
kind-mist = mist
kind-aerosol = spray can
kind-gel = gel
kind-serum = serum
kind-lotion = lotion
kind-cream = cream
kind-ointment = ointment
kind-balm = balm
kind-oil = oil
kind-sunscreen = sunscreen
kind-spray-sunscreen = spray sunscreen
kind-loose-powder-sunscreen = powder sunscreen
kind-make-up = make-up
kind-powder = powder
kind-setting-spray = setting spray
kind-sheet-mask = sheet mask
kind-hydrocolloid = hydrocolloid
kind-clay-mask = clay mask
kind-peel-off-mask = peel-off mask
kind-scrub = scrub
kind-self-tanner = self-tanner
kind-depilatory = depilatory
kind-drug = drug
kind-home-made = home-made
kind-other = other

# Commands
palette-hint = Type a few letters of a command or product
palette-nothing = Nothing fits.
palette-product = product
command-find = Find or do…
command-find-tip = Every command and every product by a few letters
command-consult = Go to Consult
command-consult-tip = Patient, plan and timeline
command-label = Go to Label
command-label-tip = Check the ingredient list of a product
command-undo = Undo
command-undo-tip = Take back the last change to the case or label
command-redo = Redo
command-redo-tip = Bring back what was undone
command-clear = Clear all
command-clear-tip = Empty the form and the label for the next patient
command-example = Show the example case
command-example-tip = A made-up case, to look around
command-just-now = Treatment ended just now
command-just-now-tip = Set the end of needling to this minute
command-add-allergy = Add an allergy…
command-add-allergy-tip = Go to the field for allergies
command-add-factor = Add a patient factor…
command-add-factor-tip = Go to the field for pregnancy, medication and the like
command-ask-earlier = Ask about one day earlier
command-ask-earlier-tip = Move the line of the timeline back by a day
command-ask-later = Ask about one day later
command-ask-later-tip = Move the line of the timeline on by a day
command-ask-now = Back to now
command-ask-now-tip = Ask about this minute again
command-show-on-label = Show on label
command-show-on-label-tip = See the findings in the text of the ingredient list
command-new-label = New label
command-new-label-tip = Start with an empty label
command-paste-label = Paste
command-paste-label-tip = Replace the label by the text on the clipboard
command-open-label = Open…
command-open-label-tip = Read a label from a text file
command-edit-label = Edit text
command-edit-label-tip = Type in the text of the label
command-next-finding = Next finding
command-next-finding-tip = Mark the next finding in the label
command-previous-finding = Previous finding
command-previous-finding-tip = Mark the finding before in the label
command-theme-system = Theme of the system
command-theme-system-tip = Light or dark as the system is
command-theme-light = Light theme
command-theme-light-tip = Dark text on light ground
command-theme-dark = Dark theme
command-theme-dark-tip = Light text on dark ground
command-zoom-in = Larger
command-zoom-in-tip = Everything ten percent larger
command-zoom-out = Smaller
command-zoom-out-tip = Everything ten percent smaller
command-zoom-reset = Normal size
command-zoom-reset-tip = Back to 100 percent
command-english = English
command-english-tip = Window and advice in English
command-german = Deutsch
command-german-tip = Window and advice in German (a draft, not yet reviewed)
command-about = Help and about
command-about-tip = All keys, and what the program is for

about-title = About Aftercare
about-for = For qualified dermatology and clinic staff.
about-does = It shows, from a cited reference, which ingredients of a label match known irritants, the patient's recorded allergens and the time since treatment, so that the professional can decide.
about-not = It does not diagnose and grades no pictures. It is not for emergencies, and not for patients on their own.
about-data = Nothing about a patient is stored or sent. The program has no network access.
about-hash = Knowledge base { $hash }, not yet reviewed by a person
about-fonts = Font: Inter, SIL Open Font License 1.1

# Chapters of the commands
help-keys = Keys
group-window = Window
group-patient = Patient and plan
group-label = Label
group-knowledge = Knowledge
group-look = Language and look
