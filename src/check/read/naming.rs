//! Whether the keys of regions are made of their names.
//!
//! Keys and names are compared by their letters and digits alone, without the words for the kind of region
//! ("kabupaten", "kanwil") and without a number behind the key. A site whose keys follow no names (codes, say) has
//! that habit, and is left alone, except where a region bears the name of another.

use super::regions::Declared;
use crate::check::context::{Context, items_at, string_at};
use crate::check::rules::KEY_AND_NAME;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::load::tree::{Kind, Node};
use crate::model::RegionId;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// Words for kinds of regions, those of one line for the same kind. Those of the site's levels come to them.
const KINDS: &[&[&str]] = &[
    &["provinsi", "prov", "propinsi", "province"],
    &["kabupaten", "kab", "kabupaten administrasi", "kab adm", "regency", "administrative regency"],
    &["kota", "kota administrasi", "kota adm", "kotamadya", "city", "administrative city"],
    &["kecamatan", "kec", "district"],
    &["kanwil", "kantor wilayah", "regional office"],
    &["cabang", "kantor cabang", "kc", "kacab", "branch", "branch office"],
];

/// A name, or a key, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spelled {
    /// The kind of region that it names, if it does.
    kind: Option<usize>,
    /// Its letters and digits without that kind.
    bare: String,
}

impl Spelled {
    fn fits(&self, name: &Self) -> bool {
        self.bare == name.bare && self.may_be_of_kind(name)
    }

    fn may_be_of_kind(&self, name: &Self) -> bool {
        self.kind.is_none() || name.kind.is_none() || self.kind == name.kind
    }

    fn is_slip_of(&self, name: &Self) -> bool {
        self.bare.len() >= 4 && self.may_be_of_kind(name) && one_slip(&self.bare, &name.bare)
    }
}

/// A name where it is written, in the ways in which it may be compared.
struct Name<'n> {
    text: &'n str,
    span: Span,
    spelled: Vec<Spelled>,
    /// Whether it is a name that pages show, not one of the other spellings.
    shown: bool,
}

/// A region with what it is called.
struct Named<'n> {
    id: RegionId,
    key: &'n str,
    span: Span,
    keys: Vec<Spelled>,
    names: Vec<Name<'n>>,
}

/// Reports regions whose key is made of none of their names, and names that are one letter off.
pub(super) fn hold(context: &mut Context<'_>, known: &[(RegionId, Declared<'_>)]) {
    let kinds = Kinds::of(context);
    let regions: Vec<Named<'_>> =
        known.iter().filter_map(|(id, declared)| named(*id, declared, &kinds)).collect();
    let fits = |region: &Named<'_>| region.names.iter().any(|name| fits(region, name));
    let (fitting, odd): (Vec<&Named<'_>>, Vec<&Named<'_>>) = regions.iter().partition(|region| fits(region));
    let is_habit = fitting.len() >= odd.len();
    let mut by_key: FxHashMap<&str, Vec<&Named<'_>>> = FxHashMap::default();
    if !odd.is_empty() {
        for region in &regions {
            region.keys.iter().for_each(|key| by_key.entry(&key.bare).or_default().push(region));
        }
    }
    for region in odd {
        if let Some(finding) = misnamed(region, &by_key, is_habit) {
            context.report(finding);
        }
    }
    fitting.into_iter().flat_map(slips).for_each(|finding| context.report(finding));
}

fn named<'n>(id: RegionId, declared: &'n Declared<'_>, kinds: &Kinds) -> Option<Named<'n>> {
    let node = &*declared.node;
    let key = &*declared.key.value;
    let mut keys = kinds.spell(key)?;
    if let Some((stem, number)) = key.rsplit_once(['-', '.'])
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        keys.extend(kinds.spell(stem).unwrap_or_default());
    }
    let shown = ["name", "short"].into_iter().filter_map(|key| node.get(key)).flat_map(texts);
    let mut names: Vec<Name<'n>> = Vec::new();
    for (text, span) in shown {
        let spelled = spellings(text, kinds);
        // A name in other letters cannot be compared.
        names.push(Name { text, span, spelled: spelled?, shown: true });
    }
    let others = items_at(node, "aliases").iter().chain(node.get("label"));
    let others =
        others.chain(node.get("codes").and_then(Node::as_mapping).into_iter().flatten().map(|e| &e.value));
    for (text, span) in others.filter_map(|node| Some((node.as_str()?, node.span))) {
        names.extend(spellings(text, kinds).map(|spelled| Name { text, span, spelled, shown: false }));
    }
    // A region without a name has been reported.
    string_or_words(node).then_some(Named { id, key, span: declared.key.span, keys, names })
}

fn string_or_words(node: &Node<'_>) -> bool {
    string_at(node, "name").is_some() || node.get("name").and_then(Node::as_mapping).is_some()
}

/// One text, or the text of each language.
fn texts<'n>(node: &'n Node<'_>) -> Vec<(&'n str, Span)> {
    match &node.kind {
        Kind::Mapping(entries) => {
            entries.iter().filter_map(|entry| Some((entry.value.as_str()?, entry.value.span))).collect()
        }
        _ => node.as_str().map(|text| (text, node.span)).into_iter().collect(),
    }
}

/// A name as it is, and without what stands in brackets: "Papua (wilayah lama)".
fn spellings(text: &str, kinds: &Kinds) -> Option<Vec<Spelled>> {
    let mut out = kinds.spell(text)?;
    if let Some((before, rest)) = text.split_once('(')
        && let Some((_, behind)) = rest.split_once(')')
    {
        out.extend(kinds.spell(&format!("{before} {behind}")).unwrap_or_default());
    }
    Some(out)
}

fn fits(region: &Named<'_>, name: &Name<'_>) -> bool {
    region.keys.iter().any(|key| name.spelled.iter().any(|name| key.fits(name)))
}

/// The finding for a region whose key fits none of its names.
fn misnamed(
    region: &Named<'_>,
    by_key: &FxHashMap<&str, Vec<&Named<'_>>>,
    is_habit: bool,
) -> Option<Diagnostic> {
    let shown = || region.names.iter().filter(|name| name.shown);
    let owner = shown().find_map(|name| {
        let mut owners = name.spelled.iter().filter_map(|name| by_key.get(&*name.bare)).flatten();
        owners.find(|owner| owner.id != region.id && fits(owner, name))
    });
    let first = shown().next()?;
    let close =
        |name: &&Name<'_>| region.keys.iter().any(|key| name.spelled.iter().any(|name| key.is_slip_of(name)));
    let hint = match (owner, shown().find(close)) {
        (Some(owner), _) => Phrase::new(Both {
            id: "itu nama `{other}`: apakah kolom atau barisnya bergeser?",
            en: "that is the name of `{other}`: has a column or a row slipped?",
        })
        .with("other", owner.key),
        (None, Some(close)) => mend(region.key, close.text),
        (None, None) if is_habit => Phrase::new(Both {
            id: "perbaiki kunci atau namanya; nama lain wilayah ini ditulis di `aliases`",
            en: "mend the key or the name; list other names of the region under `aliases`",
        }),
        (None, None) => return None,
    };
    let finding = KEY_AND_NAME.at(region.span).with("key", region.key).with("name", first.text);
    Some(finding.about(region.key).label(first.span, THE_NAME).hint(hint))
}

/// The findings for names that are one letter off, where at least two others fit the key.
fn slips<'n>(region: &'n Named<'n>) -> impl Iterator<Item = Diagnostic> + 'n {
    let shown = || region.names.iter().filter(|name| name.shown);
    let sound = shown().filter(|name| fits(region, name)).count();
    let close = move |name: &&Name<'_>| {
        sound > 1
            && !fits(region, name)
            && region.keys.iter().any(|key| name.spelled.iter().any(|name| key.is_slip_of(name)))
    };
    shown().filter(close).map(|name| {
        let finding = KEY_AND_NAME.at(name.span).with("key", region.key).with("name", name.text);
        finding.about(region.key).label(region.span, THE_KEY).hint(mend(region.key, name.text))
    })
}

const THE_NAME: Both = Both { id: "namanya", en: "its name" };
const THE_KEY: Both = Both { id: "kuncinya", en: "its key" };

fn mend(key: &str, name: &str) -> Phrase {
    Phrase::new(Both {
        id: "satu huruf berbeda: perbaiki `{key}` atau `{name}`",
        en: "they differ by a letter: mend `{key}` or `{name}`",
    })
    .with("key", key)
    .with("name", name)
}

/// The words for kinds of regions, the longest first.
struct Kinds(Vec<(Vec<String>, usize)>);

impl Kinds {
    fn of(context: &Context<'_>) -> Self {
        let mut kinds: Vec<(Vec<String>, usize)> = Vec::new();
        for (kind, names) in KINDS.iter().enumerate() {
            kinds.extend(names.iter().map(|name| (name.split(' ').map(str::to_owned).collect(), kind)));
        }
        for (at, (_, level)) in context.dataset.regions.levels.iter().enumerate() {
            for name in level.name.each().chain([level.id.as_str()]) {
                let words = words(name).unwrap_or_default();
                if !words.is_empty() && !kinds.iter().any(|(known, _)| *known == words) {
                    kinds.push((words, KINDS.len() + at));
                }
            }
        }
        kinds.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self(kinds)
    }

    /// A name as it is compared: whole, and without the kind before it or behind it. Nothing if it has other
    /// letters than a key can have, or none.
    fn spell(&self, name: &str) -> Option<Vec<Spelled>> {
        let words = words(name).filter(|words| !words.is_empty())?;
        let rest = |kind: &[String], before: bool| {
            let rest = if before { words.strip_prefix(kind) } else { words.strip_suffix(kind) };
            rest.filter(|rest| !rest.is_empty()).map(<[String]>::concat)
        };
        let without = |before: bool| {
            let mut kinds = self.0.iter();
            kinds.find_map(|(words, kind)| Some(Spelled { kind: Some(*kind), bare: rest(words, before)? }))
        };
        let whole = Spelled { kind: None, bare: words.concat() };
        Some([Some(whole), without(true), without(false)].into_iter().flatten().collect())
    }
}

/// The words of a name in small letters; nothing if it has letters that no key can have.
fn words(name: &str) -> Option<Vec<String>> {
    if name.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        return None;
    }
    let name: String = name.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`')).collect();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    Some(words.map(str::to_ascii_lowercase).collect())
}

/// Whether two texts differ by one letter that is wrong, too many, lacking, or exchanged with the next.
fn one_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let same = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&one[..one.len() - same], &other[..other.len() - same]) {
        ([a, b], [c, d]) => a == d && b == c,
        (one, other) => one.len().max(other.len()) == 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_one_letter() {
        for (one, other) in
            [("sinjai", "sinja"), ("sinjai", "sinjaai"), ("sinjai", "sinajai"), ("abc", "acb"), ("a", "b")]
        {
            assert!(one_slip(one, other) && one_slip(other, one), "{one} {other}");
        }
        for (one, other) in
            [("sinjai", "sinjai"), ("abcd", "badc"), ("sinjai", "sin"), ("ab", "cd"), ("", "")]
        {
            assert!(!one_slip(one, other), "{one} {other}");
        }
    }

    #[test]
    fn kinds_are_taken_off_before_and_behind() {
        let kinds = Kinds::of(&Context::new(&crate::load::Documents::default()));
        let spell = |name: &str| kinds.spell(name).unwrap();
        let any = |key: &str, name: &str, test: fn(&Spelled, &Spelled) -> bool| {
            spell(key).iter().any(|key| spell(name).iter().any(|name| test(key, name)))
        };
        for (key, name) in [
            ("kabupaten-aceh-barat", "Aceh Barat"),
            ("kabupaten-aceh-barat", "Kab. Aceh Barat"),
            ("aceh-barat", "Aceh Barat Regency"),
            ("kabupaten-lima-puluh-kota", "Lima Puluh Kota"),
            ("kanwil-dki-jakarta", "Kantor Wilayah DKI Jakarta"),
            ("kota-administrasi-jakarta-pusat", "Jakarta Pusat"),
            ("fak-fak", "Fakfak"),
            ("provinsi-papua", "Papua"),
        ] {
            assert!(any(key, name, Spelled::fits), "{key} {name}");
        }
        for (key, name) in [
            ("kota-bogor", "Kabupaten Bogor"),
            ("kota-bogor", "Kab. Bogor"),
            ("kabupaten-sinjai", "Kabupaten Sinja"),
            ("kota", "Kabupaten"),
        ] {
            assert!(!any(key, name, Spelled::fits), "{key} {name}");
        }
        assert!(any("kabupatn-sinjai", "Kabupaten Sinjai", Spelled::is_slip_of));
        assert_eq!(kinds.spell("Curaçao"), None);
    }
}
