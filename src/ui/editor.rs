//! The editor: changing the records of the clinic's folder.

pub mod form;
