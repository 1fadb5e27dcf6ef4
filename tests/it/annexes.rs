//! What the EU annexes say: the shipped facts, and the importer that wrote them.

use aftercare::diag::Code;
use aftercare::inci::Match;
use aftercare::kb::import::annex;
use aftercare::kb::records::Layer;
use aftercare::kb::{import::Tally, load};
use aftercare::model::annex::{Annex, AnnexEntry, LimitKind};
use aftercare::model::id::IngredientId;

use crate::support::{kb, shared};

fn facts(id: &str) -> Vec<&'static AnnexEntry> {
    let facts = kb().annex_facts(&IngredientId::from(id));
    facts.iter().map(AsRef::as_ref).collect()
}

#[test]
fn banned_fragrances_that_old_packs_still_name_are_known_as_banned() {
    for id in [
        "hydroxyisohexyl-3-cyclohexene-carboxaldehyde",
        "butylphenyl-methylpropional",
    ] {
        let banned = facts(id).into_iter().find(|fact| fact.annex == Annex::II);
        assert!(!banned.unwrap().qualified, "{id}");
    }
}

#[test]
fn limits_are_those_of_the_regulation() {
    let limit = |id: &str, annex: Annex| -> Vec<f64> {
        let facts = facts(id).into_iter().filter(|fact| fact.annex == annex);
        facts
            .flat_map(|fact| &fact.limits)
            .filter(|limit| limit.kind == LimitKind::AtMost)
            .map(|limit| limit.percent)
            .collect()
    };
    assert_eq!(limit("phenoxyethanol", Annex::V), [1.0]);
    assert_eq!(limit("methylisothiazolinone", Annex::V), [0.0015, 0.0015]);
    assert_eq!(limit("zinc-oxide", Annex::VI), [25.0]);
    assert_eq!(limit("benzophenone-3", Annex::VI), [6.0, 2.2, 0.5]);
    assert_eq!(limit("retinol", Annex::III), [0.05, 0.3]);
    assert_eq!(limit("salicylic-acid", Annex::III), [3.0, 2.0, 0.5]);
}

/// A ban on badly refined petrolatum is no ban on petrolatum.
#[test]
fn a_ban_with_exceptions_says_so() {
    assert!(facts("petrolatum").iter().all(|fact| fact.qualified));
    assert!(!facts("petrolatum").is_empty());
}

#[test]
fn every_fact_leads_to_the_export_with_its_date_and_hash() {
    let records = &kb().records;
    assert!(records.annexes.len() >= 500, "{}", records.annexes.len());
    for annex in Annex::ALL {
        let of_annex = records.annexes.values().map(|entry| &entry.record);
        let entry = of_annex
            .into_iter()
            .find(|entry| entry.annex == annex)
            .unwrap();
        let source = &records.sources[&entry.sources[0]].record;
        let document = source.file.as_ref().unwrap();
        assert_eq!(document.dated, "2026-09-09");
        assert_eq!(document.sha256.len(), 64);
    }
}

const HEAD: &str = "\"File creation date: 09/09/2026\"\n\"ANNEX V\",\"Last update: 28/08/2026\"\n\
                    \"LIST\"\n\"Substance identification\",Conditions\n\
                    \"Reference Number\",\"Chemical name / INN\",\"Name of Common Ingredients \
                    Glossary\",\"CAS Number\",\"Product Type, body parts\",\"Maximum concentration \
                    in ready for use preparation\",Other,\"Wording of conditions of use\"\n";

#[test]
fn an_export_becomes_records_and_no_row_goes_astray() {
    let rows = "1,\"Benzoic acid and its\nsodium salt\",\"BENZOIC ACID; SODIUM BENZOATE\",-,\
                \"a) Rinse-off products\nb) Leave-on products\",\"a) 2.5% (acid)\nb) 0.5% (acid)\n\",,\n\
                2,2-Phenoxyethanol,-,122-99-6,,0 15%,,\n\
                3,Unobtainium,UNOBTAINIUM,-,,1%,,\n\
                4,\"Moved or deleted\",-,-,,,,\n\
                5,Short\n";
    let text = format!("{HEAD}{rows}");
    let imported = annex::import(text.into_bytes(), "v.csv", kb()).unwrap();
    let tally = Tally {
        rows: 5,
        kept: 2,
        foreign: 1,
        deleted: 1,
        bad: 1,
    };
    assert_eq!(imported.tally, tally);
    let told: Vec<(Code, u32)> = imported
        .problems
        .iter()
        .map(|problem| (problem.code, problem.place.as_ref().unwrap().line))
        .collect();
    assert_eq!(told, [(Code::BadRow, 11), (Code::BadRow, 14)]);

    let (records, problems) = load::load(&imported.files, Layer::BuiltIn);
    assert!(problems.is_empty(), "{problems:?}");
    let benzoic = &records.annexes[&"v-1".into()].record;
    assert_eq!(benzoic.name, "Benzoic acid and its sodium salt");
    assert_eq!(benzoic.limits.len(), 2);
    assert_eq!(
        benzoic.ingredients,
        ["benzoic-acid".into(), "sodium-benzoate".into()]
    );
    let phenoxyethanol = &records.annexes[&"v-2".into()].record;
    assert!(phenoxyethanol.limits.is_empty() && phenoxyethanol.more);
}

#[test]
fn what_is_no_export_is_refused_with_the_way_out() {
    for text in ["", "a,b\n1,2\n", "\"Reference Number\",x\n"] {
        let problem = annex::import(text.into(), "x.csv", kb()).unwrap_err();
        assert_eq!(problem.code, Code::Syntax);
        assert!(!problem.hints.is_empty());
    }
}

/// All 81 fragrance entries of Annex III, by every name the annex and the inventory give them.
#[test]
fn every_fragrance_that_labels_must_name_is_known() {
    let Some(path) = shared("inventory/fragrance_allergens.tsv") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let (mut entries, mut looked_up) = (0, 0);
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        entries += 1;
        let chemical = cells[2].split([';', ',']).chain(cells[3].split(','));
        // One row has a chemical name with commas of its own.
        for name in
            chemical.filter(|name| name.len() > 2 && !line.contains("2-propenyl)-, acetate"))
        {
            let matched = kb().names.find(name.trim());
            assert!(
                matches!(matched, Match::Known { .. }),
                "{} {name}",
                cells[0]
            );
            looked_up += 1;
        }
    }
    assert_eq!(entries, 81);
    assert!(looked_up > 240, "{looked_up}");
}

#[test]
fn phenol_is_not_taken_for_its_fragrance_ester() {
    assert!(
        facts("phenol")
            .iter()
            .all(|fact| fact.id.as_str() != "iii-368")
    );
    assert!(
        facts("eugenyl-acetate")
            .iter()
            .any(|fact| fact.id.as_str() == "iii-368")
    );
}

/// A row may name what goes on the label only in its conditions, or behind a systematic name.
#[test]
fn the_name_on_the_label_leads_to_the_row() {
    let rows = "1,\"Some mixture\",-,-,,,\"The presence of the substances shall be indicated as \
                ‘Cedrus Atlantica Oil/ Extract’ in the list of ingredients referred to\",\n\
                2,\"2-methylbicyclohept- 2-ene (alpha-Pinene)\",-,-,,,,\n";
    let text = format!("{HEAD}{rows}");
    let imported = annex::import(text.into_bytes(), "v.csv", kb()).unwrap();
    let (records, _) = load::load(&imported.files, Layer::BuiltIn);
    let named = |id: &str| records.annexes[&id.into()].record.ingredients.clone();
    assert_eq!(named("v-1"), ["cedrus-atlantica-oil-extract".into()]);
    assert_eq!(named("v-2"), ["alpha-pinene".into()]);
}

#[test]
fn group_names_of_fragrances_are_facts() {
    for id in [
        "pinus-mugo",
        "rose-ketones",
        "lavandula-oil-extract",
        "rose-flower-oil-extract",
        "alpha-pinene",
    ] {
        assert!(
            facts(id).iter().any(|fact| fact.annex == Annex::III),
            "{id}"
        );
    }
    for id in ["quaternium-15", "monobenzone"] {
        assert!(facts(id).iter().any(|fact| fact.annex == Annex::II), "{id}");
    }
}
