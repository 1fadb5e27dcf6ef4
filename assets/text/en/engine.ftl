# What the engine says. The engine names the message; the words are here.

verdict-fine = use
verdict-caution = with care
verdict-unknown = cannot tell
verdict-avoid = wait
verdict-contraindicated = do not use

phase-open_channels = open channels
phase-acute = acute
phase-repair = repair
phase-remodelling = remodelling
phase-over = aftercare over

step-cleanse = Cleanse
step-soothe = Soothe
step-moisturise = Moisturise
step-protect = Protect
step-cover = Cover
step-treat = Treat

skin-dry = dry skin
skin-oily = oily skin
skin-combination = combination skin
skin-normal = normal skin

certainty-confirmed = confirmed
certainty-suspected = suspected
reaction-delayed = delayed
reaction-immediate = immediate

why-allergy-direct = Contains an allergen this patient is allergic to: { $allergen }.
why-allergy-suspected = Reported reaction to { $allergen }, not tested. Consider a patch test.
why-allergy-cross = May cross-react with { $allergen }.
why-allergy-possible = Sometimes reacts together with { $allergen }: discuss.
why-allergy-tolerated = Related to { $allergen }, but recorded as tolerated.
why-factor = { $factor }: { $why }
why-factor-watch = { $factor }: heavy or once thought to clog pores. This says nothing about the finished product.
why-class-instead = A small amount of { $written }. { $why }
why-not-clinic-supplied = While the channels are open, only what the clinic supplies or approves for needled skin.
why-unread = Not read, or only nearly. Somebody must look at the name before the product is called usable.

considered-false-friend = not an allergen for { $allergen }
considered-instead = counts as { $counts } at this place and strength, not as { $written }

not-checked-strength = strength of { $ingredient } is not on the label
not-checked-look = the skin was not looked at: the clock alone decides
not-checked-fitzpatrick = phototype not given: taken as I to IV
not-checked-age = age not given: taken as under 65

reason-benefit = { $benefit }: { $why }
reason-clinic-supplied = Supplied by the clinic for needled skin.
reason-vehicle = This kind of product suits { $skin } now.
reason-vehicle-not = This kind of product is usually too much or too harsh for { $skin }.
reason-made-for = Made for { $skin }.
reason-made-for-other = Made for another skin type.
reason-no-allergen = No allergen of this patient.

action-sign = { $sign }: { $action } Think of: { $think }
action-redness = Redness of 3 or more beyond { $limit }: the clinic should look. Think of contact dermatitis or infection.
action-swelling = Moderate or severe swelling beyond { $limit }: the clinic should look. Think of allergy or infection.
action-swelling-unusual = Moderate or severe swelling is not usual at this depth: the clinic should look. Think of allergy or infection.
action-factor = { $factor }: { $advice }
action-immediate = Immediate allergy to { $allergen }: ask what happened and how fast before anything goes on the skin.
action-young = Under { $age }: the device is cleared from { $age } years.
action-shift-later = Phases and return times are moved { $later } later for this patient.
action-shift-stretched = Phases and return times are stretched by half for this patient.
action-shift-both = Phases and return times are stretched by half and moved { $later } later for this patient.
action-held = The skin is not ready: the next phase waits { $by }, until { $until }. Look again then.
action-look-again = The last look is too early for the next phase. Look again.
action-over = The aftercare period is over.

title-allergy = Allergy: { $allergen }
title-factor = Patient factor
title-class = Class rule
title-not-clinic-supplied = Not supplied by the clinic
title-unread = Names not read
