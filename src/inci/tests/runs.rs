//! Names that run together, and texts that hold no list.

use super::{check, check_cuts};

#[test]
fn a_misspelt_name_beside_one_that_stands_alone() {
    check(
        "Aqua, Sodium Hyauronae Phenoxyethanol, Parfum",
        "AQUA | ~SODIUM HYALURONATE | PHENOXYETHANOL | PARFUM",
    );
    // `Glycerin Benzoate` may be a name of its own.
    check(
        "Aqua, Glycerin Benzoate, Parfum",
        "AQUA | Glycerin Benzoate | PARFUM",
    );
}

#[test]
fn what_follows_an_extract_is_another_name() {
    check(
        "Aqua, Rosa Canina Fruit Extract Methyliothiazolinone, Parfum",
        "AQUA | Rosa Canina Fruit Extract=extract | ~METHYLISOTHIAZOLINONE | PARFUM",
    );
}

#[test]
fn figures_behind_a_name_are_no_part_of_it() {
    check("Aqua, Stevia 703 11 22 A, Parfum", "AQUA | Stevia | PARFUM");
    check("Aqua, Urea 200 mg, Parfum 5 mg/5 g", "AQUA | UREA | PARFUM");
}

#[test]
fn a_run_of_names_may_end_in_a_text() {
    check(
        "Aqua Glycerin Panthenol Urea for the skin of your baby",
        "AQUA | GLYCERIN | PANTHENOL | UREA",
    );
}

#[test]
fn one_name_between_two_lines() {
    check(
        "Aqua, Sodium Hyal\nuronte, Parfum",
        "AQUA | ~SODIUM HYALURONATE | PARFUM",
    );
    check(
        "Aqua, Xyz Foo\nPhenoxyethanl, Parfum",
        "AQUA | Xyz Foo | ~PHENOXYETHANOL | PARFUM",
    );
}

#[test]
fn praise_is_no_list() {
    check("-Panthenol: Moisturizes.", "");
    check(
        "-Panthenol: soothes.\n-Shea Butter: cares for the skin.\n-Urea.",
        "",
    );
    check(
        "-Titanium Dioxide 3.5%: Sunscreen.",
        "TITANIUM DIOXIDE 3.5%",
    );
    check("Made with oats from Canada", "");
    check("soft cream, for dry skin, 300 ml", "");
}

#[test]
fn a_heading_is_told_by_the_names_behind_it() {
    check(
        "sem foo, bar, ingredients aqua, glycerin",
        "AQUA | GLYCERIN",
    );
    check(
        "homoeopathic inactive ingredients croscarmellose, glycerin, talc",
        "croscarmellose | GLYCERIN | TALC",
    );
    check(
        "step 2 [ingredients] foobar, glycerin, talc",
        "foobar | GLYCERIN | TALC",
    );
}

#[test]
fn a_list_in_the_directions() {
    check(
        "Directions: massage and rinse. Glycerin, panthenol, foo bar, parfum baz",
        "GLYCERIN | PANTHENOL | foo bar | parfum baz",
    );
    check(
        "Aqua, Parfum [Precautions] 1) foo of the bar",
        "AQUA | PARFUM",
    );
}

#[test]
fn a_slash_between_languages_or_things() {
    check("Aqua/Xyz/Mica, Talc", "AQUA | Xyz | MICA | TALC");
    check(
        "Aqua, Alcohol/Urea/Xyz Seed Oil, Talc",
        "AQUA | ~ALCOHOL | TALC",
    );
}

#[test]
fn numbers_of_a_list_on_one_line_are_no_part_of_its_names() {
    let label = "1. Aqua 2. Glycerin 3. Parfum";
    check(label, "AQUA | GLYCERIN | PARFUM");
    check_cuts(label, "number: 1. | number: 2. | number: 3.");
}
