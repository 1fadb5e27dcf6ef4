//! All that typst may see: the template, one file of data, our drawings, the clinic's logo, ten fonts.
//! No disk, no clock, no packages.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::icon::DRAWINGS;
use super::options::Logo;

/// The template of the sheet.
const TEMPLATE: &str = include_str!("../../assets/sheet.typ");

const FONTS: [&[u8]; 10] = [
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Condensed.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-CondensedBold.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-CondensedItalic.ttf"),
    include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoEmoji-Regular.ttf"),
];

/// What is the same for every sheet, made once.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    drawings: Vec<(FileId, Bytes)>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .iter()
        .flat_map(|data| Font::iter(Bytes::new(*data)))
        .collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        drawings: DRAWINGS
            .iter()
            .filter_map(|(name, bytes)| Some((file_id(name)?, Bytes::new(*bytes))))
            .collect(),
    }
});

/// The world of one sheet.
#[derive(Debug)]
pub struct SheetWorld {
    main: Source,
    data: FileId,
    json: Bytes,
    logo: FileId,
    picture: Option<Bytes>,
}

impl SheetWorld {
    /// The clinic's template, or the built-in one, over the data `json`; `None` if typst does not
    /// take the names of the files.
    pub fn new(template: Option<&str>, json: Vec<u8>, logo: Option<&Logo>) -> Option<Self> {
        let template = template.unwrap_or(TEMPLATE);
        Some(Self {
            main: Source::new(file_id("sheet.typ")?, template.to_owned()),
            data: file_id("data.json")?,
            json: Bytes::new(json),
            logo: file_id("logo")?,
            picture: logo.map(|logo| Bytes::new(logo.bytes.to_vec())),
        })
    }

    /// Line and column of a place in the template, from 1.
    pub fn place(&self, byte: usize) -> (u32, u32) {
        let before = self.main.text().get(..byte).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (number(line), number(column))
    }
}

/// A line with the letters that no font of ours has as their numbers, such as `[U+6F22]`: an
/// archivable PDF may not have holes.
pub(super) fn printable(line: &str) -> String {
    let is_there = |c: char| {
        let code = u32::from(c);
        c.is_control()
            || is_silent(c)
            || SHARED
                .fonts
                .iter()
                .any(|font| font.info().coverage.contains(code))
    };
    if line.chars().all(is_there) {
        return line.to_owned();
    }
    let told = line.chars().map(|c| {
        if is_there(c) {
            c.to_string()
        } else {
            format!("[U+{:04X}]", u32::from(c))
        }
    });
    told.collect::<Vec<_>>().concat()
}

/// Letters that only steer how others are set.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}')
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}

impl World for SheetWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.picture {
            _ if id == self.data => Ok(self.json.clone()),
            Some(picture) if id == self.logo => Ok(picture.clone()),
            _ => (SHARED.drawings.iter())
                .find(|(name, _)| *name == id)
                .map(|(_, bytes)| bytes.clone())
                .ok_or_else(|| not_found(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    /// Dates are given, never asked.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
