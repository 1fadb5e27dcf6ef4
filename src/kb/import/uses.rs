//! Kinds of product and parts of the body out of the words of an annex.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::annex::Use;

/// Words that take something out of what was named before them.
pub(super) static EXCEPTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(except|excluding|exception|other than)\b").expect("the pattern compiles")
});

/// The uses that a phrase names, and whether it takes some out again.
pub(super) fn uses(phrase: &str) -> (Vec<Use>, bool) {
    let narrowed = EXCEPTION.find(phrase);
    let named = narrowed.map_or(phrase, |exception| &phrase[..exception.start()]);
    let mut words = named.to_lowercase().replace(['\u{ad}', '\n'], "");
    let mut uses = Vec::new();
    for (needles, used) in WORDS {
        for needle in *needles {
            if words.contains(needle) {
                words = words.replace(needle, " ");
                if !uses.contains(used) {
                    uses.push(*used);
                }
            }
        }
    }
    if uses.contains(&Use::OxidativeHairDye) && !named.to_lowercase().contains("non") {
        uses.retain(|used| *used != Use::HairDye);
    }
    uses.sort_unstable();
    (uses, narrowed.is_some())
}

/// Words of the annexes and what they mean; what stands first is taken out before the rest.
const WORDS: &[(&[&str], Use)] = &[
    (
        &["non-oxidative", "non- oxidative", "non-oxidatie"],
        Use::HairDye,
    ),
    (
        &["oxidative", "oxidatie", "oxidising"],
        Use::OxidativeHairDye,
    ),
    (
        &["hair dye", "hair day", "hair due", "hair dyeing"],
        Use::HairDye,
    ),
    (&["straighten", "waving"], Use::HairStraightener),
    (&["lungs by inhalation"], Use::Inhaled),
    (
        &[
            "eye shadow",
            "mascara",
            "eyeliner",
            "eyelash",
            "eyebrow",
            "eye ",
        ],
        Use::Eyes,
    ),
    (&["shampoo"], Use::Shampoo),
    (
        &["rinse-off", "rinse off", "shower", "hand wash"],
        Use::RinseOff,
    ),
    (&["leave-on", "leave on", "lotion", "cream"], Use::LeaveOn),
    (
        &[
            "fine fragrance",
            "eau de toilette",
            "fragrance",
            "hydroalcoholic",
        ],
        Use::Perfume,
    ),
    (&["deodorant", "perspirant"], Use::Deodorant),
    (&["make-up", "makeup", "concealer"], Use::MakeUp),
    (&["soap"], Use::Soap),
    (&["spray", "aerosol", "propell"], Use::Spray),
    (&["powder"], Use::Powder),
    (&["depilator"], Use::Depilatory),
    (&["tanning"], Use::SelfTanner),
    (&["oral", "tooth", "mouth"], Use::Mouth),
    (&["mucous"], Use::Mucosa),
    (&["intimate", "anogenital", "nappy"], Use::Intimate),
    (&["lip "], Use::Lips),
    (&["lipstick"], Use::Lips),
    (&["nail"], Use::Nails),
    (&["hair"], Use::Hair),
    (&["skin"], Use::Skin),
    (&["face"], Use::Face),
    (&["body"], Use::Body),
    (&["hand"], Use::Hands),
    (&["foot"], Use::Feet),
    (&["children"], Use::Children),
    (&["professional"], Use::Professional),
    (&["other"], Use::Other),
];
