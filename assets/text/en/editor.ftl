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
