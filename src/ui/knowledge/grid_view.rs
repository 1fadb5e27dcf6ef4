//! Draws severities by depth band and phase: mark, word and colour in each cell.

use eframe::egui::{
    self, Align2, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, WidgetText,
};

use super::grid::{Cell, Grid, Part, Row};
use crate::text::{Lang, t};
use crate::ui::icon::Icon;
use crate::ui::theme::{RADIUS_MARK, SIZE_SMALL, Tokens, font, small};
use crate::ui::widgets::wrapped;

const BAND_WIDTH: f32 = 84.0;
const RETURNS_WIDTH: f32 = 76.0;
const ROW_HEIGHT: f32 = 26.0;
const GAP: f32 = 3.0;
/// A mark with the air around it, and what it takes beside a word.
const MARK_WIDTH: f32 = 24.0;
const MARK_AND_AIR: f32 = 27.0;

/// How much of a column is said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    Words,
    /// Marks where a cell is divided.
    WholeWords,
    Marks,
}

impl Detail {
    fn less(self) -> Option<Self> {
        match self {
            Self::Words => Some(Self::WholeWords),
            Self::WholeWords => Some(Self::Marks),
            Self::Marks => None,
        }
    }

    fn has_words(self, cell: &Cell) -> bool {
        match self {
            Self::Words => true,
            Self::WholeWords => cell.parts.len() == 1,
            Self::Marks => false,
        }
    }

    /// The width that a part of a cell needs.
    fn need(self, ui: &Ui, cell: &Cell, part: &Part) -> f32 {
        if self.has_words(cell) {
            width_of(ui, &part.word, true) + MARK_AND_AIR
        } else {
            MARK_WIDTH
        }
    }
}

/// A phase: how much of it is said, and how wide it is.
#[derive(Clone, Copy, Debug)]
struct Column {
    detail: Detail,
    width: f32,
}

pub fn grid_ui(ui: &mut Ui, lang: Lang, grid: &Grid) {
    let returns = returns_width(ui, grid);
    let room = ui.available_width() - BAND_WIDTH - returns;
    let Some(columns) = columns(ui, grid, room) else {
        lines_ui(ui, lang, grid);
        return;
    };
    let spacing = std::mem::replace(&mut ui.spacing_mut().item_spacing, Vec2::splat(0.0));
    ui.horizontal(|ui| {
        head_ui(ui, BAND_WIDTH, &t(lang, "knowledge-depth"));
        for (phase, column) in grid.phases.iter().zip(&columns) {
            head_ui(ui, column.width, phase);
        }
        if grid.has_returns {
            head_ui(ui, returns, &t(lang, "knowledge-returns"));
        }
    });
    for row in &grid.rows {
        row_ui(ui, row, &columns, returns);
    }
    ui.spacing_mut().item_spacing = spacing;
}

/// Columns that fill the room: where it is short, the widest give up their words first. None if
/// not even the marks fit.
fn columns(ui: &Ui, grid: &Grid, room: f32) -> Option<Vec<Column>> {
    let column = |at: usize, detail: Detail| Column {
        detail,
        width: need(ui, grid, at, detail),
    };
    let mut columns: Vec<Column> = (0..grid.phases.len())
        .map(|at| column(at, Detail::Words))
        .collect();
    loop {
        let spare = room - columns.iter().map(|column| column.width).sum::<f32>();
        if spare >= 0.0 {
            #[expect(clippy::cast_precision_loss, reason = "five phases")]
            let extra = spare / columns.len().max(1) as f32;
            for column in &mut columns {
                column.width += extra;
            }
            return Some(columns);
        }
        let wordy = columns.iter().enumerate();
        let wordy = wordy.filter_map(|(at, it)| Some((at, it.width, it.detail.less()?)));
        let (at, _, less) = wordy.max_by(|one, other| one.1.total_cmp(&other.1))?;
        columns[at] = column(at, less);
    }
}

/// The width of a phase in which all that is said of it has room.
fn need(ui: &Ui, grid: &Grid, at: usize, detail: Detail) -> f32 {
    let cells = grid.rows.iter().filter_map(|row| row.cells.get(at));
    let cells = cells.map(|cell| {
        let parts = cell.parts.iter();
        parts.map(|part| detail.need(ui, cell, part)).sum()
    });
    let head = width_of(ui, &grid.phases[at], false) + 8.0;
    cells.fold(head, f32::max) + GAP
}

/// The width of the last column: with what was before, if that is said.
fn returns_width(ui: &Ui, grid: &Grid) -> f32 {
    if !grid.has_returns {
        return 0.0;
    }
    let needs = grid
        .rows
        .iter()
        .map(|row| width_of(ui, &row.said(), false) + 12.0);
    needs.fold(RETURNS_WIDTH, f32::max)
}

fn width_of(ui: &Ui, text: &str, strong: bool) -> f32 {
    let font = font(SIZE_SMALL, strong);
    let painter = ui.painter();
    let galley = painter.layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    galley.size().x
}

fn head_ui(ui: &mut Ui, width: f32, text: &str) {
    let tokens = Tokens::of(ui);
    let size = Vec2::new(width, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, text));
    write(ui, rect, text, tokens.ink_3);
}

fn row_ui(ui: &mut Ui, row: &Row, columns: &[Column], returns: f32) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let size = Vec2::new(BAND_WIDTH, ROW_HEIGHT + GAP);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &row.band));
        write(
            ui,
            rect.translate(Vec2::new(0.0, -1.0)),
            &row.band,
            tokens.ink_2,
        );
        for (cell, column) in row.cells.iter().zip(columns) {
            cell_ui(ui, cell, *column);
        }
        if returns > 0.0 {
            let size = Vec2::new(returns, ROW_HEIGHT + GAP);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let said = row.said();
            let ink = if row.returned.is_some() {
                tokens.accent
            } else {
                tokens.ink
            };
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &said));
            write(ui, rect.translate(Vec2::new(4.0, -1.0)), &said, ink);
        }
    });
}

/// A cell, divided in the order of time where something changes within the phase.
fn cell_ui(ui: &mut Ui, cell: &Cell, Column { detail, width }: Column) -> Response {
    let size = Vec2::new(width, ROW_HEIGHT + GAP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &cell.spoken));
    let rect = Rect::from_min_size(rect.min, rect.size() - Vec2::splat(GAP));
    let needs: Vec<f32> = cell
        .parts
        .iter()
        .map(|part| detail.need(ui, cell, part))
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
    let share = (rect.width() - needs.iter().sum::<f32>()) / needs.len().max(1) as f32;
    let mut left = rect.left();
    for (part, need) in cell.parts.iter().zip(needs) {
        let size = Vec2::new(need + share - 1.0, rect.height());
        let rect = Rect::from_min_size(Pos2::new(left, rect.top()), size);
        part_ui(ui, part, rect, detail.has_words(cell));
        left += need + share;
    }
    response.on_hover_text(&cell.spoken)
}

fn part_ui(ui: &Ui, part: &Part, rect: Rect, has_words: bool) {
    let tokens = Tokens::of(ui);
    let ink = tokens.severity(part.severity);
    let painter = ui.painter();
    painter.rect_filled(rect, RADIUS_MARK, tokens.severity_soft(part.severity));
    let galley = painter.layout_no_wrap(part.word.clone(), font(SIZE_SMALL, true), ink);
    let mark = Pos2::new(rect.left() + 12.0, rect.center().y);
    let mark = Rect::from_center_size(mark, Vec2::splat(11.0));
    Icon::Severity(part.severity).paint(ui, mark, ink);
    if !has_words {
        return;
    }
    let at = Pos2::new(rect.left() + 21.0, rect.center().y);
    let at = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    painter.galley(at.min, galley, ink);
}

fn write(ui: &Ui, rect: Rect, text: &str, color: egui::Color32) {
    let galley = WidgetText::from(small(text)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        rect.width() - 4.0,
        font(SIZE_SMALL, false),
    );
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), galley.size());
    ui.painter().galley(at.min, galley, color);
}

/// The same in words, where there is no room for a table.
fn lines_ui(ui: &mut Ui, lang: Lang, grid: &Grid) {
    let tokens = Tokens::of(ui);
    for row in &grid.rows {
        for cell in &row.cells {
            wrapped(ui, small(&cell.spoken).color(tokens.ink_2));
        }
        if grid.has_returns {
            let head = t(lang, "knowledge-returns");
            let line = format!("{}, {head}: {}", row.band, row.said());
            wrapped(ui, small(line).color(tokens.ink));
        }
        ui.add_space(2.0);
    }
}
