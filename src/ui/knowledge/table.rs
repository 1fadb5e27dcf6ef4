//! The list as a table: what tells entries apart, side by side. Only the lines in sight are drawn.

use eframe::egui::{self, Align2, Pos2, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::sort::{Column, Sort, class_names};
use super::state::Hit;
use crate::kb::records::Layer;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::state::State;
use crate::ui::theme::{SIZE_BODY, SIZE_SMALL, Tokens, font};

const ROW_HEIGHT: f32 = 26.0;
const GAP: f32 = 10.0;

pub fn table_ui(ui: &mut Ui, state: &State, sort: Sort, actions: &mut Vec<Action>) {
    let knowledge = &state.knowledge;
    let mut push = |action| actions.push(Action::Knowledge(action));
    ui.spacing_mut().item_spacing.y = 0.0;
    if let Some(by) = heads_ui(ui, state, sort) {
        push(KnowledgeAction::Table(Some(sort.turned(by))));
    }
    let area = ScrollArea::vertical().id_salt("table").auto_shrink(false);
    area.show_rows(ui, ROW_HEIGHT, knowledge.hits.len(), |ui, rows| {
        for at in rows {
            let Some(Hit::Entry(place)) = knowledge.hits.get(at) else {
                continue;
            };
            let cells = cells(state, *place);
            if row_ui(ui, &cells, at == knowledge.at) {
                push(KnowledgeAction::Mark(at));
            }
        }
    });
}

/// The heading; the column that was clicked.
fn heads_ui(ui: &mut Ui, state: &State, sort: Sort) -> Option<Column> {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::empty());
    let mut clicked = None;
    for (column, cell) in Column::ALL.into_iter().zip(columns(rect)) {
        let name = state.t(column.id());
        let id = ui.scope_id().with(column.id());
        let response = ui.interact(cell, id, Sense::click());
        let is_sorted = sort.by == column;
        response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, is_sorted, &name));
        let arrow = match (is_sorted, sort.is_descending) {
            (true, true) => " ↓",
            (true, false) => " ↑",
            (false, _) => "",
        };
        let ink = if is_sorted || response.hovered() {
            tokens.ink
        } else {
            tokens.ink_3
        };
        write(ui, cell, &format!("{name}{arrow}"), SIZE_SMALL, true, ink);
        if response.clicked() {
            clicked = Some(column);
        }
    }
    let line = Rect::from_min_size(rect.left_bottom() - Vec2::Y, vec2(width, 1.0));
    ui.painter().rect_filled(line, 0, tokens.line);
    clicked
}

fn row_ui(ui: &mut Ui, cells: &[String], is_marked: bool) -> bool {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let said: Vec<&str> = cells.iter().map(String::as_str).collect();
    let said = said.join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_marked, &said));
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.accent_soft
        } else {
            tokens.sunken
        };
        ui.painter().rect_filled(rect, 4, fill);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, tokens.accent);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(rect, 4, stroke, inside);
    }
    for (idx, (text, cell)) in cells.iter().zip(columns(rect)).enumerate() {
        let ink = if idx == 0 { tokens.ink } else { tokens.ink_2 };
        write(ui, cell, text, SIZE_BODY, false, ink);
    }
    response.clicked()
}

/// Where the cells of a line are.
fn columns(line: Rect) -> impl Iterator<Item = Rect> {
    let mut left = line.left() + 6.0;
    let width = line.width() - 12.0;
    Column::ALL.into_iter().map(move |column| {
        let from = left;
        left += width * column.share();
        Rect::from_min_max(
            Pos2::new(from, line.top()),
            Pos2::new(left - GAP, line.bottom()),
        )
    })
}

fn write(ui: &Ui, cell: Rect, text: &str, size: f32, strong: bool, ink: egui::Color32) {
    let font = font(size, strong);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(cell.width());
    let galley = ui.painter().layout_job(job);
    let at = Align2::LEFT_CENTER.anchor_size(cell.left_center(), galley.size());
    ui.painter().galley(at.min, galley, ink);
}

/// What stands in the columns for an entry.
fn cells(state: &State, place: usize) -> Vec<String> {
    let lang = state.settings.lang;
    let knowledge = &state.knowledge;
    let (Some(entry), Some(standing)) = (knowledge.entry(place), knowledge.standing(place)) else {
        return Vec::new();
    };
    let shelf = entry.target.shelf();
    let review = if standing.is_draft {
        "standing-draft"
    } else {
        "standing-reviewed"
    };
    let layer = match standing.layer {
        _ if standing.is_changed => "standing-changed",
        Layer::Clinic => "standing-clinic",
        Layer::BuiltIn => "standing-built-in",
    };
    let problems = match standing.n_problems {
        0 => String::new(),
        count => count.to_string(),
    };
    vec![
        super::list::shown_name(state, entry),
        shelf.map_or_else(String::new, |it| state.t(&format!("{}-one", it.id()))),
        class_names(state.book_kb(), lang, &entry.target),
        state.t(review),
        state.t(layer),
        problems,
    ]
}
