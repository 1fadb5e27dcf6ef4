//! The nouns of the knowledge base and of a consultation, as plain data.
//!
//! The serde shape of a record is its file format. Nothing here reads a file, a clock or a locale,
//! and nothing here decides anything: [`crate::kb`] checks records, [`crate::advice`] judges with them.

pub mod allergen;
pub mod annex;
pub mod beneath;
pub mod benefit;
pub mod case;
pub mod class;
pub mod decision;
pub mod factor;
pub mod graded;
pub mod id;
pub mod ingredient;
pub mod language;
pub mod pattern;
pub mod phrase;
pub mod preset;
pub mod product;
pub mod protocol;
pub mod review;
pub mod scale;
pub mod sentence;
pub mod sign;
pub mod source;
pub mod time;
pub mod vehicle;
