//! The shape of a case in RON and JSON, before its words are checked and after they are written.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "case", deny_unknown_fields)]
pub struct RawCase {
    pub patient: RawPatient,
    pub treatment: RawTreatment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<RawLook>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "patient", deny_unknown_fields)]
pub struct RawPatient {
    pub skin: String,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub sensitive: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fitzpatrick: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allergies: Vec<RawAllergy>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tolerates: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "allergy", deny_unknown_fields)]
pub struct RawAllergy {
    pub to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reaction: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "treatment", deny_unknown_fields)]
pub struct RawTreatment {
    pub device: String,
    pub depth_mm: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "look", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "a checklist of what is seen")]
pub struct RawLook {
    pub hours: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erythema: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swelling: Option<u8>,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub bleeding: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub oozing: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub stinging: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub new_pain: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub tenderness: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub flaking: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub crusts: bool,
    #[serde(default, skip_serializing_if = "crate::model::class::is_false")]
    pub new_bumps: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<String>,
}
