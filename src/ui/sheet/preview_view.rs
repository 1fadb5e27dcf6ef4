//! The sheet as it will be printed.

use std::sync::Arc;

use eframe::egui::{
    ColorImage, Context, Id, Image, Role, ScrollArea, Sense, Stroke, StrokeKind, TextureFilter,
    TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
};

use super::state::SheetAction;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::sheet::Picture;
use crate::text::t_args;
use crate::ui::action::Action;
use crate::ui::icon::Icon;
use crate::ui::state::{Place, State};
use crate::ui::theme::{SIZE_TITLE, Tokens, small, strong};
use crate::ui::widgets::{card, quiet_button, tabs, wrapped};

/// Zooms in percent of the size on paper; the first fits the width.
const ZOOMS: [Option<u16>; 4] = [None, Some(100), Some(150), Some(200)];

/// Points of the screen for each pixel of a picture at 100 %: 96 points to the inch, of 72
/// typographic points with two pixels each.
const POINTS_PER_PIXEL: f32 = 96.0 / 72.0 / 2.0;

/// Seconds after which a preview that is not there yet is told.
const PATIENCE: f32 = 0.5;

/// Beside each other two sides need this much.
const TWO_SIDES: f32 = 900.0;

/// Draws the sides of the sheet, or why there are none.
pub fn preview_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.consult.form.case.is_none() {
        nothing_ui(ui, state, actions);
        return;
    }
    let preview = &state.sheet.preview;
    let zoom = state.sheet.zoom_percent;
    // A preview that is made at once is not worth a word, every minute again.
    let waits = !state.sheet.is_current();
    let waited = (ui.ctx()).animate_bool_with_time(Id::unique("sheet-waits"), waits, PATIENCE);
    let is_slow = waits && waited >= 1.0;
    ui.horizontal(|ui| {
        let name = |zoom: Option<u16>| match zoom {
            None => state.t("sheet-zoom-fit"),
            Some(percent) => format!("{percent} %"),
        };
        if let Some(zoom) = tabs(ui, &ZOOMS, zoom, name) {
            actions.push(Action::Sheet(SheetAction::Zoom(zoom)));
        }
        let told = if preview.problem.is_some() {
            "sheet-preview-old"
        } else if is_slow {
            "sheet-preview-making"
        } else {
            "sheet-preview-ready"
        };
        let quiet = Tokens::of(ui).ink_3;
        ui.label(small(state.t(told)).color(quiet));
    });
    if let Some(problem) = &preview.problem {
        problem_ui(ui, state, "sheet-preview-broken", problem);
    } else if let Some(problem) = &preview.template_problem {
        problem_ui(ui, state, "sheet-template-broken", problem);
    }
    let textures = textures(ui.ctx(), &preview.pages);
    ScrollArea::both()
        .id_salt("preview")
        .auto_shrink(false)
        .show(ui, |ui| {
            let room = ui.available_width() - 4.0;
            let beside = zoom.is_none() && room >= TWO_SIDES;
            let row = if beside { 2 } else { 1 };
            let draw = |ui: &mut Ui, first: usize| {
                for (at, texture) in textures.iter().enumerate().skip(first).take(row) {
                    let natural = texture.size_vec2() * POINTS_PER_PIXEL;
                    let width = match zoom {
                        Some(percent) => natural.x * f32::from(percent) / 100.0,
                        None if beside => (room - 12.0) / 2.0,
                        None => room.min(natural.x),
                    };
                    let size = Vec2::new(width, width * natural.y / natural.x);
                    page_ui(ui, state, texture, size, (at + 1, textures.len()));
                }
            };
            ui.spacing_mut().item_spacing = Vec2::splat(12.0);
            for first in (0..textures.len()).step_by(row) {
                ui.horizontal_top(|ui| draw(ui, first));
            }
        });
}

fn page_ui(
    ui: &mut Ui,
    state: &State,
    texture: &TextureHandle,
    size: Vec2,
    (page, pages): (usize, usize),
) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let number = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let args = [("page", &number(page)), ("pages", &number(pages))];
    let name = t_args(state.settings.lang, "sheet-preview-page", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if ui.is_rect_visible(rect) {
        Image::new(texture).paint_at(ui, rect);
        let line = Tokens::of(ui).line;
        ui.painter()
            .rect_stroke(rect, 0, Stroke::new(1.0, line), StrokeKind::Outside);
    }
}

/// What is wrong with the template or the logo, in its own words.
fn problem_ui(ui: &mut Ui, state: &State, title: &str, problem: &str) {
    card(ui).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let ink = Tokens::of(ui).severity(Severity::Contraindicated);
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::empty());
            Icon::Severity(Severity::Contraindicated).paint(ui, rect, ink);
            ui.vertical(|ui| {
                wrapped(ui, strong(state.t(title), 13.0));
                for line in problem.lines() {
                    wrapped(ui, small(line).monospace());
                }
            });
        });
    });
}

/// Without a case there is no sheet.
fn nothing_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.add_space(40.0);
    ui.vertical_centered(|ui| {
        ui.label(strong(state.t("sheet-empty-title"), SIZE_TITLE));
        wrapped(ui, state.t("sheet-empty-text"));
        if quiet_button(ui, &state.t("place-consult")).clicked() {
            actions.push(Action::Go(Place::Consult));
        }
    });
}

/// The pictures on the graphics card, and of what they are.
#[derive(Clone, Default)]
struct Textures {
    pages: Vec<Picture>,
    handles: Vec<TextureHandle>,
}

fn textures(ctx: &Context, pages: &[Picture]) -> Vec<TextureHandle> {
    let id = Id::unique("sheet-preview");
    let known: Textures = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let is_same = |(a, b): (&Picture, &Picture)| Arc::ptr_eq(&a.rgba, &b.rgba);
    if known.pages.len() == pages.len() && known.pages.iter().zip(pages).all(is_same) {
        return known.handles;
    }
    let handles: Vec<TextureHandle> = pages
        .iter()
        .map(|page| {
            let size = [page.width, page.height];
            let image = ColorImage::from_rgba_unmultiplied(size, &page.rgba);
            ctx.load_texture(
                "sheet",
                image,
                TextureOptions::LINEAR.with_mipmap_mode(Some(TextureFilter::Linear)),
            )
        })
        .collect();
    let new = Textures {
        pages: pages.to_vec(),
        handles: handles.clone(),
    };
    ctx.data_mut(|data| data.insert_temp(id, new));
    handles
}
