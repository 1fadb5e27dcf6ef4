# The forms of the editor.

form-yes = yes
form-no = no
form-nothing = nothing
form-add = add…
form-change = change…
form-add-to = Add to { $name }
form-add-text = Add { $name }
form-add-name = Add “{ $name }”
form-change-name = Change “{ $name }”
form-remove = Remove { $name }
form-up = Move up { $name }
form-down = Move down { $name }
form-below = Built-in: { $name }
form-below-has = Built-in has: { $name }
form-below-lacks = Not in the built-in: { $name }
form-below-order = The built-in has another order
form-take-below = take the built-in
form-take-below-of = Take the built-in: { $name }
form-language-draft = { $name } · machine draft
form-stands-already = “{ $name }” stands here already.
form-waits = The form waits: the RON is no record yet. Mend it there, or go back to the record as it was.

form-card-names = Names
form-card-does = What it is
form-card-course = { $name }: when needled skin tolerates it
form-card-rests = What it rests on
form-card-severity = Severity by phase, and the return in each depth band
form-card-instead = Counts as another class
form-card-words = In words
form-card-carriers = Who carries it
form-card-alone = One member alone
form-card-forms = Forms of names
form-card-tried = Tried as you type
form-card-source = Publication, page or rule
form-card-checked = How far it can be checked
form-card-product = Product
form-card-label = Ingredient list
form-card-use = Kind and use

# Ingredient
form-ingredient-name = INCI name
form-ingredient-names = Also called
form-ingredient-cas = CAS
form-ingredient-functions = Functions
form-ingredient-classes = Classes
form-ingredient-not-to-confuse = Not to confuse
form-ingredient-sources = Sources
form-name-language = language
form-name-language-code = Language code, such as fr
form-name-taken = “{ $name }” is already a name of { $other }.
form-cas-wrong = The check digit is wrong: compare with the European inventory.

# Class
form-class-severity = Severity
form-class-returns = Returns as
form-class-open-relief = Milder at once
form-class-rinse-off-relief = Milder if rinsed off
form-class-instead = Instead
form-class-name = Name
form-class-code = Row of the evidence
form-class-why = Why
form-class-not-to-confuse = Not to confuse
form-class-opposing-view = Who differs
form-class-evidence = Evidence
form-class-sources = Sources
form-cell-tip = 1 to 4 set it, the arrow keys go to the next phase
form-returns-r1 = R1: mild actives
form-returns-r2 = R2: strong actives
form-returns-r3 = R3: timed by the clinician
form-returns-m = M: make-up, tinted products, powders
form-returns-s = S: untinted mineral sunscreen
form-relief-sterile = clinic-supplied, sterile
form-relief-untinted = clinic-supplied, untinted

form-instead-add = One more, counting as
form-instead-when = When it stands
form-instead-use = it counts as
form-instead-only = only for
form-instead-all = all of the class
form-instead-class = { $name }: counts as
form-instead-ingredients = { $name }: only for
form-condition-add = or when…
form-condition-add-to = { $name }: one more condition
form-percent = { $name }: percent
form-place = { $name }: place
form-kinds = which kinds…
form-kinds-of = { $name }: kinds of product
form-when-always = always
form-when-below = stated below … %
form-when-at-most = stated at most … %
form-when-above = stated above … %
form-when-late = late in the list
form-when-early = at the head of the list
form-when-not-early = not at the head of the list
form-when-place-up-to = among the first … of the list
form-when-place-after = after place …
form-when-kind = in some kinds of product

# Allergen group
form-allergen-name = Name
form-allergen-code = Row of the evidence
form-allergen-names = Recorded as
form-allergen-direct = Is the allergen
form-allergen-cross = Cross-reacts
form-allergen-possible = May cross-react
form-allergen-not = Never flagged
form-allergen-single = Allergy to one
form-allergen-pairs = Pairs that react
form-allergen-note = For the clinician
form-allergen-sources = Sources
form-members-names = names, forms
form-members-classes = classes
form-members-groups = groups
form-single-itself = only itself
form-single-siblings = the others cross-react
form-single-extends = extends to…
form-pair-add = add a pair

# Product
form-product-name = Name
form-product-brand = Brand
form-product-barcode = Bar code
form-product-label = As printed
form-product-strengths = Strengths
form-product-origin = Where from
form-product-kind = Kind
form-product-step = Step
form-product-skins = Made for
form-product-rinse-off = Rinsed off
form-product-clinic-supplied = Clinic-supplied
form-product-sterile-single-use = Sterile, single use
form-product-tinted = Tinted
form-usual-step = Nothing chosen: the usual step of its kind, { $name }
form-all-skins = Nothing chosen: for every skin
form-origin-example = example formula
form-origin-seen = read on a pack or page
form-origin-place = Where it was read
form-origin-on = When, as YYYY-MM-DD
form-read-count = { $count ->
    [one] 1 name
   *[other] { $count } names
}
form-read-unread = { $count ->
    [0] all of them read
    [one] 1 not read
   *[other] { $count } not read
}
form-read-pattern = by its form: { $name }
form-read-near = { $name }?
form-read-unknown = not known

# Source
form-source-citation = Citation
form-source-year = Year
form-source-doi = DOI
form-source-url = Address
form-source-kind = Kind
form-source-note = What limits it
form-source-file = File that was read
form-source-file-dated = Date the file gives, as YYYY-MM-DD
form-source-file-sha256 = SHA-256 of the file
form-source-seen = read
form-source-known = cited from knowledge
form-source-practice = custom of clinics
form-source-synthesis = own default
form-source-regulation = law or register

# Pattern
form-pattern-forms = Forms
form-pattern-except = Except
form-pattern-classes = Classes
form-pattern-examples = Must fit
form-pattern-look-alikes = Must not fit
form-pattern-sources = Sources
form-notation = * any text, # a number, {"{"}A|B{"}"} one of several, <list> a word of a list
form-fits = fits
form-fits-not = does not fit
form-try = Try any name
form-try-known = A label with this name means { $name }, an entry: entries come before forms.
form-try-other = A label with this name follows the form “{ $name }”, which comes first.

# RON
form-ron = Record as RON
form-ron-broken = Line { $line }, column { $column }: { $what }
form-ron-id = The id stays as it is: another id is another record. Make a new one instead.
form-ron-review = Who reviewed it is not written here: use “Review”, by a second person.
form-ron-back = Back to the record as it was
