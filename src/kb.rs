//! The knowledge base: records as the files have them, what is wrong with them, and the sound part
//! of them, indexed for the engine.
//!
//! ```text
//! files ─ load ─▶ Records + Diagnostics ─ layer ─▶ Records ─ check ─▶ Diagnostics
//!                                                     └─ KnowledgeBase::new ─▶ KnowledgeBase
//! ```

pub mod allergens;
pub mod base;
pub mod case;
pub mod check;
pub mod facts;
pub mod fingerprint;
pub mod import;
pub mod known;
pub mod layer;
pub mod layers;
pub mod load;
pub mod product;
pub mod records;
pub mod stats;

pub use base::KnowledgeBase;
pub use layers::{Layers, Shipped};
pub use records::Records;
