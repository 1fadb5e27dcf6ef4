//! The label as printed, each name underlined by what is said of it, like a spell checker.

use eframe::egui::text::{CCursor, LayoutJob};
use eframe::egui::{
    self, Color32, Galley, Id, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, TextFormat, Ui,
    Vec2, WidgetInfo,
};

use super::action::{Action, LabelAction};
use super::state::State;
use super::theme::{SIZE_LABEL, Tokens, font};
use super::words::verdict;
use crate::inci::Section;
use crate::model::scale::Severity;

/// Draws the label.
pub fn label_text_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let text = state.doc.now().label.text.as_str();
    let galley = ui
        .painter()
        .layout_job(job(state, text, ui.available_width(), tokens));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let origin = rect.min;
    let chars = CharIndex::new(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let view = &state.label.view;
    let marked = marked_items(state);
    for (idx, item) in view.reading.items.iter().enumerate() {
        let Some(severity) = view.marks.get(idx).copied().flatten() else {
            continue;
        };
        let rects = rects(&galley, chars.at(item.start), chars.at(item.end), origin);
        for rect in &rects {
            underline(ui, *rect, severity);
            if marked.contains(&idx) {
                let stroke = Stroke::new(2.0, tokens.accent);
                ui.painter()
                    .rect_stroke(rect.expand(2.0), 4, stroke, StrokeKind::Outside);
            }
        }
        let Some(&first) = rects.first() else {
            continue;
        };
        item_ui(ui, state, idx, severity, (first, &rects), actions);
    }
    for (idx, cut) in view.reading.cuts.iter().enumerate() {
        let rects = rects(&galley, chars.at(cut.start), chars.at(cut.end), origin);
        for (part, rect) in rects.into_iter().enumerate() {
            let id = Id::unique(("cut", idx, part));
            let why = state.t(&format!("cut-{}", cut.why.word()));
            ui.interact(rect, id, Sense::hover()).on_hover_text(why);
        }
    }
    ui.painter().galley(origin, galley, tokens.ink);
}

/// The items of the marked finding.
fn marked_items(state: &State) -> &[usize] {
    let view = state.label.view.view.as_ref();
    view.zip(state.label.selected)
        .and_then(|(view, at)| view.findings.get(at))
        .map_or(&[], |finding| &finding.items)
}

/// What can be pointed at, reached by Tab, and read aloud.
fn item_ui(
    ui: &Ui,
    state: &State,
    idx: usize,
    severity: Severity,
    (first, rects): (Rect, &[Rect]),
    actions: &mut Vec<Action>,
) {
    let view = &state.label.view;
    let Some(item) = view.reading.items.get(idx) else {
        return;
    };
    let spoken = format!("{}: {}", item.text, verdict(state.settings.lang, severity));
    let mut clicked = false;
    for (part, rect) in rects.iter().enumerate() {
        let sense = if part == 0 {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect.expand(2.0), Id::unique(("item", idx, part)), sense);
        if part == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if response.has_focus() {
                let stroke = Stroke::new(2.0, Tokens::of(ui).accent);
                ui.painter()
                    .rect_stroke(first.expand(2.0), 4, stroke, StrokeKind::Outside);
            }
        }
        clicked |= response.clicked();
        response.on_hover_ui(|ui| {
            ui.set_max_width(360.0);
            ui.label(super::theme::strong(&item.text, 13.0));
            super::widgets::verdict_chip(ui, severity, &verdict(state.settings.lang, severity));
            super::widgets::wrapped(ui, view.notes.get(idx).map_or("", String::as_str));
        });
    }
    if clicked {
        let finding = view.view.as_ref().and_then(|view| {
            view.findings
                .iter()
                .position(|one| one.items.contains(&idx))
        });
        actions.push(Action::Label(LabelAction::Select(finding)));
    }
}

/// What is no ingredient is grey; what stands in another list than the ingredients proper is
/// shaded.
fn job(state: &State, text: &str, width: f32, tokens: &Tokens) -> LayoutJob {
    let format = |color: Color32, background: Color32| TextFormat {
        font_id: font(SIZE_LABEL, false),
        color,
        background,
        line_height: Some(29.0),
        ..Default::default()
    };
    let reading = &state.label.view.reading;
    let cuts = reading.cuts.iter().map(|cut| {
        let grey = format(tokens.ink_3, Color32::TRANSPARENT);
        (cut.start, cut.end, grey)
    });
    let shaded = reading.items.iter().filter_map(|item| {
        let background = match item.section {
            Section::Declared => return None,
            Section::MayContain => tokens.sunken,
            Section::Active => tokens.accent_soft,
        };
        Some((item.start, item.end, format(tokens.ink, background)))
    });
    let mut stretches: Vec<(usize, usize, TextFormat)> = cuts.chain(shaded).collect();
    stretches.sort_by_key(|(start, end, _)| (*start, *end));
    let plain = format(tokens.ink, Color32::TRANSPARENT);
    let mut job = LayoutJob::default();
    let mut at = 0;
    for (start, end, format) in stretches {
        if start < at {
            continue;
        }
        job.append(&text[at..start], 0.0, plain.clone());
        job.append(&text[start..end], 0.0, format);
        at = end;
    }
    job.append(&text[at..], 0.0, plain);
    job.wrap.max_width = width;
    job
}

/// Byte offsets of a text as places among its letters.
struct CharIndex(Vec<usize>);

impl CharIndex {
    fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start < byte)
    }
}

/// Where a stretch of letters stands, row by row.
fn rects(galley: &Galley, start: usize, end: usize, origin: Pos2) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut row_start = 0;
    for row in &galley.rows {
        let n_letters = row.char_count_including_newline().0;
        let from = start.max(row_start);
        let to = end.min(row_start + row.char_count_excluding_newline().0);
        if from < to {
            let left = row.x_offset((from - row_start).into());
            let right = row.x_offset((to - row_start).into());
            let top = origin.y + row.pos.y;
            let x = origin.x + row.pos.x;
            // The letters stand in the middle of their line.
            let middle = top + row.height() / 2.0;
            rects.push(Rect::from_min_max(
                Pos2::new(x + left, middle - 10.0),
                Pos2::new(x + right, middle + 11.0),
            ));
        }
        row_start += n_letters;
    }
    debug_assert!(end == 0 || galley.pos_from_cursor(CCursor::new(start)).top() >= 0.0);
    rects
}

/// Solid for "do not", dashed for "with care", dotted for "cannot tell".
fn underline(ui: &Ui, rect: Rect, severity: Severity) {
    let color = Tokens::of(ui).severity(severity);
    let y = rect.bottom() - 1.0;
    let line = [Pos2::new(rect.left(), y), Pos2::new(rect.right(), y)];
    let stroke = Stroke::new(2.0, color);
    match severity {
        Severity::Fine => {}
        Severity::Caution => {
            ui.painter()
                .extend(Shape::dashed_line(&line, stroke, 5.0, 3.0));
        }
        Severity::Unknown => {
            ui.painter()
                .extend(Shape::dotted_line(&line, color, 4.0, 1.2));
        }
        Severity::Avoid => {
            ui.painter().line_segment(line, stroke);
        }
        Severity::Contraindicated => {
            let below = Vec2::new(0.0, 3.0);
            ui.painter().line_segment(line, stroke);
            ui.painter()
                .line_segment(line.map(|pos| pos + below), egui::Stroke::new(1.0, color));
        }
    }
}
