//! Files of records keep what a person wrote in them.

use std::sync::Arc;

use aftercare::edit::{RecordFile, changes, format};
use aftercare::files::{self, SourceFile};
use aftercare::kb::load;
use aftercare::kb::records::{Layer, Record};
use aftercare::model::class::Class;
use aftercare::model::id::{ClassId, IngredientId, SourceId};
use aftercare::model::ingredient::{Ingredient, OtherName};
use aftercare::model::scale::Severity;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use serde::Serialize;

use crate::support::kb;

fn built_in(path: &str) -> SourceFile {
    let mut files = files::built_in().into_iter();
    files.find(|file| file.path == path).unwrap()
}

fn open(path: &str) -> RecordFile {
    RecordFile::parse(built_in(path)).unwrap()
}

/// Lines that went and lines that came, by longest common subsequence.
fn line_diff(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let (a, b): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    (own(&a[..a.len() - end]), own(&b[..b.len() - end]))
}

fn put<T: Record + Serialize>(path: &str, record: &T) -> (Vec<String>, Vec<String>) {
    let mut file = open(path);
    let before = file.text().to_owned();
    file.put(record).unwrap();
    line_diff(&before, file.text())
}

#[test]
fn shipped_files_are_in_the_canonical_layout() {
    for file in files::built_in() {
        let text = format(&file.text, &file.path).unwrap();
        assert!(
            text == file.text,
            "{}: run `aftercare kb fmt data`",
            file.path
        );
    }
}

#[test]
fn layout_keeps_comments_and_breaks_and_is_reached_in_one_step() {
    let text = "//  head\n[ (id:\"b\",// beside\n  // above\n\n  list:[1,2 , 3],\n broken: [\n\"x\"],\n\
                e: /* odd */ Foo( 1 ), // last\n // tail\n),\n\n\n (id: \"c\") ]\n// end";
    let once = format(text, "test").unwrap();
    insta::assert_snapshot!(once, @r#"
    //  head
    [
      (
        id: "b", // beside

        // above
        list: [1, 2, 3],
        broken: [
          "x",
        ],
        /* odd */
        e: Foo(1), // last
        // tail
      ),

      (id: "c"),
    ]
    // end
    "#);
    assert_eq!(format(&once, "test").unwrap(), once);
}

#[test]
fn a_file_that_does_not_parse_is_named_with_its_line() {
    let broken = SourceFile {
        path: "classes/own.ron".to_owned(),
        text: "[\n  (id: \"x\",,),\n]\n".to_owned(),
    };
    let problem = RecordFile::parse(broken).unwrap_err();
    let place = problem.place.unwrap();
    assert_eq!((place.file.as_str(), place.line), ("classes/own.ron", 2));
}

/// The n-th record of a pseudo-random walk over a table.
fn drawn<T: Clone>(records: &[T], count: usize) -> Vec<T> {
    let mut seed = 20_261_122_usize;
    let mut next = || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % records.len()
    };
    (0..count).map(|_| records[next()].clone()).collect()
}

#[test]
fn one_changed_field_is_one_changed_line_on_100_records() {
    let ingredients: Vec<_> = kb().records.ingredients.values().cloned().collect();
    for (entry, turn) in drawn(&ingredients, 60).into_iter().zip(0..) {
        let mut record = Ingredient::clone(&entry.record);
        match turn % 4 {
            0 => record.name.push_str(" II"),
            1 => record.classes.push(ClassId::from("retinoid")),
            2 => record.sources.insert(0, SourceId::from("cosing-2")),
            _ => record.cas = Some("0000-00-0".to_owned()),
        }
        let (went, came) = put(&entry.place.file, &record);
        assert!(
            went.len() <= 1 && came.len() == 1,
            "{}: {went:?} -> {came:?}",
            record.id
        );
    }
    let classes: Vec<_> = kb().records.classes.values().cloned().collect();
    for (entry, turn) in drawn(&classes, 40).into_iter().zip(0..) {
        let mut record = Class::clone(&entry.record);
        match turn % 3 {
            0 => {
                record.severity.acute = match record.severity.acute {
                    Severity::Avoid => Severity::Caution,
                    _ => Severity::Avoid,
                }
            }
            1 => record.why.de.push_str(" Neu."),
            _ => record.sources.push(SourceId::from("cosing-2")),
        }
        let (went, came) = put(&entry.place.file, &record);
        assert_eq!((went.len(), came.len()), (1, 1), "{}: {came:?}", record.id);
    }
}

#[test]
fn a_name_that_is_added_or_taken_away_is_one_line() {
    let (path, id) = ("ingredients/acids.ron", "azelaic-acid");
    let mut record = Ingredient::clone(&kb().records.ingredients[&IngredientId::from(id)].record);
    record
        .names
        .insert(1, OtherName::Trade("Example".to_owned()));
    let (went, came) = put(path, &record);
    assert_eq!(
        (went.as_slice(), came.as_slice()),
        (&[][..], &["      Trade(\"Example\"),".to_owned()][..])
    );
    record.names.remove(1);
    record.names.remove(0);
    let (went, came) = put(path, &record);
    assert_eq!(went, ["      Synonym(\"Nonanedioic Acid\"),"]);
    assert!(came.is_empty());
}

const COMMENTED: &str = "// Own classes. Mind the order.\n[\n  // First.\n  (\n    // What it is called.\n    \
    id: \"one\", // fixed\n    citation: \"One, 2020\",\n    kind: Seen, // we have it\n    // nothing \
    more\n  ),\n  /* second */\n  (id: \"two\", citation: \"Two\", kind: Seen),\n  // end\n]\n// after\n";

#[test]
fn a_file_full_of_comments_keeps_them_all() {
    let mut file = RecordFile::parse(SourceFile {
        path: "sources.ron".to_owned(),
        text: COMMENTED.to_owned(),
    })
    .unwrap();
    let mut source = aftercare::model::source::Source::clone(
        &kb().records.sources.values().next().unwrap().record,
    );
    for id in ["one", "two", "three"] {
        source.id = SourceId::from(id);
        source.citation = format!("{id}, changed");
        file.put(&source).unwrap();
    }
    file.remove("two").unwrap();
    let comments = [
        "Mind the order",
        "First.",
        "What it is called",
        "// fixed",
        "we have it",
        "nothing more",
        "/* second */",
        "// end",
        "// after",
    ];
    for comment in comments {
        assert!(file.text().contains(comment), "{comment}:\n{}", file.text());
    }
    assert!(!file.text().contains("\"two\""));
    assert!(file.text().contains("three, changed"));
}

#[test]
fn differences_are_told_in_sentences() {
    let (before, _) = load::load(&files::built_in(), Layer::BuiltIn);
    let mut after = before.clone();
    let entry = after.classes.get_mut(&ClassId::from("retinoid")).unwrap();
    let class = Arc::make_mut(&mut entry.record);
    class.severity.remodelling = Severity::Caution;
    class.sources.push(SourceId::from("cosing"));
    after.sources.remove(&SourceId::from("cosing"));
    let told: Vec<String> = changes(&before, &after)
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        told,
        [
            "class `retinoid`: severity.remodelling is Caution, was Fine",
            "class `retinoid`: sources has \"cosing\"",
            "source `cosing` is gone",
        ]
    );
}

/// A change to one of the first ingredients of a file.
fn change() -> impl Strategy<Value = (usize, u8, String)> {
    (0..12_usize, any::<u8>(), "[A-Z\"\\\\ é\n]{0,12}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_saved_is_what_is_loaded(steps in proptest::collection::vec(change(), 1..12)) {
        let path = "ingredients/acids.ron";
        let mut file = open(path);
        let (mut wanted, _) = load::load(&[built_in(path)], Layer::BuiltIn);
        let ids: Vec<_> = wanted.ingredients.keys().cloned().collect();
        for (at, kind, text) in steps {
            let entry = wanted.ingredients.get_mut(&ids[at]).unwrap();
            let record = Arc::make_mut(&mut entry.record);
            match kind % 7 {
                0 => record.name = text,
                1 => record.names.push(OtherName::In("pl".to_owned(), text)),
                2 => record.names.clear(),
                3 => record.classes.push(ClassId::from(text.as_str())),
                4 => record.cas = (kind > 100).then_some(text),
                5 => record.functions = vec![text.clone(), text],
                _ => {
                    if record.names.len() > 1 {
                        record.names.rotate_left(1);
                    }
                }
            }
            file.put(&*entry.record).unwrap();
            prop_assert_eq!(format(file.text(), path).unwrap(), file.text());
        }
        let saved = SourceFile { path: path.to_owned(), text: file.text().to_owned() };
        let (loaded, problems) = load::load(&[saved], Layer::BuiltIn);
        prop_assert!(problems.is_empty(), "{:?}", problems);
        for (id, entry) in &wanted.ingredients {
            prop_assert_eq!(&loaded.ingredients[id].record, &entry.record);
        }
    }
}
