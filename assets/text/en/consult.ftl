# The consult screen: what is at home, decisions, why not, usual treatments.

heading-at-home = At home
add-at-home = Add what is at home
add-at-home-hint = A product, or paste the label of a pack…
home-add-label = Add as a label: { $total ->
    [one] 1 ingredient
   *[other] { $total } ingredients
}, { $unread ->
    [0] all known
   *[other] { $unread } not known
}
home-keep = Keep
home-keep-with-care = Keep, with care
home-cannot-tell = Cannot tell
home-stop = Stop

allowed = Allowed
allowed-because = Allowed by the clinician: { $reason }
allowed-title = Allowed by the clinician
allowed-note = The verdict stays as it is. The clinic’s copy of the sheet says so too.
allowed-take-back = Take back
allow-open = Allow it all the same…
allow-open-tip = Note a reason and allow it against the verdict. The findings stay shown.
allow-title = Allow against the verdict
allow-reason = Reason for allowing it
allow-reason-hint = Why it may be used all the same
allow-allergy = The patient’s confirmed allergy to { $allergen } is known to me, and so is that this product contains it.
allow = Allow
allow-needs-reason = Give a reason first
allow-needs-both = Give a reason, and confirm that the allergy is known

heading-why-not = Why not this one?
change-later = From { $when }: { $then }
change-later-because = From { $when }: { $then }, because of { $name }
change-allergy-confirmed = Not while the allergy to { $allergen } stands as confirmed: { $names }
change-allergy = Not while an allergy to { $allergen } is recorded, unless it is ruled out: { $names }
change-factor = Not while this is true: { $factor }
change-class = Not with this in it: { $names }
change-other = Not as the kind of product that it is
change-unread = Until somebody has read { $names }. { $then }
change-read-now = The rest may be used now.
change-read-from = The rest may be used from { $when }.
change-read-never = The rest is not to be used either.
behind-verdict = { $name } has the milder verdict.
behind-clinic = { $name } is supplied by the clinic, and the channels are open.
behind-fit = { $name } suits this skin in this phase better.
behind-cautions = { $name } has fewer cautions.
behind-unread = Of { $name } more names are known.
behind-length = { $name } has the shorter list, for sensitive skin.
behind-name = { $name } is as good; the order is by name.

tolerates = Bears { $name }
add-tolerated = Add a tolerated ingredient
add-tolerated-hint = Tolerated: an ingredient…

band-range = Band { $band }: from { $from } to { $to } mm
band-from = Band { $band }: from { $from } mm

command-add-tolerated = Add a tolerated ingredient…
command-add-tolerated-tip = Go to the field for what the patient is known to bear
command-add-at-home = At home…
command-add-at-home-tip = What the patient has at home. On the label screen: keep this label as one of them
command-preset = Treatment: { $name }
command-preset-tip = Fill in a usual treatment
axis-line = Line of the hour asked about
fewer-lanes = Fewer lanes
command-skin-dry = Skin type: dry
command-skin-dry-tip = Feels tight, may scale, hardly shines
command-skin-oily = Skin type: oily
command-skin-oily-tip = Shines all over
command-skin-combination = Skin type: combination
command-skin-combination-tip = Shines on forehead and nose, dry on the cheeks
command-skin-normal = Skin type: normal
command-skin-normal-tip = Neither dry nor shiny
home-pack = Pack { $count }
