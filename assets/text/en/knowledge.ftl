# The knowledge screen: looking up what has an entry.

place-knowledge = Knowledge
look-up = Look it up
command-knowledge = Go to Knowledge
command-knowledge-tip = Look up a name: what it is, when it may be used, and who says so
command-look-up = Look up the finding
command-look-up-tip = Go to the entry behind the finding, with its sources
command-look-back = Back to the entry before
command-look-back-tip = Go back along the entries that were open

knowledge-search = Look up a name
knowledge-search-hint = Any name, in any language…
knowledge-back = Back
knowledge-empty-title = Look up any name
knowledge-empty-name = An ingredient by its INCI name, common name, trade name or CAS number; a class, an allergen, a patient factor, a product or a source.
knowledge-empty-finding = From a finding on Consult or Label, “Look it up” leads here.
knowledge-draft = not yet reviewed by a person
knowledge-draft-by = written by { $by } on { $on }, not yet reviewed
knowledge-reviewed = reviewed by { $by } on { $on }
knowledge-clinic = the clinic's own entry

shelf-all = All
shelf-ingredients = Ingredients
shelf-classes = Classes
shelf-allergens = Allergens
shelf-factors = Patient factors
shelf-products = Products
shelf-sources = Sources
shelf-ingredients-one = Ingredient
shelf-classes-one = Class
shelf-allergens-one = Allergen
shelf-factors-one = Patient factor
shelf-products-one = Product
shelf-sources-one = Source

# A name that is no entry
name-told = Told by how the name is made
name-near = Nearly an entry
name-unknown = Not known
name-told-short = by its form
name-near-short = nearly
name-unknown-short = not known
name-by-pattern-short = no entry, but a naming rule fits
near-note-short = read like one of the next
search-nothing-short = no entry and no naming rule fits
name-how = How it is read
name-by-pattern = There is no entry of this name. A naming rule tells its classes, and they count as if it were entered.
name-form = The rule also reads names such as { $name }.
name-near-note = There is no entry of this name. On a label it counts as not known until somebody confirms what is meant.
name-perhaps = Perhaps

# Names
knowledge-names = Names
knowledge-inci = INCI name: { $name }
knowledge-cas = CAS { $cas }
name-synonym = synonym
name-us = US
name-common = common
name-trade = trade
name-other-script = A name in a script that this window has no letters for. On a label it is read all the same.

# Severity
knowledge-severity = When needled skin tolerates it
knowledge-depth = Depth
knowledge-returns = Back from
knowledge-was = was { $name }
knowledge-by-phase = by phase alone
knowledge-band-to = to { $mm } mm
knowledge-band-from = from { $mm } mm
relief-sterile = While the channels are open: with care, if the clinic supplies it sterile and for single use.
relief-untinted = While the channels are open: with care, if the clinic supplies it and it has no tint.
relief-rinse-off = One step milder in a product that is rinsed off, once the skin is rebuilding.
counts-as = { $when }: counts as
counts-itself = { $when }: stays
knowledge-or = { " or " }
when-always = always
when-below = stated below { $percent } %
when-at-most = stated at most { $percent } %
when-above = stated above { $percent } %
when-late = late in the list (about 1 % or less)
when-early = at the head of the list
when-not-early = not at the head of the list
when-place-up-to = among the first { $place } of the list
when-place-after = after place { $place } of the list
when-kind = in { $kinds }
knowledge-members = Belongs to it
knowledge-patterns = And names of a form such as { $name }

# Allergies
knowledge-allergies = Whose allergy it concerns
relation-direct = Is the allergen of
relation-cross = Usually cross-reacts with
relation-possible = May cross-react with
relation-not = Looks like it, never flagged for
relation-none = No allergen group names it. An allergy recorded to it alone still stops it.
alone-direct = An allergy to it alone is also direct for
alone-cross = An allergy to it alone usually cross-reacts with
alone-possible = An allergy to it alone may cross-react with
knowledge-recorded-as = Recorded as
members-direct = Is the allergen
members-cross = Usually cross-reacts
members-possible = May cross-react
members-not = Looks like it and is not: never flagged
members-groups = All of
members-classes = All of the classes
members-entries = Entries
members-forms = Names of the form { $name }
knowledge-note = For the clinician

# EU annexes
knowledge-annexes = EU cosmetics regulation

# The rest
knowledge-benefit = Worth having: { $name }
knowledge-products = Products that hold it
knowledge-sources = Sources
knowledge-first-of = { $lead } (first { $shown } of { $total })
knowledge-holds = Ingredients
holds-names = { $count ->
    [one] 1 ingredient
   *[other] { $count } ingredients
}
knowledge-label = Label as printed
knowledge-origin = Where the list comes from
origin-example = An example formula, written for this knowledge base. It is no product on sale.
origin-seen = Read on { $place }, { $on }
knowledge-where = Where to find it
knowledge-used-by = What rests on it
factor-raises = { $verdict } { $until }
factor-always = always
factor-for = for { $length }
factor-phase = until the end of the phase “{ $phase }”
factor-watch = Mind these names: { $name }

# The clinic's folder
loading = Loading the knowledge base…
command-choose-folder = Choose the clinic folder…
command-choose-folder-tip = A folder with the clinic's own records, over the built-in ones
command-leave-folder = Leave the clinic folder
command-leave-folder-tip = From now on only the built-in records answer; the folder stays as it is
clinic-none = No clinic folder: the built-in records answer
clinic-folder = Clinic folder: { $path }
clinic-path = Path of the clinic folder
clinic-use = Use this folder
clinic-behind = A file of the clinic folder cannot be used. What was good before still answers.
clinic-left-out = Something in the clinic folder cannot be used. It was left out; the rest answers.
clinic-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
