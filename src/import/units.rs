//! The unit that the words around figures state: "(ribu orang)", "dalam jutaan rupiah", "Persentase …".
//!
//! A scale word is no part of it. What is in brackets need not be a unit ("(PU)"), so that only known ones are taken
//! from there; behind "satuan" and its like anything is one.

use super::money;
use super::reading::says_share;
use super::scale::{apart, scale_apart, scales_in};
use super::words::fold;

/// Units by their words, folded, with the name that a new site gives them.
const KNOWN: &[(&str, &str)] = &[
    ("orang", "orang"),
    ("jiwa", "jiwa"),
    ("peserta", "peserta"),
    ("pekerja", "pekerja"),
    ("tenaga kerja", "tenaga kerja"),
    ("persons", "persons"),
    ("people", "people"),
    ("workers", "workers"),
    ("participants", "participants"),
    ("kasus", "kasus"),
    ("cases", "cases"),
    ("klaim", "klaim"),
    ("claims", "claims"),
    ("perusahaan", "perusahaan"),
    ("companies", "companies"),
    ("rumah tangga", "rumah tangga"),
    ("households", "households"),
    ("rp", "rupiah"),
    ("rupiah", "rupiah"),
    ("idr", "rupiah"),
    ("usd", "USD"),
    ("us", "USD"),
    ("rs", "INR"),
    ("rm", "MYR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("aud", "AUD"),
    ("brl", "BRL"),
    ("cad", "CAD"),
    ("chf", "CHF"),
    ("cny", "CNY"),
    ("gbp", "GBP"),
    ("inr", "INR"),
    ("jpy", "JPY"),
    ("kes", "KES"),
    ("krw", "KRW"),
    ("mxn", "MXN"),
    ("myr", "MYR"),
    ("ngn", "NGN"),
    ("php", "PHP"),
    ("sgd", "SGD"),
    ("thb", "THB"),
    ("vnd", "VND"),
    ("zar", "ZAR"),
    ("persen", "persen"),
    ("percent", "percent"),
    ("per cent", "percent"),
    ("poin persen", "percentage points"),
    ("percentage points", "percentage points"),
];

/// Words behind which a unit is named.
const LEADS: &[&str] = &["satuan", "dalam", "dlm", "unit", "units", "in"];
/// The unit that a text states, if it states one.
pub(super) fn unit_in(text: &str) -> Option<String> {
    let text = money::spelled(text);
    let text = text.as_ref();
    let bracketed = text.split('(').skip(1).filter_map(|part| part.split_once(')')).map(|(part, _)| part);
    for part in bracketed {
        // "(% of total)".
        if part.trim().starts_with('%') || fold(part).starts_with("percent of ") {
            return Some("percent".to_owned());
        }
        // With its brackets, since "(Rp 1.000)" is a scale in them alone.
        let part = format!("({part})");
        if let Some(unit) = known(&part).map(str::to_owned).or_else(|| scaled_unit(&part)) {
            return Some(unit);
        }
    }
    if says_share(text) {
        return Some("percent".to_owned());
    }
    led(text).or_else(|| beside_scale(text))
}

/// "Iuran, Rp miliar", "Contributions, PHP million", "Outlays million rupiah": the word beside a scale, where it is a unit.
fn beside_scale(text: &str) -> Option<String> {
    text.split([',', ';', '|']).filter(|part| !scales_in(part).is_empty()).find_map(|part| {
        let (rest, _) = apart(part);
        let folded = fold(&rest);
        let words: Vec<&str> = folded.split(' ').filter(|word| *word != "of").collect();
        let ends = |count: usize| words.len().checked_sub(count).and_then(|at| words.get(at..));
        let found = (1..=2).filter_map(ends).find_map(|words| known(&words.join(" ")));
        found.map(str::to_owned)
    })
}

/// "millions of pesos": a unit that nobody knows, beside a scale and with nothing else in its brackets.
fn scaled_unit(part: &str) -> Option<String> {
    let (rest, scales) = apart(part);
    let rest = without_leads(&fold(&rest));
    (scales.len() == 1 && is_word(&rest)).then_some(rest)
}

fn without_leads(folded: &str) -> String {
    let words = folded.split(' ').skip_while(|word| LEADS.contains(word) || *word == "of");
    words.collect::<Vec<_>>().join(" ")
}

fn is_word(rest: &str) -> bool {
    !rest.is_empty() && rest.split(' ').count() <= 2 && rest.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// Whether a text says of figures in what they are written, and nothing else: "(dalam jutaan rupiah)", "Satuan: orang".
pub(super) fn is_statement(text: &str) -> bool {
    let text = money::spelled(text);
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let part = inner.unwrap_or(text);
    if part.contains(['(', ')']) {
        return false;
    }
    let is_led = fold(part).split(' ').next().is_some_and(|word| LEADS.contains(&word));
    let (rest, scales) = apart(text);
    let rest = without_leads(&fold(&rest));
    if rest.is_empty() && part.trim() != "%" {
        return scales.len() == 1;
    }
    let is_set_off = inner.is_some() || is_led;
    let is_unit = known(&rest).is_some() || part.trim() == "%" || is_led && is_word(&rest);
    (is_set_off || scales.len() == 1) && (is_unit || scales.len() == 1 && is_set_off && is_word(&rest))
}

/// Whether a line of a head says in what the figures below it are written, and nothing else: "Thousand", "Per cent", "Rp juta".
pub(super) fn is_unit_line(line: &str) -> bool {
    let (rest, scales) = apart(&money::spelled(line));
    let rest = without_leads(&fold(&rest));
    let says_itself = matches!(
        fold(line).as_str(),
        "percent" | "per cent" | "persen" | "pct" | "number" | "numbers" | "nomor" | "rp" | "rupiah"
    ) || line.trim() == "%";
    says_itself || is_statement(line) || scales.len() == 1 && (rest.is_empty() || known(&rest).is_some())
}

/// Whether titles name one by one what the heads of a table show ("Penduduk, Laju Pertumbuhan, Distribusi Persentase"): then a
/// share among it is that of one column, and not of all.
pub(super) fn names_heads(titles: &[String], heads: &[String]) -> bool {
    let parts = titles.iter().flat_map(|title| without_number(title).split([',', ';']));
    let parts: Vec<String> = parts.map(fold).filter(|part| !part.is_empty()).collect();
    let heads: Vec<String> =
        heads.iter().map(|head| fold(&without_unit(head))).filter(|head| !head.is_empty()).collect();
    let is_named = |part: &&String| {
        !says_share(part) && heads.iter().any(|head| head == *part || head.starts_with(&format!("{part} ")))
    };
    parts.len() > 1 && heads.len() > 1 && parts.iter().any(|part| is_named(&part))
}

/// A title without the number of its table: "Peserta aktif" of "Tabel 4.1. Peserta aktif"; nothing of "Tabel 4.1".
pub(super) fn without_number(title: &str) -> &str {
    const LEADS: &[&str] = &["tabel", "table", "jadual", "lampiran", "annex", "bảng", "tabela", "tableau"];
    let title = title.trim();
    let Some((lead, rest)) = title.split_once(char::is_whitespace) else { return title };
    if !LEADS.contains(&lead.to_lowercase().as_str()) {
        return title;
    }
    let rest = rest.trim_start();
    let (number, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let bare = number.trim_end_matches(['.', ':', ')', ',']);
    let is_part = |part: &str| {
        part.bytes().all(|c| c.is_ascii_digit())
            || part.len() == 1
            || part.bytes().all(|c| b"IVX".contains(&c))
    };
    let is_number = !bare.is_empty() && bare.split(['.', '-']).all(|part| !part.is_empty() && is_part(part));
    if is_number { behind.trim_start_matches(['.', ':', '-', '–', ' ']) } else { title }
}

/// Whether a unit is money.
pub(super) fn is_money(unit: &str) -> bool {
    unit == "rupiah" || unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A text without the units and scales in its brackets or at its end: what a measure is called. They would else be a part
/// of its name, and no longer say in what its figures are written.
pub(super) fn without_unit(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('(') {
        let Some((part, after)) = from.split_once(')') else { break };
        out.push_str(before);
        if !is_statement(&format!("({part})")) {
            out.push_str(&format!("({part})"));
        }
        rest = after;
    }
    out.push_str(rest);
    // "Pensioners, thousands", "Peserta dalam ribuan".
    let cuts: Vec<usize> = out.match_indices([',', ';', '–', '-', ' ']).map(|(at, _)| at).collect();
    let says = |at: &&usize| {
        let tail = out.get(**at..).unwrap_or_default();
        let tail = tail.trim_start_matches([',', ';', '–', '-', ' ']);
        let is_cut = !out.get(**at..).unwrap_or_default().starts_with(' ')
            || fold(tail)
                .split(' ')
                .next()
                .is_some_and(|word| LEADS.contains(&word) && !word.starts_with("unit"));
        is_cut && !scales_in(tail).is_empty() && is_statement(&format!("({tail})"))
    };
    if let Some(at) = cuts.iter().find(says).copied().filter(|at| *at > 0) {
        out.truncate(at);
    }
    // "Thousand members", "Firms '000", "Iuran Rp juta".
    let (left, scales) = apart(&out);
    if let [_] = scales.as_slice()
        && !fold(&left).is_empty()
    {
        out = left.trim().to_owned();
        if let Some((before, last)) = out.rsplit_once(' ')
            && known(last).is_some_and(is_money)
        {
            out = before.to_owned();
        }
    }
    let bare = out.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = bare.trim_end_matches([',', ';', ':', '-', '–']).trim_end();
    if bare.is_empty() { text.to_owned() } else { bare.to_owned() }
}

/// One of the known units, with or without a scale and a word that leads to it.
fn known(part: &str) -> Option<&'static str> {
    let (rest, _) = apart(&money::spelled(part));
    let rest = without_leads(&fold(&rest));
    KNOWN.iter().find(|(words, _)| *words == rest).map(|(_, unit)| *unit)
}

/// "Satuan: ton", "dalam ribu hektare": what stands at the end, or before a bracket or comma.
fn led(text: &str) -> Option<String> {
    text.split(['(', ')', ',', ';', '.', '|']).find_map(|part| {
        let folded = fold(part);
        let words: Vec<&str> = folded.split(' ').collect();
        let at = words.iter().rposition(|word| LEADS.contains(word))?;
        let (rest, scale) = scale_apart(&words.get(at + 1..)?.join(" "));
        if let Some(unit) = known(&rest) {
            return Some(unit.to_owned());
        }
        // "dalam ribuan" names a scale alone; "dalam kota" is no unit.
        let is_named = matches!(words.get(at), Some(&("satuan" | "unit" | "units"))) || scale.is_some();
        let rest = without_leads(&rest);
        (is_named && is_word(&rest)).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_not_called_by_its_unit() {
        for (text, expected) in [
            ("Klaim (Rp juta)", "Klaim"),
            ("Peserta (ribu orang) menurut provinsi", "Peserta menurut provinsi"),
            ("Penerima upah (PU)", "Penerima upah (PU)"),
            ("Cakupan (%)", "Cakupan"),
            ("Peserta (000)", "Peserta"),
            ("(%)", "(%)"),
            ("Insured persons in thousands", "Insured persons"),
            ("Benefits (in millions of pesos)", "Benefits"),
            ("Contributions, PHP million", "Contributions"),
            ("Pensioners, thousands", "Pensioners"),
            ("Thousand members", "members"),
            ("Employers x1000", "Employers"),
            ("Employees (thous.)", "Employees"),
            ("Jobs (000s)", "Jobs"),
            ("Firms '000", "Firms"),
            ("Peserta dalam ribuan", "Peserta"),
            ("Iuran dalam juta rupiah", "Iuran"),
            ("Manfaat, Rp miliar", "Manfaat"),
            ("Iuran Rp juta", "Iuran"),
            ("Belanja (Rp. juta)", "Belanja"),
            ("Beban (Rp. 1.000)", "Beban"),
            ("Upah (dalam Rp jutaan)", "Upah"),
            ("Utang (dlm jutaan rupiah)", "Utang"),
            ("Peserta dalam negeri", "Peserta dalam negeri"),
            ("Kecelakaan per 1.000 pekerja", "Kecelakaan per 1.000 pekerja"),
            ("Non-formal", "Non-formal"),
            ("Klaim (Rp", "Klaim (Rp"),
            ("Members (mn)", "Members"),
            ("Iuran (Rp M)", "Iuran"),
            ("Benefits (M€)", "Benefits"),
            ("Benefits (US$ mn)", "Benefits"),
            ("Outlays (₹ crore)", "Outlays"),
            ("Outlays (Rs. lakh)", "Outlays"),
            ("Peserta in 1000", "Peserta"),
        ] {
            assert_eq!(without_unit(text), expected, "{text}");
        }
    }

    #[test]
    fn lines_of_heads_that_are_units() {
        for line in ["Thousand", "Per cent", "%", "Rp juta", "Ribu orang", "(ribu)", "PHP million"] {
            assert!(is_unit_line(line), "{line}");
        }
        for line in ["Peserta", "PU", "Thousand Oaks", "Persen peserta", "2023", ""] {
            assert!(!is_unit_line(line), "{line}");
        }
        let heads = |heads: &[&str]| heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>();
        let title = ["Penduduk, Distribusi Persentase Penduduk, Rasio Jenis Kelamin, 2023".to_owned()];
        assert!(names_heads(
            &title,
            &heads(&["Penduduk (ribu)", "Persentase Penduduk", "Rasio Jenis Kelamin"])
        ));
        let title = ["Persentase peserta aktif menurut provinsi, 2023".to_owned()];
        assert!(!names_heads(&title, &heads(&["PU", "BPU"])));
    }

    #[test]
    fn units_are_what_titles_and_heads_say() {
        for (text, expected) in [
            ("Persentase peserta aktif menurut provinsi, 2023", Some("percent")),
            ("Jumlah dan persentase peserta", None),
            ("Peserta aktif (ribu orang)", Some("orang")),
            ("Pembayaran klaim, 2023 (Rp juta)", Some("rupiah")),
            ("Klaim (dalam jutaan rupiah)", Some("rupiah")),
            ("Klaim dalam miliar rupiah", Some("rupiah")),
            ("Cakupan (%)", Some("percent")),
            ("Satuan: ton", Some("ton")),
            ("Penerima upah (PU)", None),
            ("Peserta dalam negeri", None),
            ("Peserta aktif, dalam ribuan", None),
            ("Active participants (thousand persons)", Some("persons")),
            ("Claims paid, in million rupiah", Some("rupiah")),
            ("Contributions, PHP million", Some("PHP")),
            ("Benefits (in millions of pesos)", Some("pesos")),
            ("Manfaat, Rp miliar", Some("rupiah")),
            ("Iuran Rp juta", Some("rupiah")),
            ("Beban (Rp. 1.000)", Some("rupiah")),
            ("Insured persons in thousands", None),
            ("Thousand members", None),
            ("Iuran (Rp M)", Some("rupiah")),
            ("Iuran (juta Rp)", Some("rupiah")),
            ("Benefits (M€)", Some("EUR")),
            ("Benefits (US$ mn)", Some("USD")),
            ("Benefits (R$ milhões)", Some("BRL")),
            ("Outlays (₹ crore)", Some("INR")),
            ("Outlays (Rs. lakh)", Some("INR")),
            ("Members (mn)", None),
        ] {
            assert_eq!(unit_in(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn lines_that_say_nothing_but_a_unit() {
        for text in [
            "(ribu orang)",
            "(dalam jutaan Rupiah)",
            "Satuan: orang",
            "dalam ribu",
            "In thousands",
            "(%)",
            "(000)",
        ] {
            assert!(is_statement(text), "{text}");
        }
        for text in
            ["Peserta", "(PU)", "Persen", "Peserta (ribu)", "2023", "Dalam negeri dan luar negeri", ""]
        {
            assert!(!is_statement(text), "{text}");
        }
    }
}
