//! Number formats of workbooks: what they show beside the digits of a number. `#,##0.0,` shows thousands, `0.0,," jt"` millions with
//! their word, `"Rp" #,##0` money.

use super::super::book::Shown;
use super::super::money;
use super::super::scale::scales_in;
use super::super::words::fold;

/// What a format shows beside digits, if anything. It is that of figures that are not negative.
pub(super) fn shown(format: &str) -> Option<Shown> {
    let mut literal = String::new();
    let (mut has_digit, mut commas) = (false, 0_u32);
    let mut chars = format.chars();
    while let Some(next) = chars.next() {
        match next {
            ';' => break,
            '"' => literal.extend(chars.by_ref().take_while(|c| *c != '"')),
            '\\' => literal.extend(chars.next()),
            // "[$Rp-421]", "[Red]", "[>=1000]".
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if let Some(money) = inner.strip_prefix('$') {
                    literal.push_str(money.split('-').next().unwrap_or_default());
                    literal.push(' ');
                }
            }
            '_' | '*' => drop(chars.next()),
            '0' | '#' | '?' => (has_digit, commas) = (true, 0),
            ',' if has_digit => commas = commas.saturating_add(1),
            ' ' | '$' | '€' | '£' | '¥' => literal.push(next),
            _ => {}
        }
    }
    if !has_digit {
        return None;
    }
    let literal = money::spelled(&literal).into_owned();
    let word = match scales_in(&literal).as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let unit = if literal.contains('%') {
        Some("percent".to_owned())
    } else {
        fold(&literal).split(' ').find_map(money::code)
    };
    let shown = Shown { divided: commas.min(9) * 3, word, unit, is_day: false };
    (shown != Shown::default()).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_scales_and_units() {
        let of =
            |format: &str| shown(format).map(|one| (one.divided, one.word, one.unit)).unwrap_or_default();
        assert_eq!(of("#,##0.0,"), (3, None, None));
        assert_eq!(of("0.0,,\"jt\""), (6, Some(6), None));
        assert_eq!(of("0.0\" ribu\""), (0, Some(3), None));
        assert_eq!(of("0.0\"%\""), (0, None, Some("percent".into())));
        for money in ["\"Rp\" #,##0", "[$Rp-421]#,##0", "_-\"Rp\"* #,##0_-;-\"Rp\"* #,##0_-"] {
            assert_eq!(of(money), (0, None, Some("IDR".into())), "{money}");
        }
        assert_eq!(of("$#,##0.00"), (0, None, Some("USD".into())));
        assert_eq!(of("\"Rp\" 0.0,,,\" M\""), (9, Some(9), Some("IDR".into())));
        for plain in ["General", "#,##0", "0.00", "_(* #,##0_);_(* (#,##0)", "[Red]0;[$-409]0", "0%", "yyyy"]
        {
            assert_eq!(of(plain), (0, None, None), "{plain}");
        }
    }
}
