//! Labels and what they are read as.
//!
//! A reading is written as its items joined by `|`: the INCI name in capitals where the dictionary
//! knows it, `~` before a guess, else the text as printed; `=class` behind a name that only follows
//! a convention. `(`…`)` hold the parts of an item, `5%` its strength, `[nano]` its flag; a
//! section other than the declared one is named before its first item.

mod runs;
mod sample;

use super::read;
pub(super) use sample::{NAMES, line, names};

#[track_caller]
fn check(label: &str, expected: &str) {
    let names = names();
    assert_eq!(line(&read(label, &names), &names), expected, "{label}");
}

/// Checks what is cut, as `reason: text` joined by `|`.
#[track_caller]
fn check_cuts(label: &str, expected: &str) {
    let reading = read(label, &names());
    let cuts: Vec<String> = reading
        .cuts
        .iter()
        .map(|cut| format!("{}: {}", cut.why.word(), &label[cut.start..cut.end]))
        .collect();
    assert_eq!(cuts.join(" | "), expected, "{label}");
}

#[test]
fn separators() {
    for label in [
        "Aqua, Glycerin, Panthenol, Parfum",
        "AQUA,GLYCERIN,PANTHENOL,PARFUM",
        "Aqua; Glycerin; Panthenol; Parfum",
        "Aqua • Glycerin • Panthenol • Parfum",
        "Aqua · Glycerin · Panthenol · Parfum",
        "Aqua | Glycerin | Panthenol | Parfum",
        "Aqua、Glycerin、Panthenol、Parfum",
        "Aqua／Glycerin／Panthenol／Parfum",
        "Aqua\nGlycerin\nPanthenol\nParfum",
        "Aqua - Glycerin – Panthenol - Parfum",
        "Aqua. Glycerin. Panthenol. Parfum.",
        "Aqua, Glycerin and Panthenol & Parfum",
        "Aqua (and) Glycerin (and) Panthenol (und) Parfum",
        "Aqua &amp; Glycerin &amp; Panthenol, Parfum",
        "1. Aqua 2. Glycerin 3. Panthenol 4. Parfum",
        "aqua glycerin panthenol parfum",
        "AquaGlycerinPanthenolParfum",
    ] {
        check(label, "AQUA | GLYCERIN | PANTHENOL | PARFUM");
    }
}

#[test]
fn line_breaks_and_hyphenation() {
    check(
        "Aqua, Butyrosper - mum Parkii Butter",
        "AQUA | BUTYROSPERMUM PARKII BUTTER",
    );
    check(
        "Aqua, Sodium Hyaluro-\r\nnate, Gly-cerin",
        "AQUA | SODIUM HYALURONATE | GLYCERIN",
    );
    check(
        "Sodium\nHyaluronate, Propyl Paraben",
        "SODIUM HYALURONATE | PROPYLPARABEN",
    );
    check("Sodium, Hyaluronate, Urea", "SODIUM HYALURONATE | UREA");
}

#[test]
fn headings() {
    for heading in [
        "Ingredients:",
        "INGREDIENTS",
        "Ingredients (INCI):",
        "Ingredients / Inhaltsstoffe / Ingrédients / Ingredienti / Składniki:",
        "[Ingredients]",
        "Состав:",
        "全成分：",
        "Zutaten:",
    ] {
        check(&format!("{heading} Aqua, Glycerin"), "AQUA | GLYCERIN");
    }
    check_cuts(
        "Soothing cream\nIngredients: Aqua",
        "note: Soothing cream | heading: Ingredients:",
    );
    check("Made with natural ingredients for your skin", "");
}

#[test]
fn text_around_the_list() {
    check_cuts(
        "Apply at night. Ingredients: Aqua, Glycerin. Directions: use daily. Made in France.",
        "directions: Apply at night | heading: Ingredients: | directions: Directions: use daily | \
         address: Made in France",
    );
    check_cuts("Aqua, Parfum. F.I.L. C183943/1", "code: F.I.L. C183943/1");
    check_cuts(
        "Aqua, Glycerin (CODE F.I.L.: N70042220/1)",
        "code: (CODE F.I.L.: N70042220/1)",
    );
    check_cuts("Sans parabène. Aqua", "claim: Sans parabène.");
    check_cuts("Paraben-free. Aqua", "claim: Paraben-free");
    check("Free from mineral oil, talc. Aqua, Urea", "AQUA | UREA");
    check_cuts(
        "Aqua, Urea*. *organic farming",
        "footnote: *organic farming",
    );
    check_cuts(
        "Aqua, Urea (1). (1) from somewhere else",
        "footnote: (1) from somewhere else",
    );
    // A footnote that names an ingredient declares nothing.
    check_cuts(
        "Aqua, Linalool*. *from natural essential oils",
        "footnote: *from natural essential oils",
    );
}

#[test]
fn several_lists() {
    check(
        "Serum N°1: Aqua, Glycerin\n\nCreme N°2: Aqua, Urea",
        "AQUA | GLYCERIN | AQUA | UREA",
    );
    check(
        "Aqua, Phenoxyethanol Night Cream: Aqua, Urea",
        "AQUA | PHENOXYETHANOL | AQUA | UREA",
    );
}

#[test]
fn may_contain() {
    check(
        "Talc [+/- CI 77491, CI 77492], Silica",
        "TALC | may contain: CI 77491 | CI 77492 | declared: SILICA",
    );
    check(
        "Talc. May contain: Cl 77491, C.I. 77492",
        "TALC | may contain: CI 77491 | CI 77492",
    );
    check(
        "Talc, May Contain/Peut Contenir (+/-): Mica",
        "TALC | may contain: MICA",
    );
    check(
        "Talc, Glycerin +/- 0.5%, Mica",
        "TALC | GLYCERIN 0.5% | MICA",
    );
}

#[test]
fn drug_facts() {
    check(
        "Active ingredients: Zinc Oxide 10%, Octinoxate (7.5 %). Inactive ingredients: Water, Urea",
        "active: ZINC OXIDE 10% | ETHYLHEXYL METHOXYCINNAMATE 7.5% | declared: AQUA | UREA",
    );
    check(
        "ACTIVE INGREDIENTS Titanium dioxide 4.7% Zinc oxide 6.0% INACTIVE INGREDIENTS: Aqua",
        "active: TITANIUM DIOXIDE 4.7% | ZINC OXIDE 6% | declared: AQUA",
    );
    check(
        "Active ingredient Purpose\nZinc Oxide 12% Sunscreen",
        "active: ZINC OXIDE 12%",
    );
}

#[test]
fn strengths_and_flags() {
    check(
        "Glycolic Acid 10%, Lactic Acid 5% w/w",
        "GLYCOLIC ACID 10% | LACTIC ACID 5%",
    );
    check("Urea 0,5 %, Niacinamide (4%)", "UREA 0.5% | NIACINAMIDE 4%");
    check("10% Niacinamide 2% Urea", "NIACINAMIDE 10% | UREA 2%");
    check(
        "Urea 5%, Glycerin qs, Aqua q.s.p. 100",
        "UREA 5% | GLYCERIN | AQUA",
    );
    check(
        "Zinc Oxide (nano), Titanium Dioxide [Nano]",
        "ZINC OXIDE [nano] | TITANIUM DIOXIDE [nano]",
    );
}

#[test]
fn a_bound_is_no_figure() {
    check(
        "NIACINAMIDE > 5 %, UREA >10%, Parfum < 1 %, Panthenol (max. 2 %)",
        "NIACINAMIDE >5% | UREA >10% | PARFUM <1% | PANTHENOL <2%",
    );
    check(
        "Urea at least 10 %, Glycerin &lt; 3%, Panthenol bis zu 5 %",
        "UREA >10% | GLYCERIN <3% | PANTHENOL <5%",
    );
}

#[test]
fn brackets() {
    check(
        "Aqua (Water/Eau), Tocopherol (Vitamin E)",
        "AQUA | TOCOPHEROL",
    );
    check(
        "Butyrospermum Parkii (Shea, Karite) Butter",
        "BUTYROSPERMUM PARKII BUTTER",
    );
    check("Salicylic Acid (BHA)", "SALICYLIC ACID");
    check(
        "Parfum (Limonene, Linalool), Urea",
        "PARFUM (LIMONENE | LINALOOL) | UREA",
    );
    check(
        "Hyaluronic Acid (Sodium Hyaluronate, Hydrolyzed Hyaluronic Acid)",
        "HYALURONIC ACID (SODIUM HYALURONATE | HYDROLYZED HYALURONIC ACID)",
    );
    check(
        "Matrix X (Water, Glycerin, Urea)",
        "Matrix X (AQUA | GLYCERIN | UREA)",
    );
    check(
        "Weisses Pulver (Talc), Alcohol (Denat.)",
        "TALC | ALCOHOL DENAT.",
    );
    check("Secret Complex (Water)", "~AQUA");
    check("Aqua (Water, Glycerin, Urea", "AQUA | GLYCERIN | UREA");
}

#[test]
fn slashes() {
    check(
        "AQUA / WATER / EAU, CI 77891 / TITANIUM DIOXIDE",
        "AQUA | TITANIUM DIOXIDE",
    );
    check(
        "Caprylic / Capric Triglyceride",
        "CAPRYLIC/CAPRIC TRIGLYCERIDE",
    );
    check(
        "caprylic capric triglyceride",
        "CAPRYLIC/CAPRIC TRIGLYCERIDE",
    );
    check("Cera Alba/Cire d'abeille", "CERA ALBA");
    check("Limonene/Linalool", "LIMONENE | LINALOOL");
    check("Lactic Acid/X Copolymer", "Lactic Acid/X Copolymer=polymer");
}

#[test]
fn a_second_name_before_a_slash_is_not_swallowed() {
    check(
        "Sodium Hyaluronate Beurre de Karit/Shea Butter, Urea",
        "~BUTYROSPERMUM PARKII BUTTER | UREA",
    );
}

#[test]
fn allergens_of_essential_oils_are_ingredients() {
    check(
        "Aqua, Urea. Naturally occurring in essential oils: Linalool, Citral",
        "AQUA | UREA | LINALOOL | CITRAL",
    );
    check_cuts(
        "Aqua, Urea. Naturally occurring in essential oils.",
        "note: Naturally occurring in essential oils",
    );
}

#[test]
fn what_follows_a_list_is_no_ingredient() {
    check_cuts(
        "Aqua, Urea, Talc, Mica. Unheard Consumer Healthcare, Some 934 01",
        "note: Unheard Consumer Healthcare, Some 934 01",
    );
    // One strange name may be an ingredient: it is kept and makes the verdict unknown.
    check(
        "Aqua, Urea, Talc, Mica. Foobarol",
        "AQUA | UREA | TALC | MICA | Foobarol",
    );
}

#[test]
fn words_that_nobody_knows_are_no_list() {
    check("corine de farme", "");
    check("Foobarol, Barfool", "Foobarol | Barfool");
    check("Panthnol", "~PANTHENOL");
}

#[test]
fn misread_headings() {
    check("for soft hair Ingredienta Aqua, Urea", "AQUA | UREA");
    check("use daily [ngredents) Aqua, Urea", "AQUA | UREA");
}

#[test]
fn french_tea_is_a_name() {
    check(
        "Aqua, poudre de feuille de thé vert, Urea",
        "AQUA | poudre de feuille de thé vert | UREA",
    );
}

#[test]
fn a_run_of_extracts_is_several_names() {
    check(
        "Aqua, Mentha Piperita Leaf Extract Veronica Officinalis Extract, Urea",
        "AQUA | Mentha Piperita Leaf Extract=extract | Veronica Officinalis Extract=extract | UREA",
    );
}

#[test]
fn spellings() {
    check(
        "Вода, Аqua, ＧＬＹＣＥＲＩＮ, Tocopherol™, Pan\u{ad}thenol",
        "AQUA | AQUA | GLYCERIN | TOCOPHEROL | PANTHENOL",
    );
    check(
        "1,2-Hexanediol, N,N-Diethyl-m-aminophenol",
        "1,2-HEXANEDIOL | N,N-DIETHYL-M-AMINOPHENOL",
    );
    check(
        "PEG - 100 Stearate, peg 8, Polysorbate 20",
        "PEG-100 STEARATE | PEG-8 | POLYSORBATE 20",
    );
    check("Aqua 水, Glicerina", "AQUA | GLYCERIN");
    check(
        "Alcohol Denat., Cetearyl Alcohol",
        "ALCOHOL DENAT. | CETEARYL ALCOHOL",
    );
}

#[test]
fn guesses_are_never_sure_and_digits_never_bent() {
    check(
        "Panthnol, Phenoxyethanal, Retinal",
        "~PANTHENOL | ~PHENOXYETHANOL | ~RETINOL",
    );
    check("PEG-80, Diazolidinyl Urea", "PEG-80 | Diazolidinyl Urea");
}
