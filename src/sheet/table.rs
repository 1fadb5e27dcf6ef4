//! A table of the sheet.

use serde::Serialize;

use super::icon::Icon;

/// A table with a head, or without one a list: what each entry begins with, and the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    pub title: String,
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row with as many cells as the head, or two in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Beside the cell that says when.
    pub icons: Vec<Icon>,
    pub cells: Vec<String>,
}

impl Table {
    /// The same in fewer lines: a list with one entry for each answer to "when". `split` tells when
    /// from the rest of a row.
    pub(super) fn merged(
        &self,
        title: String,
        split: impl Fn(&[String]) -> (String, String),
    ) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for row in &self.rows {
            let (when, told) = split(&row.cells);
            match rows.iter_mut().find(|known| known.cells[0] == when) {
                Some(known) => known.cells[1] = format!("{} · {told}", known.cells[1]),
                None => rows.push(Row {
                    icons: row.icons.clone(),
                    cells: vec![when, told],
                }),
            }
        }
        Self {
            title,
            head: Vec::new(),
            rows,
        }
    }
}
