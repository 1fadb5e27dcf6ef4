//! A treatment that a clinic does again and again, to fill the form with one click.

use serde::{Deserialize, Serialize};

use super::id::{PresetId, SourceId};
use super::review::Review;
use super::scale::Device;
use super::sentence::Text;

/// A usual treatment. It fills fields that can be changed afterwards; it decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    pub id: PresetId,
    /// At most some twenty letters: it stands on a chip.
    pub name: Text,
    pub device: Device,
    /// Deepest needle depth, in micrometres.
    pub depth_um: u32,
    pub area: Text,
    /// What the depth is used for.
    pub note: Text,
    /// Place among the others, from 1; the first nine have a key.
    pub order: u32,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}
