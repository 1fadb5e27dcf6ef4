//! Our own drawings, white in their files and tinted where they are shown.

use eframe::egui::{Color32, Image, ImageSource, Rect, Ui, include_image};

use crate::model::scale::Severity;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Severity(Severity),
    Close,
    ChevronDown,
    ChevronUp,
    Drop,
    Info,
    Emergency,
}

impl Icon {
    fn source(self) -> ImageSource<'static> {
        match self {
            Self::Severity(Severity::Fine) => include_image!("../../assets/icons/fine.svg"),
            Self::Severity(Severity::Caution) => include_image!("../../assets/icons/caution.svg"),
            Self::Severity(Severity::Unknown) => include_image!("../../assets/icons/unknown.svg"),
            Self::Severity(Severity::Avoid) => include_image!("../../assets/icons/avoid.svg"),
            Self::Severity(Severity::Contraindicated) => {
                include_image!("../../assets/icons/stop.svg")
            }
            Self::Close => include_image!("../../assets/icons/close.svg"),
            Self::ChevronDown => include_image!("../../assets/icons/chevron_down.svg"),
            Self::ChevronUp => include_image!("../../assets/icons/chevron_up.svg"),
            Self::Drop => include_image!("../../assets/icons/drop.svg"),
            Self::Info => include_image!("../../assets/icons/info.svg"),
            Self::Emergency => include_image!("../../assets/icons/emergency.svg"),
        }
    }

    /// The drawing for use inside a control that has a name of its own.
    pub fn image(self, color: Color32) -> Image<'static> {
        Image::new(self.source()).tint(color)
    }

    /// Paints the drawing; it is decoration, the words beside it carry the meaning.
    pub fn paint(self, ui: &Ui, rect: Rect, color: Color32) {
        self.image(color).paint_at(ui, rect);
    }
}
