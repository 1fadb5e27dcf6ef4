//! Any text has a reading that loses nothing.

#![no_main]

use std::sync::LazyLock;

use aftercare::files;
use aftercare::inci;
use aftercare::kb::KnowledgeBase;
use libfuzzer_sys::fuzz_target;

static KB: LazyLock<KnowledgeBase> = LazyLock::new(|| {
    KnowledgeBase::load(&files::built_in(), &[]).expect("the shipped knowledge base is sound")
});

fuzz_target!(init: { LazyLock::force(&KB); }, |label: &str| {
    let reading = inci::read(label, &KB.names);
    let mut accounted = vec![false; label.len()];
    for (i, item) in reading.items.iter().enumerate() {
        assert_eq!(&label[item.start..item.end], item.text);
        assert!(item.part_of.is_none_or(|outer| outer < i));
        assert!(item.strength.is_none_or(|strength| strength.percent.is_finite()));
        accounted[item.start..item.end].fill(true);
    }
    for cut in &reading.cuts {
        assert!(!label[cut.start..cut.end].is_empty());
        accounted[cut.start..cut.end].fill(true);
    }
    for (at, c) in label.char_indices() {
        assert!(accounted[at] || !c.is_alphanumeric(), "{c} at {at} is lost");
    }
});
