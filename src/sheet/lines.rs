//! Every line of the content, to do one thing to all of them.

use super::content::SheetContent;
use super::parts::Section;
use super::table::Table;
use super::words::settled;
use super::world::printable;

impl SheetContent {
    /// Puts the marks of drafts at the ends of lines, and numbers in the place of letters that
    /// cannot be printed.
    pub(super) fn settle(&mut self) {
        for line in self.lines_mut() {
            *line = printable(&settled(line));
        }
    }

    /// All lines that are printed, but those of the second language.
    fn lines_mut(&mut self) -> Vec<&mut String> {
        let mut lines = vec![&mut self.title, &mut self.hold, &mut self.notes.title];
        lines.push(&mut self.notes.text);
        for (before, between) in [&mut self.page, &mut self.sheet] {
            lines.extend([before, between]);
        }
        lines.extend(self.about.iter_mut().chain(&mut self.clinic));
        lines.extend(&mut self.foot);
        for section in self.red_flags.iter_mut().chain(&mut self.small) {
            lines.extend(of_section(section));
        }
        for section in [&mut self.normal, &mut self.sting, &mut self.teach_back] {
            lines.extend(of_section(section));
        }
        let plan = &mut self.plan;
        lines.extend([&mut plan.title, &mut plan.corner]);
        lines.extend(
            plan.columns
                .iter_mut()
                .flat_map(|(above, below)| [above, below]),
        );
        lines.extend(&mut plan.notes);
        for row in &mut plan.rows {
            lines.push(&mut row.head);
            lines.extend(row.cells.iter_mut().map(|cell| &mut cell.text));
        }
        for table in self.own.iter_mut().chain([&mut self.restart]) {
            lines.extend(of_table(table));
        }
        if let Some(list) = &mut self.allergies {
            lines.extend([&mut list.title, &mut list.related, &mut list.more]);
            lines.extend([&mut list.others.0, &mut list.others.1]);
            for entry in &mut list.entries {
                lines.extend([&mut entry.name, &mut entry.certainty]);
                lines.extend(entry.names.iter_mut().chain(&mut entry.related));
            }
        }
        if let Some(code) = &mut self.code {
            lines.extend([&mut code.title, &mut code.shortened]);
        }
        if let Some(copy) = &mut self.clinic_copy {
            lines.extend(of_section(&mut copy.overrides));
            lines.extend(of_section(&mut copy.sources));
        }
        lines
    }
}

fn of_section(section: &mut Section) -> impl Iterator<Item = &mut String> {
    let items = section.items.iter_mut();
    [&mut section.title]
        .into_iter()
        .chain(items.flat_map(|item| [&mut item.bold, &mut item.text]))
}

fn of_table(table: &mut Table) -> impl Iterator<Item = &mut String> {
    [&mut table.title]
        .into_iter()
        .chain(&mut table.head)
        .chain(table.rows.iter_mut().flat_map(|row| &mut row.cells))
}
