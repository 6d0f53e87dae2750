//! The words by which texts claim something of figures, each with what it claims: a language's data.
//!
//! Where several begin at one place the longest counts, so that "fall into" is no fall and "belum mencapai" is no
//! "mencapai".

use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

/// Which way a claim points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// More, later than earlier; above; at the top.
    Up,
    /// Less; below; at the bottom.
    Down,
    /// As much as before.
    Level,
}

/// What a word does in a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// "naik": a figure against an earlier one.
    Change(Way),
    /// "lebih tinggi daripada", "melampaui": a figure against another. Inclusive where the other may be equal.
    Compare {
        way: Way,
        inclusive: bool,
    },
    /// "tertinggi": a figure among its peers.
    Extreme(Way),
    /// "sedikitnya": a bound of a number, and nothing without one.
    Bound(Way),
    /// "urutan", "ranked": a place among peers, with an ordinal.
    Rank,
    /// "berturut-turut": a change that goes on.
    Streak,
    /// "semua", "tidak satu pun", "sebagian besar": how many of a level.
    Every,
    None,
    Most,
    /// It turns what follows into its opposite.
    Not,
    /// What follows is not said to be so: "agar", "if", "may".
    Hedge,
    /// It looks like a claim and is none.
    Idiom,
    /// "dari", "menjadi": the ends of a change.
    From,
    To,
    /// "hanya … yang": just these.
    Only,
    /// What a figure is held against: the total, a target, an average, the nation, the year before.
    Total,
    Target,
    Average,
    Nation,
    Before,
}

/// A word of a claim in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) seen: Range<usize>,
    pub(super) sense: Sense,
}

/// The words of one language, ready to be found.
#[derive(Debug)]
pub(in crate::prose) struct Lexicon {
    automaton: Option<AhoCorasick>,
    senses: Vec<Sense>,
}

const fn above(inclusive: bool) -> Sense {
    Sense::Compare { way: Way::Up, inclusive }
}

const fn below(inclusive: bool) -> Sense {
    Sense::Compare { way: Way::Down, inclusive }
}

const INDONESIAN: &[(Sense, &str)] = &[
    (
        Sense::Change(Way::Up),
        "naik, menaik, meningkat, bertambah, tumbuh, bertumbuh, melonjak, menanjak, melesat, meroket, membesar, \
         menguat, terkerek, kenaikan, kenaikannya, peningkatan, peningkatannya, pertambahan, pertambahannya, \
         pertumbuhan, pertumbuhannya, lonjakan, lonjakannya",
    ),
    (
        Sense::Change(Way::Down),
        "turun, menurun, berkurang, merosot, anjlok, menyusut, susut, melorot, melemah, mengecil, menciut, \
         terpangkas, penurunan, penurunannya, pengurangan, penyusutan, penyusutannya, kemerosotan",
    ),
    (
        Sense::Change(Way::Level),
        "tidak berubah, tak berubah, stagnan, jalan di tempat, bertahan di, bertahan pada, tetap di angka, \
         tetap sebesar, tetap sebanyak",
    ),
    (
        above(false),
        "lebih tinggi, lebih besar, lebih banyak, di atas, melampaui, melebihi, melewati, mengungguli, mengalahkan, \
         menembus, tembus, lebih dari, unggul atas, menyalip",
    ),
    (above(true), "mencapai target, mencapai sasaran, memenuhi target, memenuhi sasaran"),
    (
        below(false),
        "lebih rendah, lebih kecil, lebih sedikit, di bawah, kurang dari, belum mencapai, tidak mencapai, \
         tak mencapai, gagal mencapai, meleset dari, kalah dari, kalah banyak dari, tertinggal dari, belum sampai, \
         tidak sampai, tak sampai, belum memenuhi, tidak memenuhi",
    ),
    (
        Sense::Extreme(Way::Up),
        "tertinggi, terbesar, terbanyak, paling tinggi, paling besar, paling banyak, teratas",
    ),
    (
        Sense::Extreme(Way::Down),
        "terendah, terkecil, tersedikit, paling rendah, paling kecil, paling sedikit, terbawah",
    ),
    (Sense::Bound(Way::Up), "sedikitnya, setidaknya, sekurang-kurangnya, minimal"),
    (Sense::Bound(Way::Down), "hampir, nyaris, mendekati, maksimal, sebanyak-banyaknya"),
    (Sense::Rank, "urutan, peringkat, posisi, ranking, tempat, menempati urutan, menempati peringkat"),
    (Sense::Streak, "berturut-turut, beruntun"),
    (Sense::Every, "semua, seluruh, setiap, tiap, semuanya"),
    (Sense::None, "tidak satu pun, tak satu pun, tidak ada, tak ada, tiada"),
    (Sense::Most, "sebagian besar, kebanyakan, mayoritas"),
    (Sense::Not, "tidak, tak, belum, bukan, tidaklah, belumlah, tanpa"),
    (
        Sense::Hedge,
        "agar, supaya, jika, bila, apabila, kalau, seandainya, apakah, mungkin, barangkali, boleh jadi, dapat, bisa, \
         berapa banyak, tidak menunjukkan, bukan bukti, \
         akan, hendak, ingin, diharapkan, ditargetkan, menargetkan, direncanakan, berencana, diperkirakan, bukti, \
         bukti bahwa, belum tentu, belum berarti, tidak berarti, bukan berarti, seolah, seakan, tampak, biasanya, \
         tidak dengan sendirinya berarti, menyebutnya, sebagai sebab, entah",
    ),
    (
        Sense::Idiom,
        "naik haji, naik pangkat, naik ke, turun tangan, turun ke lapangan, turun temurun, turun-temurun, \
         di atas ini, di atas tadi, di bawah ini, sehubungan dengan, lebih banyak hal, tabel di atas, \
         tempat kerja, tempat ia, tempat tinggal, tempat seorang, kenaikan dan penurunan, naik turun, naik-turun, \
         pertumbuhan ekonomi, semua jenis, seluruh indonesia, di seluruh, terbanyak dibaca, tempat kejadian, \
         lebih dari itu, akan tetapi",
    ),
    (Sense::Only, "hanya"),
    (Sense::Total, "totalnya, jumlah seluruhnya, keseluruhan"),
    (Sense::From, "dari, semula"),
    (Sense::To, "menjadi, ke, jadi"),
    (Sense::Target, "target, targetnya, sasaran, sasarannya"),
    (Sense::Average, "rata-rata, rerata, rata-ratanya"),
    (Sense::Nation, "nasional"),
    (
        Sense::Before,
        "tahun lalu, tahun sebelumnya, setahun sebelumnya, setahun lalu, setahun terakhir, periode sebelumnya, \
         bulan sebelumnya, bulan lalu, triwulan sebelumnya, kuartal sebelumnya, sebelumnya",
    ),
];

const ENGLISH: &[(Sense, &str)] = &[
    (
        Sense::Change(Way::Up),
        "rose, rise, rises, rising, risen, increased, increase, increases, increasing, grew, grow, grows, growing, \
         grown, growth, climbed, climbs, climbing, jumped, jump, jumps, surged, surge, soared, expanded, was up, \
         were up, is up, are up, up from, up by, went up, goes up, gained, doubled, doubling, tripled, tripling, \
         quadrupled, quadrupling",
    ),
    (
        Sense::Change(Way::Down),
        "fell, fall, falls, falling, fallen, dropped, drop, drops, dropping, decreased, decrease, decreases, \
         decreasing, declined, decline, declines, declining, shrank, shrink, shrinks, shrunk, slipped, plunged, \
         contracted, was down, were down, is down, are down, down from, down by, went down, goes down, \
         halved, halving",
    ),
    (
        Sense::Change(Way::Level),
        "unchanged, did not change, has not changed, have not changed, stayed flat, remained flat, stood still, \
         stagnated, held steady, remained at, stayed at",
    ),
    (
        above(false),
        "higher, larger, greater, bigger, more than, higher than, larger than, greater than, bigger than, above, \
         exceeded, exceeds, exceeding, exceed, surpassed, surpasses, surpassing, surpass, outnumbered, \
         outnumber, outnumbers, topped, outstripped, overtook, more, had more, has more, have more, passed",
    ),
    (
        above(true),
        "met the target, met its target, met their target, hit the target, hit its target, reached the target, \
         reached its target, achieved the target, achieved its target",
    ),
    (
        below(false),
        "lower, smaller, fewer, less, less than, lower than, smaller than, fewer than, below, fell short of, \
         falls short of, fall short of, short of, did not reach, does not reach, not reaching, has not reached, had not reached, \
         have not reached, has not yet reached, had not yet reached, have not yet reached, not yet reached, missed, \
         failed to reach, yet to reach, trailed",
    ),
    (Sense::Extreme(Way::Up), "highest, largest, greatest, biggest, most, the most, topmost"),
    (Sense::Extreme(Way::Down), "lowest, smallest, fewest, the fewest, the least"),
    (Sense::Bound(Way::Up), "at least, no fewer than, no less than, not less than, over"),
    (Sense::Bound(Way::Down), "at most, nearly, almost, close to, no more than, not more than, up to, under"),
    (Sense::Rank, "ranked, ranks, rank, place, placed, came, comes, in place"),
    (Sense::Streak, "in a row, in succession, consecutive, running, straight"),
    (Sense::Every, "all, every, each"),
    (Sense::None, "none of, no, not one of, not a single"),
    (Sense::Most, "most of, the majority of, a majority of"),
    (
        Sense::Not,
        "not, never, no longer, neither, didn't, doesn't, hasn't, haven't, wasn't, weren't, isn't, without",
    ),
    (
        Sense::Hedge,
        "if, whether, may, might, could, would, should, can, will, shall, possibly, perhaps, expected, aims, aimed, \
         plan, plans, planned, to be, does not show that, does not mean, need not mean, does not by itself mean, \
         not mean, evidence that, seems, usually, normally, how far, how much, how many, does not show, either, in order to, calls this, so that it can, as reasons for",
    ),
    (
        Sense::Idiom,
        "fall into, falls into, fell into, falls within, fall within, giving rise to, give rise to, most probably, most likely, most important, most common, most people, at the most, no exact, no figure, \
         no denominator, no number, above all, rises and falls, rise and fall, over time, \
         all that, place where, in place of, take place, took place, \
         the place, first place, above 100%, in all, all workers, each other, each of them, all people, \
         may not, more than one, came into being, comes from, come from, comes without, come with, comes with, the law that, the rest, all right, higher education, was the case, \
         under way, over a denominator, over again",
    ),
    (Sense::Only, "only"),
    (Sense::Total, "the total, total"),
    (Sense::From, "from"),
    (Sense::To, "to"),
    (Sense::Target, "target, targets, goal, goals"),
    (Sense::Average, "average, mean"),
    (Sense::Nation, "national, nationwide, nationally"),
    (
        Sense::Before,
        "last year, a year earlier, the year before, the previous year, a year before, year on year, \
         the previous month, a month earlier, the previous quarter, a quarter earlier, previous",
    ),
];

impl Lexicon {
    /// The words of a language, by its tag; none for one that is not known.
    pub(in crate::prose) fn for_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or_default() {
            "id" => Self::of(INDONESIAN),
            "en" => Self::of(ENGLISH),
            _ => Self::of(&[]),
        }
    }

    fn of(words: &[(Sense, &str)]) -> Self {
        let (mut phrases, mut senses) = (Vec::new(), Vec::new());
        for (sense, list) in words {
            for phrase in list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                phrases.push(phrase);
                senses.push(*sense);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&phrases)
            .ok();
        Self { automaton, senses }
    }

    /// The words in a stretch that begins at byte `start` of the text.
    pub(super) fn cues(&self, words: &str, start: usize, out: &mut Vec<Cue>) {
        let Some(automaton) = &self.automaton else { return };
        // What begins within a word would hide what begins behind it: the search goes on from the next letter.
        let mut at = 0;
        while let Some(found) = automaton.find(aho_corasick::Input::new(words).span(at..words.len())) {
            let seen = found.range();
            if stands_alone(words, &seen) {
                at = seen.end;
                let Some(sense) = self.senses.get(found.pattern().as_usize()) else { continue };
                out.push(Cue { seen: start + seen.start..start + seen.end, sense: *sense });
            } else {
                at = seen.start + words[seen.start..].chars().next().map_or(1, char::len_utf8);
            }
        }
    }
}

/// Whether a word is one of change, in any language.
pub(in crate::prose) fn changes(word: &str) -> bool {
    is_one(word, |sense| matches!(sense, Sense::Change(_)))
}

/// Whether a word does nothing but bound a number.
pub(super) fn bounds(word: &str) -> bool {
    is_one(word, |sense| matches!(sense, Sense::Bound(_)))
}

/// Whether a comparison, or a bound that claims are held by, stands near the end of words: what follows may be a figure
/// that something else is held against.
pub(in crate::prose) fn leads_to_other(before: &str) -> bool {
    let end = before.floor_char_boundary(before.len().saturating_sub(LEAD));
    let before = format!(" {} ", before.get(end..).unwrap_or_default().trim().to_lowercase());
    let lists = INDONESIAN
        .iter()
        .chain(ENGLISH)
        .filter(|(sense, _)| matches!(sense, Sense::Compare { .. } | Sense::Bound(_) | Sense::Extreme(_)));
    let mut phrases = lists.flat_map(|(_, list)| list.split(',')).map(str::trim);
    phrases.any(|phrase| before.contains(&format!(" {phrase} ")))
}

/// How far before a number such words may stand, in bytes.
const LEAD: usize = 40;

fn is_one(word: &str, is: impl Fn(Sense) -> bool) -> bool {
    let lists = INDONESIAN.iter().chain(ENGLISH).filter(|(sense, _)| is(*sense));
    let word = word.to_lowercase();
    lists.flat_map(|(_, list)| list.split(',')).any(|phrase| phrase.trim() == word)
}

/// Whether no letter or digit touches a word, apart from what hangs on Indonesian words.
fn stands_alone(text: &str, seen: &Range<usize>) -> bool {
    let (Some(before), Some(after)) = (text.get(..seen.start), text.get(seen.end..)) else { return false };
    let letter = |char: char| char.is_alphanumeric() || char == '-';
    let free = |rest: &str| !rest.chars().next().is_some_and(letter);
    let hangs = ["nya", "lah", "pun"].iter().any(|end| after.strip_prefix(end).is_some_and(free));
    let joined = after.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    // "second-highest", but no second half of "naik-turun".
    !before.chars().next_back().is_some_and(char::is_alphanumeric) && (free(after) && !joined || hangs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tag: &str, text: &str) -> Vec<String> {
        let mut cues = Vec::new();
        Lexicon::for_tag(tag).cues(text, 0, &mut cues);
        let told = |cue: &Cue| !matches!(cue.sense, Sense::Idiom | Sense::From | Sense::To);
        cues.into_iter().filter(told).map(|cue| text[cue.seen].to_owned()).collect()
    }

    #[test]
    fn words_are_whole_and_the_longest_counts() {
        assert_eq!(found("id", "Jumlahnya naik; kenaikannya besar"), ["naik", "kenaikannya"]);
        assert_eq!(found("id", "Belum mencapai target, naik-turun"), ["Belum mencapai", "target"]);
        assert_eq!(found("id", "kenaikanmu, menaikkan"), [] as [&str; 0]);
        assert_eq!(found("en", "They fall into segments and fell."), ["fell"]);
        assert_eq!(found("en", "It did not rise, the most of all"), ["not", "rise", "the most", "all"]);
    }
}
