//! Money by its signs and codes: "US$", "€", "Rs.".

use std::borrow::Cow;

/// Signs with the codes that they stand for. The longer ones come first.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("R$", "BRL"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("RM", "MYR"),
    ("Rs.", "INR"),
    ("Rs", "INR"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₫", "VND"),
    ("₩", "KRW"),
];

/// Codes that no word of a head is in another sense.
const CODES: &[&str] = &[
    "aud", "brl", "cad", "chf", "cny", "eur", "gbp", "idr", "inr", "jpy", "kes", "krw", "mxn", "myr", "ngn",
    "php", "sgd", "thb", "usd", "vnd", "zar",
];

/// A text with the signs of money as codes: "(M€)" is "(M EUR )". Signs of letters alone stand in brackets before a scale:
/// "(RM juta)", and not "Kelas (RM)".
pub(super) fn spelled(text: &str) -> Cow<'_, str> {
    if !SIGNS.iter().any(|(sign, _)| text.contains(sign)) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is = |sign: &str| {
            let Some(behind) = rest.strip_prefix(sign) else { return false };
            let is_of_letters = sign.chars().all(|c| c.is_ascii_alphabetic() || c == '.');
            let is_first = !sign.starts_with(char::is_alphabetic) || !out.ends_with(char::is_alphanumeric);
            is_first && (!is_of_letters || out.ends_with('(') && behind.starts_with(' '))
        };
        match SIGNS.iter().find(|(sign, _)| is(sign)) {
            Some((sign, code)) => {
                out.push(' ');
                out.push_str(code);
                out.push(' ');
                rest = rest.get(sign.len()..).unwrap_or_default();
            }
            None => {
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out.into()
}

/// The code of money that a folded word is.
pub(super) fn code(word: &str) -> Option<String> {
    match word {
        "rp" | "rupiah" => Some("IDR".to_owned()),
        _ => CODES.contains(&word).then(|| word.to_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_money_are_codes() {
        for (text, expected) in [
            ("(US$ mn)", "( USD  mn)"),
            ("(M€)", "(M EUR )"),
            ("(R$ milhões)", "( BRL  milhões)"),
            ("(Rs. lakh)", "( INR  lakh)"),
            ("(RM juta)", "( MYR  juta)"),
            ("Kelas (RM)", "Kelas (RM)"),
            ("RS Umum", "RS Umum"),
            ("Rsud", "Rsud"),
            ("FARM", "FARM"),
            ("Peserta", "Peserta"),
        ] {
            assert_eq!(spelled(text), expected, "{text}");
        }
        assert_eq!(
            (code("rp").as_deref(), code("usd").as_deref(), code("all")),
            (Some("IDR"), Some("USD"), None)
        );
    }
}
