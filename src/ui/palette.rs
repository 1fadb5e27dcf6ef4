//! Find or do: every command and every product by a few letters.

use eframe::egui::{self, Align2, Area, Frame, Key, Order, TextEdit, Vec2};

use super::action::{Action, ConsultAction, PaletteAction};
use super::apply::{Effect, moved};
use super::command::Command;
use super::state::{Place, State};
use super::theme::{Tokens, small};
use crate::model::id::ProductId;

/// The open palette.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    pub typed: String,
    pub hits: Vec<PaletteHit>,
    pub at: usize,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteHit {
    pub text: String,
    pub target: Target,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    Command(Command),
    Product(ProductId),
}

const MOST_HITS: usize = 10;

impl Palette {
    pub fn new(state: &State) -> Self {
        let mut palette = Self {
            typed: state.palette_typed.clone(),
            ..Self::default()
        };
        palette.search(state);
        palette
    }

    fn search(&mut self, state: &State) {
        let commands = Command::ALL
            .into_iter()
            .filter(|command| *command != Command::Find && command.enabled(state))
            .map(|command| PaletteHit {
                text: command.text(state),
                target: Target::Command(command),
            });
        let lang = state.settings.lang;
        let products = state.kb.products().map(|(product, _)| PaletteHit {
            text: lang.of(&product.name).to_owned(),
            target: Target::Product(product.id.clone()),
        });
        let mut hits: Vec<(u32, PaletteHit)> = commands
            .chain(products)
            .filter_map(|hit| Some((fuzzy(&self.typed, &hit.text)?, hit)))
            .collect();
        // Stable: commands stay before products, and both in their order.
        hits.sort_by_key(|(distance, _)| *distance);
        self.hits = hits
            .into_iter()
            .take(MOST_HITS)
            .map(|(_, hit)| hit)
            .collect();
        self.at = 0;
    }
}

/// How far `text` is from what was typed; `None` if its letters do not follow each other there.
fn fuzzy(typed: &str, text: &str) -> Option<u32> {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let mut distance = 0;
    let mut from = 0;
    for letter in typed
        .to_lowercase()
        .chars()
        .filter(|letter| !letter.is_whitespace())
    {
        let skipped = text
            .get(from..)?
            .iter()
            .position(|other| *other == letter)?;
        let at = from + skipped;
        let starts_word = at == 0 || !text[at - 1].is_alphanumeric();
        distance += match (skipped, starts_word) {
            (0, _) => 0,
            (_, true) => 2,
            (skipped, false) => 8 + u32::try_from(skipped).unwrap_or(u32::MAX).min(50),
        };
        from = at + 1;
    }
    Some(distance)
}

impl State {
    pub(super) fn apply_palette(&mut self, action: PaletteAction) -> Option<Effect> {
        let mut palette = self.palette.take()?;
        match action {
            PaletteAction::Close => {
                self.palette_typed = palette.typed;
                return None;
            }
            PaletteAction::Type(typed) => {
                palette.typed = typed;
                palette.search(self);
            }
            PaletteAction::Move(by) => palette.at = moved(palette.at, by, palette.hits.len()),
            PaletteAction::Pick(at) => {
                let at = at.unwrap_or(palette.at);
                self.palette_typed.clear();
                return match palette.hits.get(at).map(|hit| hit.target.clone())? {
                    Target::Command(command) => self.run(command),
                    Target::Product(id) => {
                        self.place = Place::Consult;
                        self.apply(Action::Consult(ConsultAction::Select(id)))
                    }
                };
            }
        }
        self.palette = Some(palette);
        None
    }
}

/// Draws the palette, if it is open.
pub fn palette_ui(ui: &mut egui::Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(palette) = &state.palette else {
        return;
    };
    let mut push = |action| actions.push(Action::Palette(action));
    ui.input_mut(|input| {
        let none = egui::Modifiers::NONE;
        if input.consume_key(none, Key::Escape) {
            push(PaletteAction::Close);
        }
        if input.consume_key(none, Key::ArrowDown) {
            push(PaletteAction::Move(1));
        }
        if input.consume_key(none, Key::ArrowUp) {
            push(PaletteAction::Move(-1));
        }
        if input.consume_key(none, Key::Enter) {
            push(PaletteAction::Pick(None));
        }
    });
    let tokens = Tokens::of(ui);
    let area = Area::new(egui::Id::unique("palette"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, [0.0, 64.0])
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(10).show(ui, |ui| {
                ui.set_width(460.0);
                let mut typed = palette.typed.clone();
                let field = TextEdit::singleline(&mut typed)
                    .hint_text(state.t("palette-hint"))
                    .desired_width(f32::INFINITY)
                    .margin(Vec2::new(9.0, 6.0));
                let field = ui.add(field).accessible_name(state.t("command-find"));
                if !field.has_focus() {
                    mark_all(ui, field.id, &palette.typed);
                }
                field.request_focus();
                if typed != palette.typed {
                    push(PaletteAction::Type(typed));
                }
                ui.add_space(4.0);
                for (idx, hit) in palette.hits.iter().enumerate() {
                    let shortcut = match &hit.target {
                        Target::Command(command) => command
                            .shortcut()
                            .map_or_else(String::new, |keys| ui.ctx().format_shortcut(&keys)),
                        Target::Product(_) => state.t("palette-product"),
                    };
                    let button = egui::Button::selectable(idx == palette.at, hit.text.as_str())
                        .right_text(small(shortcut).color(tokens.ink_3))
                        .min_size(Vec2::new(ui.available_width(), 26.0));
                    if ui.add(button).clicked() {
                        push(PaletteAction::Pick(Some(idx)));
                    }
                }
                if palette.hits.is_empty() {
                    ui.label(small(state.t("palette-nothing")).color(tokens.ink_2));
                }
            });
        });
    if area.response.clicked_elsewhere() && !palette.hits.is_empty() {
        push(PaletteAction::Close);
    }
}

/// Marks what was typed the last time: the next letter takes its place.
fn mark_all(ui: &egui::Ui, id: egui::Id, typed: &str) {
    let mut edit = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(typed.chars().count()),
    );
    edit.cursor.set_char_range(Some(all));
    edit.store(ui.ctx(), id);
}

#[cfg(test)]
mod tests {
    use super::fuzzy;

    #[test]
    fn letters_in_order_fit_and_word_starts_come_first() {
        assert!(fuzzy("dkt", "Dark theme").is_some());
        assert!(fuzzy("xyz", "Dark theme").is_none());
        assert!(fuzzy("th", "Dark theme") < fuzzy("th", "Depth of needles"));
        assert_eq!(fuzzy("", "anything"), Some(0));
    }
}
