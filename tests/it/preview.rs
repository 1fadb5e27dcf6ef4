//! The preview is the printed page: its size, its white margins, and ink where the letters stand.

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::sheet::{self, Language, Options, Paper};
use serde_json::json;
use typst::layout::{Frame, FrameItem, Point};

use crate::support::{kb, read_case};

/// Where letters begin, in points from the upper left, with their size.
fn letters(frame: &Frame, origin: Point, into: &mut Vec<(Point, f64)>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                letters(&group.frame, at + moved, into);
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                into.push((at, text.size.to_pt()));
            }
            _ => {}
        }
    }
}

#[test]
fn the_preview_shows_the_page_that_is_printed() {
    const SCALE: f64 = 2.0;
    let case = read_case(&json!({
        "patient": { "skin": "dry", "allergies": [{ "to": "lanolin" }] },
        "treatment": { "device": "pen", "depth_mm": 1.0, "ended": "2026-11-20T15:00+01:00" },
        "hours": 0,
    }));
    let consultation = Consultation::new(kb(), &case);
    for (paper, width, height) in [(Paper::A4, 1191, 1684), (Paper::Letter, 1224, 1584)] {
        let options = Options {
            paper,
            lang: Language::De,
            ..Options::default()
        };
        let content = sheet::content(&consultation, &rank(&consultation), &options);
        let document = sheet::document(&content).unwrap();
        let pictures = sheet::preview(&content, SCALE).unwrap();
        assert_eq!(pictures.len(), document.pages().len());
        for (page, picture) in document.pages().iter().zip(&pictures) {
            assert_eq!((picture.width, picture.height), (width, height));
            let is_dark = |x: usize, y: usize| picture.rgba[4 * (y * picture.width + x)] < 160;
            let mut found = Vec::new();
            letters(&page.frame, Point::zero(), &mut found);
            assert!(found.len() > 50);
            for (at, size) in found {
                let pixel = |points: f64| {
                    let pixels = (points * SCALE).clamp(0.0, 1e4);
                    format!("{pixels:.0}").parse::<usize>().unwrap()
                };
                let (left, bottom) = (pixel(at.x.to_pt()), pixel(at.y.to_pt()));
                let (right, top) = (left + pixel(size), bottom - pixel(size * 0.8));
                let below = bottom + pixel(size * 0.2);
                assert!(right < width && below < height, "letters beside the page");
                let has_ink = (top..below).any(|y| (left..right).any(|x| is_dark(x, y)));
                assert!(has_ink, "no ink at {at:?}");
            }
            let margin = 40;
            let is_white = |x: usize, y: usize| !is_dark(x, y);
            assert!(
                (0..height).all(|y| is_white(margin / 2, y) && is_white(width - margin / 2, y))
            );
        }
    }
}
