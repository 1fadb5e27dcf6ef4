//! The sheet as pictures, for a screen.

use std::fmt;
use std::sync::Arc;

use typst_render::RenderOptions;

use super::content::SheetContent;
use super::pdf::document;
use crate::diag::Diagnostic;

/// A printed side as a picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: usize,
    pub height: usize,
    /// Red, green, blue and opacity, row by row from the top.
    pub rgba: Arc<[u8]>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

/// The sides of the sheet, with so many pixels for each typographic point (1/72 inch).
///
/// # Errors
/// What is wrong with the template, each with its place.
pub fn preview(
    content: &SheetContent,
    pixels_per_point: f64,
) -> Result<Vec<Picture>, Vec<Diagnostic>> {
    let document = document(content)?;
    let options = RenderOptions {
        pixel_per_pt: pixels_per_point.into(),
        ..RenderOptions::default()
    };
    let pages = document.pages().iter();
    Ok(pages
        .map(|page| {
            let picture = typst_render::render(page, &options);
            Picture {
                width: picture.width() as usize,
                height: picture.height() as usize,
                // The paper is opaque, so premultiplied or not is the same.
                rgba: Arc::from(picture.data()),
            }
        })
        .collect())
}
