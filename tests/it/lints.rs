//! Every lint of `kb check` finds what it is for.

use std::collections::BTreeSet;

use aftercare::diag::{Code, Diagnostic};
use aftercare::files::{self, SourceFile};
use aftercare::kb::records::Layer;
use aftercare::kb::{check, load};

/// The built-in rules with a few ingredients: small, so that many breakages can be tried.
fn small() -> Vec<SourceFile> {
    let large = ["ingredients/", "annexes/", "products/"];
    let mut files = files::built_in();
    files.retain(|file| {
        file.path == "ingredients/retinoids.ron"
            || !large.iter().any(|folder| file.path.starts_with(folder))
    });
    files
}

fn problems(files: &[SourceFile]) -> Vec<Diagnostic> {
    let (records, mut problems) = load::load(files, Layer::BuiltIn);
    problems.extend(check::check(&records));
    problems
}

/// Breaks one file and asserts that a problem with this code appears, and where.
fn breaks(code: Code, path: &str, from: &str, to: &str) {
    let mut files = small();
    let before: BTreeSet<String> = problems(&files).iter().map(ToString::to_string).collect();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    assert!(file.text.contains(from), "{path} has no `{from}`");
    file.text = file.text.replacen(from, to, 1);
    let after = problems(&files);
    let new = after
        .iter()
        .find(|problem| problem.code == code && !before.contains(&problem.to_string()));
    let new = new.unwrap_or_else(|| panic!("{code} did not tell of `{to}` in {path}"));
    let place = new.place.as_ref().unwrap();
    assert!(place.line > 0 && place.file == path, "{new}");
}

/// Adds a file of records and asserts that a problem with this code appears in it.
fn breaks_with(code: Code, path: &str, text: &str) {
    let mut files = small();
    files.push(SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    });
    let after = problems(&files);
    let place = |problem: &Diagnostic| problem.place.as_ref().map(|place| place.file.clone());
    let found = after
        .iter()
        .any(|problem| problem.code == code && place(problem).as_deref() == Some(path));
    assert!(found, "{code} did not tell of {text}");
}

#[test]
fn a_statement_needs_a_source_that_is_there() {
    let no_source = "[(id: \"x\", name: \"X\", classes: [\"retinoid\"], sources: [])]";
    breaks_with(Code::NoSource, "ingredients/x.ron", no_source);
    breaks(
        Code::UnknownSource,
        "protocols/default.ron",
        "\"desert-sage\"",
        "\"dessert-sage\"",
    );
    let elusive = "[(id: \"x\", citation: \"A page that somebody has read\", kind: Seen)]";
    breaks_with(Code::VagueSource, "sources/x.ron", elusive);
    let doi = "[(id: \"x\", citation: \"Author, Title, Journal 2020\", doi: \"x\", kind: Known)]";
    breaks_with(Code::VagueSource, "sources/x.ron", doi);
    let kindless = "[(id: \"x\", citation: \"Author, Title, Journal 2020\")]";
    breaks_with(Code::Syntax, "sources/x.ron", kindless);
}

#[test]
fn references_lead_somewhere() {
    let classes = "[(id: \"x\", name: \"X\", classes: [\"retinoyd\"], sources: [\"cosing\"])]";
    breaks_with(Code::UnknownClass, "ingredients/x.ron", classes);
    let class = "[(id: \"x\", name: \"X\", classes: [], sources: [\"cosing\"])]";
    breaks_with(Code::NoClass, "ingredients/x.ron", class);
    let annex = "[(id: \"v-1\", annex: V, entry: \"1\", name: \"X\", ingredients: [\"nothing\"], \
                 sources: [\"cosing\"])]";
    breaks_with(Code::UnknownIngredient, "annexes/x.ron", annex);
    let path = "vehicles.ron";
    breaks(Code::UnknownClass, path, "\"cooling-agent\"", "\"cooling\"");
    breaks(Code::UnknownClass, path, "\"soap\"", "\"soup\"");
    let path = "benefits.ron";
    breaks(
        Code::UnknownIngredient,
        path,
        "except: [\"coco",
        "except: [\"cocoa",
    );
    let group = "[(id: \"x\", code: \"X\", name: (en: \"X\", de: \"X\"), names: [], \
                 direct: (groups: [\"nothing\"]), sources: [\"cosing\"])]";
    breaks_with(Code::UnknownAllergen, "allergens/x.ron", group);
}

#[test]
fn two_records_do_not_share_a_name() {
    let twin = "[(id: \"x\", name: \"Ret-Inol\", classes: [\"retinoid\"], sources: [\"cosing\"]), \
                (id: \"y\", name: \"RÉT INOL\", classes: [\"retinoid\"], sources: [\"cosing\"])]";
    breaks_with(Code::DuplicateName, "ingredients/x.ron", twin);
    let allergen = "[(id: \"x\", code: \"X\", name: (en: \"X\", de: \"X\"), \
                    names: [\"FRAGRANCE mix I\"], sources: [\"cosing\"])]";
    breaks_with(Code::DuplicateName, "allergens/x.ron", allergen);
    breaks(
        Code::DuplicateName,
        "factors.ron",
        "names: [",
        "names: [\"NURSING\", ",
    );
}

#[test]
fn figures_have_their_unit_and_check_digit() {
    let cas = "[(id: \"x\", name: \"X\", cas: \"50-21-6\", classes: [\"retinoid\"], \
               sources: [\"cosing\"])]";
    breaks_with(Code::CasCheckDigit, "ingredients/x.ron", cas);
    let annex = "[(id: \"v-1\", annex: V, entry: \"1\", name: \"X\", ingredients: [\"retinol\"], \
                 limits: [(percent: 250.0)], sources: [\"cosing\"])]";
    breaks_with(Code::WrongUnit, "annexes/x.ron", annex);
}

#[test]
fn a_class_has_members() {
    let class = "[(id: \"x\", code: \"X\", name: (en: \"X\", de: \"X\"), severity: (open: Fine, \
                 acute: Fine, repair: Fine, remodelling: Fine), why: (en: \"X\", de: \"X\"), \
                 evidence: D, sources: [\"cosing\"])]";
    breaks_with(Code::EmptyClass, "classes/x.ron", class);
}

#[test]
fn an_allergen_does_not_take_back_what_it_names() {
    let group = "[(id: \"x\", code: \"X\", name: (en: \"X\", de: \"X\"), names: [], \
                 direct: (names: [\"CETYL ALCOHOL\"]), not: [\"* ALCOHOL\"], \
                 sources: [\"cosing\"])]";
    breaks_with(Code::AllergenColumns, "allergens/x.ron", group);
}

#[test]
fn phases_and_return_times_are_whole() {
    let path = "protocols/default.ron";
    breaks(
        Code::PhaseGap,
        path,
        "acute_until: Hours(72)",
        "acute_until: Hours(7)",
    );
    breaks(Code::PhaseGap, path, "band: B,", "band: C,");
    breaks(Code::PhaseGap, path, "up_to_um: 300,", "up_to_um: 3,");
    breaks(Code::Syntax, path, "        r2: Days(4),\n", "");
}

#[test]
fn scales_are_whole() {
    let path = "protocols/default.ron";
    breaks(Code::ScaleGap, path, "grade: 3,", "grade: 1,");
    breaks(Code::ScaleGap, path, "grade: 4,", "grade: 5,");
    breaks(Code::ScaleGap, path, "id: \"itch\"", "id: \"pain\"");
}

#[test]
fn texts_stand_in_every_language_wherever_they_are() {
    let path = "protocols/default.ron";
    breaks(
        Code::MissingText,
        path,
        "de: \"Rosa und trocken. Wasser kann etwas brennen.\"",
        "de: \" \"",
    );
    let unconfused = "[(id: \"x\", name: \"X\", classes: [\"retinoid\"], \
                      not_to_confuse: (en: \"\", de: \"X\"), sources: [\"cosing\"])]";
    breaks_with(Code::MissingText, "ingredients/x.ron", unconfused);
}

#[test]
fn patterns_fit_what_they_are_for_and_nothing_else_does() {
    let pattern = |forms: &str, classes: &str, examples: &str, look_alikes: &str| {
        format!(
            "(patterns: [(id: \"x\", forms: [{forms}], classes: [{classes}], examples: \
             [{examples}], look_alikes: [{look_alikes}], sources: [\"cosing\"])])"
        )
    };
    let path = "patterns/x.ron";
    let idle = pattern("\"QQQ *\"", "\"peg\"", "", "");
    breaks_with(Code::IdlePattern, path, &idle);
    let unfit = pattern("\"QQQ *\"", "\"peg\"", "\"ZZZ\"", "");
    breaks_with(Code::PatternExample, path, &unfit);
    let taken = pattern("\"QQQ *\"", "\"peg\"", "\"QQQ A\"", "\"QQQ B\"");
    breaks_with(Code::PatternExample, path, &taken);
    let unbalanced = pattern("\"{QQQ *\"", "\"peg\"", "\"QQQ A\"", "");
    breaks_with(Code::BadForm, path, &unbalanced);
    let rivals = "(patterns: [
        (id: \"x\", forms: [\"QQQ *\"], classes: [\"peg\"], examples: [\"QQQ WWW\"], \
         look_alikes: [], sources: [\"cosing\"]),
        (id: \"y\", forms: [\"* WWW\"], classes: [\"ester\"], examples: [\"A WWW\"], \
         look_alikes: [], sources: [\"cosing\"])])";
    breaks_with(Code::RivalPatterns, path, rivals);
}
