//! Drawings beside the words of the sheet: ours, black, the same for every language.
//!
//! They stand for nothing that the words beside them do not say, so that the template marks them as
//! decoration. A clinic's own template may use them as `image("icons/wash.svg")`.

use serde::Serialize;

/// A drawing, by what it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    Wash,
    Soothe,
    Moisturise,
    Protect,
    MakeUp,
    Shaving,
    Sport,
    Pool,
    Sauna,
    Sun,
    Phone,
    Stop,
}

macro_rules! drawing {
    ($name:literal) => {
        (
            concat!("icons/", $name, ".svg"),
            include_bytes!(concat!("../../assets/icons/sheet/", $name, ".svg")),
        )
    };
}

/// Every drawing with the name of its file as a template sees it.
pub(super) const DRAWINGS: [(&str, &[u8]); 12] = [
    drawing!("wash"),
    drawing!("soothe"),
    drawing!("moisturise"),
    drawing!("protect"),
    drawing!("make-up"),
    drawing!("shaving"),
    drawing!("sport"),
    drawing!("pool"),
    drawing!("sauna"),
    drawing!("sun"),
    drawing!("phone"),
    drawing!("stop"),
];
