//! The only colours and text sizes of the window: two sets of tokens and what egui makes of them.
#![expect(clippy::disallowed_methods, reason = "this is where colours live")]

use std::sync::Arc;

use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin,
    RichText, Shadow, Stroke, Style, TextStyle, Theme, Ui, Vec2, Visuals, style,
};

use crate::model::scale::Severity;

/// The name of the family for what matters most; egui makes no bold of its own.
const STRONG: &str = "strong";

/// Text sizes in points at 100 %.
pub const SIZE_BODY: f32 = 13.0;
pub const SIZE_SMALL: f32 = 11.5;
pub const SIZE_TITLE: f32 = 15.0;
pub const SIZE_HERO: f32 = 20.0;
/// The label as printed, large enough to read underlines apart.
pub const SIZE_LABEL: f32 = 15.0;

/// Radius of cards, of fields and chips, and of marks.
pub const RADIUS_CARD: u8 = 10;
pub const RADIUS_FIELD: u8 = 7;
pub const RADIUS_MARK: u8 = 5;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Behind everything, cards and side columns, wells.
    pub ground: Color32,
    pub surface: Color32,
    pub sunken: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Borders of controls that are not filled: strong enough to be found.
    pub edge: Color32,
    /// Text, from most to least important. All are readable.
    pub ink: Color32,
    pub ink_2: Color32,
    pub ink_3: Color32,
    pub accent: Color32,
    pub accent_soft: Color32,
    pub on_accent: Color32,
    severity: [(Color32, Color32); 5],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Tokens = Tokens {
    ground: rgb(0x00f6_f7f5),
    surface: rgb(0x00ff_ffff),
    sunken: rgb(0x00ee_f1ee),
    line: rgb(0x00df_e4e0),
    edge: rgb(0x007a_8680),
    ink: rgb(0x0017_211d),
    ink_2: rgb(0x0050_605a),
    ink_3: rgb(0x005d_6b64),
    accent: rgb(0x000d_6b61),
    accent_soft: rgb(0x00dc_efeb),
    on_accent: rgb(0x00ff_ffff),
    severity: [
        (rgb(0x0017_6f44), rgb(0x00df_f2e6)),
        (rgb(0x007f_5300), rgb(0x00fb_eecb)),
        (rgb(0x004b_5a72), rgb(0x00e4_e9f1)),
        (rgb(0x00a4_3f0d), rgb(0x00fd_e6d8)),
        (rgb(0x00a3_172f), rgb(0x00fb_dfe3)),
    ],
};

const DARK: Tokens = Tokens {
    ground: rgb(0x0012_1614),
    surface: rgb(0x001a_201d),
    sunken: rgb(0x000e_1210),
    line: rgb(0x002c_3531),
    edge: rgb(0x0074_837b),
    ink: rgb(0x00e8_eeea),
    ink_2: rgb(0x00a9_b7b0),
    ink_3: rgb(0x0095_a39c),
    accent: rgb(0x005f_c9b8),
    accent_soft: rgb(0x0015_3b36),
    on_accent: rgb(0x0006_201c),
    severity: [
        (rgb(0x006f_d49a), rgb(0x0014_3524)),
        (rgb(0x00ef_c25a), rgb(0x003a_2d0c)),
        (rgb(0x00a9_b9d6), rgb(0x0023_2c3c)),
        (rgb(0x00f5_9a66), rgb(0x0040_210f)),
        (rgb(0x00f5_8a9b), rgb(0x0043_1520)),
    ],
};

impl Tokens {
    /// The tokens of the theme in which `ui` is drawn.
    pub fn of(ui: &Ui) -> &'static Self {
        Self::for_theme(ui.theme())
    }

    pub fn for_theme(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The colour of a severity.
    pub fn severity(&self, severity: Severity) -> Color32 {
        self.severity[severity as usize].0
    }

    /// The ground on which a severity is shown.
    pub fn severity_soft(&self, severity: Severity) -> Color32 {
        self.severity[severity as usize].1
    }
}

/// Fonts, sizes and both themes; once, before the first frame.
pub fn set_up(ctx: &Context) {
    egui_extras::install_image_loaders(ctx);
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        let tokens = Tokens::for_theme(theme);
        ctx.style_mut_of(theme, |style| dress(style, theme, tokens));
    }
    // Zoom and theme are commands of ours, so that they are listed and can be looked up.
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let regular: &'static [u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
    let strong: &'static [u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
    fonts
        .font_data
        .insert("Inter".to_owned(), Arc::new(FontData::from_static(regular)));
    fonts.font_data.insert(
        "Inter SemiBold".to_owned(),
        Arc::new(FontData::from_static(strong)),
    );
    let mono: &'static [u8] = include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf");
    fonts.font_data.insert(
        "Noto Sans Mono".to_owned(),
        Arc::new(FontData::from_static(mono)),
    );
    for (family, font) in [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Monospace, "Noto Sans Mono"),
        (FontFamily::Name(STRONG.into()), "Inter SemiBold"),
    ] {
        fonts.families.insert(family, vec![font.to_owned()]);
    }
    fonts
}

/// A font of a size, in the strong family or the plain one.
pub fn font(size: f32, strong: bool) -> FontId {
    let family = if strong {
        FontFamily::Name(STRONG.into())
    } else {
        FontFamily::Proportional
    };
    FontId::new(size, family)
}

/// The font of what files say, letter under letter.
pub fn mono() -> FontId {
    FontId::new(12.5, FontFamily::Monospace)
}

/// Text in the strong family.
pub fn strong(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(font(size, true))
}

/// Small, quiet text.
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).size(SIZE_SMALL)
}

fn dress(style: &mut Style, theme: Theme, tokens: &Tokens) {
    style.text_styles = [
        (TextStyle::Small, font(SIZE_SMALL, false)),
        (TextStyle::Body, font(SIZE_BODY, false)),
        (TextStyle::Button, font(SIZE_BODY, false)),
        (TextStyle::Monospace, mono()),
        (TextStyle::Heading, font(SIZE_TITLE, true)),
    ]
    .into();
    style.animation_time = 0.1;
    style.interaction.selectable_labels = false;
    style.spacing.item_spacing = Vec2::new(6.0, 6.0);
    style.spacing.button_padding = Vec2::new(9.0, 4.0);
    style.spacing.interact_size = Vec2::new(28.0, 26.0);
    style.spacing.tooltip_width = 380.0;
    style.spacing.scroll.floating = true;
    style.spacing.scroll.bar_width = 8.0;
    style.visuals = visuals(theme, tokens);
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = theme.default_visuals();
    let widget = |fill: Color32, edge: Color32, text: Color32| style::WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(RADIUS_FIELD),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    visuals.widgets = style::Widgets {
        noninteractive: widget(tokens.surface, tokens.line, tokens.ink),
        inactive: widget(tokens.surface, tokens.edge, tokens.ink_2),
        hovered: widget(tokens.sunken, tokens.ink_3, tokens.ink),
        active: widget(tokens.accent_soft, tokens.accent, tokens.ink),
        open: widget(tokens.sunken, tokens.accent, tokens.ink),
    };
    visuals.widgets.active.bg_stroke.width = 2.0;
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    visuals.hyperlink_color = tokens.accent;
    visuals.panel_fill = tokens.ground;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_FIELD);
    visuals.faint_bg_color = tokens.sunken;
    visuals.extreme_bg_color = tokens.surface;
    visuals.handle_shape = style::HandleShape::Circle;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.weak_text_color = Some(tokens.ink_3);
    visuals.error_fg_color = tokens.severity(Severity::Contraindicated);
    visuals.warn_fg_color = tokens.severity(Severity::Caution);
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(if theme == Theme::Dark { 120 } else { 40 }),
    };
    visuals.popup_shadow = shadow;
    visuals.window_shadow = shadow;
    visuals
}

/// Space inside cards.
pub const CARD_MARGIN: Margin = Margin::symmetric(12, 10);

#[cfg(test)]
mod tests {
    use super::{DARK, LIGHT, Tokens};
    use crate::model::scale::Severity;
    use eframe::egui::Color32;

    fn luminance(color: Color32) -> f64 {
        let channel = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2: 4.5 for text, 3 for marks and the borders of controls.
    #[test]
    fn contrast_is_enough() {
        for (theme, tokens) in [("light", &LIGHT), ("dark", &DARK)] {
            let grounds = [tokens.ground, tokens.surface, tokens.sunken];
            for edge in [tokens.edge, tokens.accent, tokens.ink_3] {
                for ground in grounds.into_iter().chain([tokens.accent_soft]) {
                    let found = contrast(edge, ground);
                    assert!(
                        found >= 3.0,
                        "{theme}: {edge:?} on {ground:?} is {found:.2}"
                    );
                }
            }
            for ground in grounds {
                for ink in [tokens.ink, tokens.ink_2, tokens.ink_3, tokens.accent] {
                    let found = contrast(ink, ground);
                    assert!(found >= 4.5, "{theme}: {ink:?} on {ground:?} is {found:.2}");
                }
            }
            for (ink, ground) in [
                (tokens.on_accent, tokens.accent),
                (tokens.accent, tokens.accent_soft),
                (tokens.ink, tokens.accent_soft),
            ] {
                assert!(
                    contrast(ink, ground) >= 4.5,
                    "{theme}: {ink:?} on {ground:?}"
                );
            }
            for severity in Severity::ALL {
                check_severity(theme, tokens, severity);
            }
        }
    }

    fn check_severity(theme: &str, tokens: &Tokens, severity: Severity) {
        let ink = tokens.severity(severity);
        for ground in [
            tokens.severity_soft(severity),
            tokens.surface,
            tokens.ground,
        ] {
            let found = contrast(ink, ground);
            assert!(
                found >= 4.5,
                "{theme}: {severity:?} on {ground:?} is {found:.2}"
            );
        }
    }
}
