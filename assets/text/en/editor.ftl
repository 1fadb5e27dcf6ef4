# The editor: lists, panels, commands, dialogs.

# Narrowing the list, and the table
shelf-patterns = Naming rules
shelf-patterns-one = Naming rule
filter-more = Filter
filter-less = No filter
filter-tip = List only what was reviewed or not, what the clinic changed, what has problems, or one class
filter-class = Class that is listed
filter-any-class = Any class
table-more = Table
table-less = List
table-tip = Names, classes and review side by side, in any order
only-draft = Drafts
only-reviewed = Reviewed
only-waiting = Waiting for review
only-problems = Problems
only-changed = Changed here
only-clinic = Clinic
only-built-in = Built-in
standing-problem = problem
standing-changed = changed here
standing-clinic = clinic
standing-draft = draft
standing-reviewed = reviewed
standing-built-in = built-in
column-name = Name
column-kind = Kind
column-classes = Classes
column-review = Review
column-layer = Whose
column-problems = Problems
pattern-forms = Forms of names
pattern-except = Except
pattern-examples = Names that fit
pattern-look-alikes = Names that do not fit

# How an entry is shown, and what can be done with it
view-page = Read
view-form = Form
view-ron = RON
view-history = History
editor-more = More
editor-compare = compare with built-in
editor-compare-tip = What differs from the record that came with the program
editor-new-ingredient = New ingredient of this name
editor-alias = Another name of…
editor-saved = { $count ->
    [one] Saved: 1 file
   *[other] Saved: { $count } files
}
editor-kept = Unsaved work is kept and offered again at the next start.
editor-added = “{ $name }” is in the catalogue as a draft. It is written with Save on Knowledge.
editor-alias-done = “{ $name }” is another name of { $of } now. It is written with Save on Knowledge.
editor-one-folder = With several clinic folders at once nothing can be edited. Start the program with one.
editor-no-folder = Choose a clinic folder: records are kept there.

command-edit-record = Edit
command-edit-record-tip = Open the form of the entry; the built-in records never change
command-new-ingredient = New ingredient…
command-new-ingredient-tip = A substance as labels name it
command-new-class = New class…
command-new-class-tip = A family of ingredients that shares a rule
command-new-allergen = New allergen…
command-new-allergen-tip = A group that patients are allergic to
command-new-product = New product…
command-new-product-tip = A product of the catalogue
command-new-source = New source…
command-new-source-tip = Something that statements rest on
command-new-pattern = New naming rule…
command-new-pattern-tip = Names of a form that all belong to the same classes
command-twin-record = Duplicate…
command-twin-record-tip = A new record like this one, under another name
command-give-up = Give up the clinic's version
command-give-up-tip = The built-in record counts again; a record of the clinic's own goes
command-review = Mark as reviewed…
command-review-tip = By somebody other than its author; only then may it make advice milder
command-review-queue = What waits for review
command-review-queue-tip = List the clinic's drafts
command-save-records = Save
command-save-records-tip = Write the changed records into the clinic folder
save-files = Writes into the clinic folder:
    { $files }

# Questions
ask-start = Before the first edit
ask-start-note = Edits are kept in a folder of the clinic, over the built-in records, which never change.
ask-initials = Your initials
ask-initials-note = They stand with each record you write. Somebody else reviews it.
ask-start-do = Begin
ask-new = New: { $kind }
ask-twin = Duplicate: { $kind }
ask-name = Name
ask-name-note = The id is made of it and stays.
ask-name-do = Make it
ask-review = Mark as reviewed
ask-review-note = Only who did not write it can review it.
ask-reviewer = Initials of the reviewer
ask-review-do = Reviewed
ask-alias = “{ $name }” is another name of…
ask-alias-note = Where the name comes from, then which ingredient it means. A misread name can let through what it should not: choose only what is meant.
ask-alias-of = Which ingredient

# The right column
panel-changes = What this changes
panel-no-changes = Nothing that is not saved
panel-checking = Asking every product…
panel-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
panel-products = { $count ->
    [0] No product
    [one] 1 product
   *[other] { $count } products
}
panel-of-products = of { $count }, in 96 standard cases
panel-cases-tip = Four skin types, six depths and four phases, each in its middle
panel-no-verdicts = No verdict on a product of the catalogue changes.
panel-by = by
impact-turn = { $before } → { $after }
impact-new = new
impact-gone = gone
impact-bands = depth { $bands }
impact-all-cases = in every case
panel-standing = How it stands
panel-standing-checking = Being checked…
panel-not-used = Not used yet
panel-used = In use
panel-draft-built-in = It came with the program. Nobody has reviewed it yet.
panel-draft-relaxes = It relaxes advice, so it waits for a second person's review. Until then the stricter of both counts.
panel-draft-stricter = It makes nothing milder, so it counts at once.
panel-written = written by { $by } on { $on }
panel-written-by = written by { $by }
panel-newer = The program's own record has changed since this one was made of it. See History.
panel-problems = Problems
panel-no-problems = None here
panel-problems-elsewhere = { $count ->
    [one] 1 in another record
   *[other] { $count } in other records
}
panel-used-by = Used by
panel-undo = Undo

# How a record came to be
history-unsaved = Not saved
history-saved = As it was saved
history-below = Compared with the built-in record
history-as-below = No difference
history-newer = Changed in the program since
history-newer-note = The record beneath is another one than when this one was made of it. Take over what is right, or give this one up.
history-keep = I have looked: keep ours over it
history-steps = Steps
history-no-steps = Nothing was done to it since it was opened

# Saving
conflict-title = Somebody else changed this
conflict-note = The file is no longer what it was when it was read. Lines that the other side does not have are marked.
conflict-ours = Here
conflict-theirs = On the disk
conflict-save-over = Write ours over it
conflict-save-over-tip = What stands there now is kept beside it as .bak
conflict-take = Take theirs
conflict-take-tip = What was changed here in this file is dropped; undo brings it back
recover-title = Unsaved work
recover-note = These files were changed here and never saved.
recover-take = Take it up
recover-take-tip = Nothing is written until you save
recover-forget = Forget it
recover-forget-tip = What was not saved is lost
