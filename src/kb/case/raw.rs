//! The shape of a case in RON and JSON, before its words are checked.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename = "case", deny_unknown_fields)]
pub struct RawCase {
    pub patient: RawPatient,
    pub treatment: RawTreatment,
    #[serde(default)]
    pub seen: Option<RawLook>,
    #[serde(default)]
    pub hours: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename = "patient", deny_unknown_fields)]
pub struct RawPatient {
    pub skin: String,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub fitzpatrick: Option<String>,
    #[serde(default)]
    pub age: Option<u32>,
    #[serde(default)]
    pub allergies: Vec<RawAllergy>,
    #[serde(default)]
    pub tolerates: Vec<String>,
    #[serde(default)]
    pub factors: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename = "allergy", deny_unknown_fields)]
pub struct RawAllergy {
    pub to: String,
    #[serde(default)]
    pub certainty: Option<String>,
    #[serde(default)]
    pub reaction: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename = "treatment", deny_unknown_fields)]
pub struct RawTreatment {
    pub device: String,
    pub depth_mm: f64,
    #[serde(default)]
    pub area: Option<String>,
    #[serde(default)]
    pub ended: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename = "look", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "a checklist of what is seen")]
pub struct RawLook {
    pub hours: f64,
    #[serde(default)]
    pub erythema: Option<u8>,
    #[serde(default)]
    pub bleeding: bool,
    #[serde(default)]
    pub oozing: bool,
    #[serde(default)]
    pub stinging: bool,
    #[serde(default)]
    pub new_pain: bool,
    #[serde(default)]
    pub tenderness: bool,
    #[serde(default)]
    pub flaking: bool,
    #[serde(default)]
    pub crusts: bool,
    #[serde(default)]
    pub new_bumps: bool,
    #[serde(default)]
    pub signs: Vec<String>,
}
