//! HTML entities, which labels copied from web pages carry.

/// The character that `text` spells as an entity, and the length of that spelling.
///
/// Semicolons may be missing after the common ones: `&amp Glycerin`.
pub(super) fn decode(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let length = body
        .bytes()
        .take(8)
        .take_while(|&b| b.is_ascii_alphanumeric() || b == b'#')
        .count();
    let name = &body[..length];
    let closed = body[length..].starts_with(';');
    let c = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code)?
    } else {
        let (_, c) = NAMED.iter().find(|(known, _)| *known == name)?;
        *c
    };
    if closed {
        Some((c, length + 2))
    } else {
        matches!(name, "amp" | "lt" | "gt" | "quot" | "nbsp").then_some((c, length + 1))
    }
}

const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("reg", '®'),
    ("trade", '™'),
    ("copy", '©'),
    ("deg", '°'),
    ("plusmn", '±'),
    ("middot", '·'),
    ("bull", '•'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("shy", '\u{ad}'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("Auml", 'Ä'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("uacute", 'ú'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
];

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn named_numbered_and_unclosed() {
        assert_eq!(decode("&amp; Glycerin"), Some(('&', 5)));
        assert_eq!(decode("&#233;e"), Some(('é', 6)));
        assert_eq!(decode("&#xE9;"), Some(('é', 6)));
        assert_eq!(decode("&amp Glycerin"), Some(('&', 4)));
        assert_eq!(decode("& Glycerin"), None);
        assert_eq!(decode("&D"), None);
    }
}
