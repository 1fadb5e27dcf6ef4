//! The search field and the list of entries. Only the lines in sight are drawn.

use eframe::egui::{
    self, Align2, Key, Margin, Modifiers, Panel, Pos2, Rect, Response, RichText, Role, ScrollArea,
    Sense, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::filter::filter_ui;
use super::sort::class_names;
use super::state::{Hit, ReadAs};
use super::subject::Subject;
use crate::model::ingredient::OtherName;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::folder::folder_ui;
use crate::ui::search::Entry;
use crate::ui::state::State;
use crate::ui::theme::{SIZE_SMALL, Tokens, font};
use crate::ui::words::{as_read, with_count};

const ROW_HEIGHT: f32 = 44.0;
const SIDE: f32 = 14.0;

pub fn list_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    egui::Frame::new()
        .inner_margin(Margin::symmetric(14, 0))
        .show(ui, |ui| {
            search_ui(ui, state, actions);
            filter_ui(ui, state, actions);
        });
    ui.add_space(4.0);
    Panel::bottom("clinic folder")
        .frame(egui::Frame::new().inner_margin(Margin::symmetric(14, 6)))
        .show(ui, |ui| folder_ui(ui, state, actions));
    hits_ui(ui, state, actions);
}

fn search_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let knowledge = &state.knowledge;
    let mut push = |action| actions.push(Action::Knowledge(action));
    let id = egui::Id::unique("knowledge search");
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                push(KnowledgeAction::Move(1));
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                push(KnowledgeAction::Move(-1));
            }
        });
    }
    let mut typed = knowledge.typed.clone();
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .hint_text(RichText::new(state.t("knowledge-search-hint")).color(tokens.ink_3))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(state.t("knowledge-search"));
    if typed != knowledge.typed {
        push(KnowledgeAction::Type(typed));
    }
    if knowledge.wants_focus {
        response.request_focus();
        push(KnowledgeAction::Focused);
    }
}

fn hits_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let knowledge = &state.knowledge;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("hits").auto_shrink(false);
    if knowledge.wants_scroll {
        actions.push(Action::Knowledge(KnowledgeAction::Scrolled));
        #[expect(clippy::cast_precision_loss, reason = "some ten thousand lines")]
        let top = knowledge.at as f32 * ROW_HEIGHT;
        let shown = ui.available_height();
        area = area.vertical_scroll_offset((top - shown * 0.4).max(0.0));
    }
    area.show_rows(ui, ROW_HEIGHT, knowledge.hits.len(), |ui, rows| {
        for at in rows {
            let Some(hit) = knowledge.hits.get(at) else {
                continue;
            };
            if hit_ui(ui, state, hit, at == knowledge.at).clicked() {
                actions.push(Action::Knowledge(KnowledgeAction::Mark(at)));
            }
        }
    });
}

/// A hit in two lines: its name and kind, and what else tells it.
fn hit_ui(ui: &mut Ui, state: &State, hit: &Hit, is_marked: bool) -> Response {
    let tokens = Tokens::of(ui);
    let (name, kind, more) = words(state, hit);
    let size = Vec2::new(ui.available_width(), ROW_HEIGHT);
    let place = Rect::from_min_size(ui.cursor().min, size);
    if !ui.is_rect_visible(place) {
        // The keyboard has nothing to stand on there.
        return ui.allocate_exact_size(size, Sense::CLICK).1;
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_marked, &name));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if is_marked {
        painter.rect_filled(rect, 0, tokens.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, 0, tokens.sunken);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, tokens.accent);
        painter.rect_stroke(rect.shrink(1.0), 4, stroke, egui::StrokeKind::Inside);
    }
    let line = Rect::from_min_size(rect.left_bottom() - Vec2::Y, Vec2::new(rect.width(), 1.0));
    painter.rect_filled(line, 0, tokens.line);
    let kind = painter.layout_no_wrap(kind, font(SIZE_SMALL, false), tokens.ink_3);
    let right = Pos2::new(rect.right() - SIDE - kind.size().x, rect.top() + 7.0);
    let cut = |text: &str, size: f32, strong: bool, color, width: f32| {
        let mut job =
            egui::text::LayoutJob::simple_singleline(text.to_owned(), font(size, strong), color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        painter.layout_job(job)
    };
    let width = right.x - rect.left() - SIDE - 8.0;
    let name = cut(&name, 13.0, is_marked, tokens.ink, width);
    painter.galley(
        Pos2::new(rect.left() + SIDE, rect.top() + 5.0),
        name,
        tokens.ink,
    );
    painter.galley(right, kind, tokens.ink_3);
    let more = cut(
        &more,
        SIZE_SMALL,
        false,
        tokens.ink_2,
        rect.width() - 2.0 * SIDE,
    );
    let below = Pos2::new(rect.left() + SIDE, rect.bottom() - 6.0);
    let below = Align2::LEFT_BOTTOM.anchor_size(below, more.size());
    painter.galley(below.min, more, tokens.ink_2);
    response
}

/// Name, standing or kind, and what else tells it, of a hit.
fn words(state: &State, hit: &Hit) -> (String, String, String) {
    let knowledge = &state.knowledge;
    let place = match hit {
        Hit::Entry(place) => *place,
        Hit::Read(read) => {
            let (kind, more) = match read {
                ReadAs::Pattern => ("name-told-short", "name-by-pattern-short"),
                ReadAs::Near => ("name-near-short", "near-note-short"),
                ReadAs::Unknown => ("name-unknown-short", "search-nothing-short"),
            };
            let name = format!("“{}”", knowledge.typed.trim());
            return (name, state.t(kind), state.t(more));
        }
    };
    let Some(entry) = knowledge.entry(place) else {
        return Default::default();
    };
    let lang = state.settings.lang;
    let by = entry.found_by(&knowledge.folded, lang);
    let standing = knowledge.standing(place);
    let standing = standing
        .filter(|standing| standing.is_notable() || knowledge.filter.shelf.is_some())
        .map(|standing| state.t(standing.word()));
    let shelf = || Some(state.t(&format!("{}-one", entry.target.shelf()?.id())));
    let right = standing.or_else(shelf);
    let name = shown_name(state, entry);
    let by = by.filter(|by| !knowledge.folded.is_empty() && !by.eq_ignore_ascii_case(&name));
    let more = by.map_or_else(|| about(state, &entry.target), str::to_owned);
    (name, right.unwrap_or_default(), more)
}

/// The name of an entry as the list writes it.
pub fn shown_name(state: &State, entry: &Entry<Subject>) -> String {
    let name = state.settings.lang.of(&entry.name);
    match entry.target {
        Subject::Ingredient(_) | Subject::Pattern(_) => as_read(name),
        _ => name.to_owned(),
    }
}

/// What tells an entry apart beside its name.
fn about(state: &State, subject: &Subject) -> String {
    let records = &state.book_kb().records;
    let lang = state.settings.lang;
    match subject {
        Subject::Ingredient(id) => records
            .ingredients
            .get(id)
            .map_or_else(String::new, |entry| {
                let names = entry.record.names.iter().take(2).map(OtherName::text);
                let parts: Vec<&str> = names.chain(entry.record.cas.as_deref()).collect();
                parts.join(" · ")
            }),
        Subject::Class(id) => records
            .classes
            .get(id)
            .map_or_else(String::new, |entry| lang.of(&entry.record.why).to_owned()),
        Subject::Allergen(id) => records
            .allergens
            .get(id)
            .map_or_else(String::new, |entry| entry.record.names.join(" · ")),
        Subject::Factor(id) => records
            .factors
            .get(id)
            .map_or_else(String::new, |entry| lang.of(&entry.record.why).to_owned()),
        Subject::Product(id) => state
            .book_kb()
            .reading(id)
            .map_or_else(String::new, |reading| {
                with_count(lang, "holds-names", "count", reading.items.len())
            }),
        Subject::Source(id) => records.sources.get(id).map_or_else(String::new, |entry| {
            entry
                .record
                .year
                .map_or_else(String::new, |year| year.to_string())
        }),
        Subject::Pattern(_) => class_names(state.book_kb(), lang, subject),
        Subject::Name(name) => name.clone(),
    }
}
