//! Labels made to be slow to read.

/// What is repeated, how often, and the label that comes of it.
pub type Hostile = (&'static str, usize, fn(usize) -> String);

/// Each grows with its number; reading it should grow no faster.
pub const LABELS: &[Hostile] = &[
    ("colour numbers", 20_000, |n| "CI 77491, ".repeat(n)),
    ("letters without a space", 200_000, |n| {
        "abcdefghij".chars().cycle().take(n).collect()
    }),
    ("names without a space", 200_000, |n| {
        "aquaglycerinurea".chars().cycle().take(n).collect()
    }),
    ("nested brackets", 10_000, |n| {
        format!("{}Aqua{}", "(".repeat(n), ")".repeat(n))
    }),
    ("brackets that never close", 10_000, |n| "Aqua (".repeat(n)),
    ("headings", 5_000, |n| "Ingredients: Aqua. ".repeat(n)),
    ("slashes", 20_000, |n| "Aqua/".repeat(n)),
    ("words without a separator", 20_000, |n| {
        "glycerin foo ".repeat(n)
    }),
    ("claims", 5_000, |n| "without parabens ".repeat(n)),
];
