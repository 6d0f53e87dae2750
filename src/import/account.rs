//! What became of every cell: nothing that stands in a file is dropped without a word.

use crate::diag::{Both, Phrase};

/// What became of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It is a figure: the number of it in the reading.
    Figure(usize),
    /// It is no figure, for this reason.
    Ignored(Ignored),
    /// It was not understood.
    Refused(Refusal),
}

/// Why a cell was not understood, and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// A stable name of the reason, for programs.
    pub reason: &'static str,
    /// In words.
    pub message: Box<Phrase>,
    /// What to do.
    pub hint: Box<Phrase>,
}

impl Refusal {
    /// A refusal in words.
    pub fn new(reason: &'static str, message: impl Into<Phrase>, hint: impl Into<Phrase>) -> Self {
        Self { reason, message: Box::new(message.into()), hint: Box::new(hint.into()) }
    }
}

impl Refusal {
    /// Another figure stands for the same cell elsewhere.
    pub fn twice(other: String) -> Self {
        let words = Both {
            id: "angka lain untuk sel yang sama ada di {other}",
            en: "{other} has another figure for the same cell",
        };
        Self::new(
            "twice",
            Phrase::new(words).with("other", other),
            Both {
                id: "perbaiki nama wilayah, waktu, atau kepala kolomnya, atau hapus salah satunya",
                en: "mend the name of the region, the time or the head, or remove one of the two",
            },
        )
    }
}

impl Fate {
    /// A number that is in no table.
    pub fn no_table() -> Self {
        Self::Refused(Refusal::new(
            "no-table",
            Both { id: "bukan bagian dari tabel yang dikenali", en: "it is in no table that was recognised" },
            Both {
                id: "beri tabelnya baris kepala dan kolom nama, atau lewati lembarnya di pemetaan",
                en: "give the table a head and a column of names, or skip the sheet in the mapping",
            },
        ))
    }
}

/// Why a cell is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ignored {
    /// Above a table.
    Title,
    /// The head of a column.
    Head,
    /// A head that is repeated within the table.
    HeadAgain,
    /// The number of a column.
    ColumnNumber,
    /// A name, a time or a measure that says what a figure is about.
    Label,
    /// The code of what a name beside it names.
    Code,
    /// A unit, a status, a remark that goes with a figure.
    Companion,
    /// The number of a row.
    RowNumber,
    /// A line in the table without figures.
    Heading,
    /// Below a table.
    Note,
    /// A total that agrees with what it sums.
    Total,
    /// A total that cannot be held against what it sums.
    TotalUnchecked,
    /// The same figure once more.
    Repeated,
    /// Worked out by the site from other figures.
    Derived,
    /// How a figure has changed, which the site works out itself.
    Change,
    /// How much of a target is reached, which the site works out itself.
    Attained,
    /// The mapping says so.
    Skipped,
    /// On a sheet without a figure.
    NoFigures,
}

impl Ignored {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 18] = [
        Self::Title,
        Self::Head,
        Self::HeadAgain,
        Self::ColumnNumber,
        Self::Label,
        Self::Code,
        Self::Companion,
        Self::RowNumber,
        Self::Heading,
        Self::Note,
        Self::Total,
        Self::TotalUnchecked,
        Self::Repeated,
        Self::Derived,
        Self::Change,
        Self::Attained,
        Self::Skipped,
        Self::NoFigures,
    ];

    /// A stable name, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Head => "head",
            Self::HeadAgain => "head-again",
            Self::ColumnNumber => "column-number",
            Self::Label => "label",
            Self::Code => "code",
            Self::Companion => "companion",
            Self::RowNumber => "row-number",
            Self::Heading => "heading",
            Self::Note => "note",
            Self::Total => "total",
            Self::TotalUnchecked => "total-unchecked",
            Self::Repeated => "repeated",
            Self::Derived => "derived",
            Self::Change => "change",
            Self::Attained => "attained",
            Self::Skipped => "skipped",
            Self::NoFigures => "no-figures",
        }
    }

    /// In words.
    pub fn words(self) -> Both {
        match self {
            Self::Title => Both { id: "judul", en: "titles" },
            Self::Head => Both { id: "kepala kolom", en: "heads of columns" },
            Self::HeadAgain => Both { id: "kepala kolom yang diulang", en: "heads repeated" },
            Self::ColumnNumber => Both { id: "nomor kolom", en: "numbers of columns" },
            Self::Label => {
                Both { id: "nama wilayah, waktu, dan ukuran", en: "names of regions, times and measures" }
            }
            Self::Code => Both { id: "kode di samping nama", en: "codes beside names" },
            Self::Companion => {
                Both { id: "satuan, status, dan catatan angka", en: "units, statuses and remarks of figures" }
            }
            Self::RowNumber => Both { id: "nomor baris", en: "numbers of rows" },
            Self::Heading => Both { id: "judul bagian tanpa angka", en: "headings without figures" },
            Self::Note => Both { id: "catatan", en: "notes" },
            Self::Total => {
                Both { id: "jumlah, cocok dengan rinciannya", en: "totals that agree with their parts" }
            }
            Self::TotalUnchecked => {
                Both { id: "jumlah yang tidak dapat diperiksa", en: "totals that cannot be checked" }
            }
            Self::Repeated => Both { id: "angka yang sama, diulang", en: "the same figures once more" },
            Self::Derived => Both {
                id: "angka yang dihitung sendiri oleh situs",
                en: "figures that the site works out itself",
            },
            Self::Change => Both {
                id: "perubahan, yang dihitung sendiri oleh situs",
                en: "changes, which the site works out itself",
            },
            Self::Attained => Both {
                id: "capaian target, yang dihitung sendiri oleh situs",
                en: "shares of targets, which the site works out itself",
            },
            Self::Skipped => Both { id: "dilewati menurut pemetaan", en: "skipped by the mapping" },
            Self::NoFigures => Both { id: "di lembar tanpa angka", en: "on sheets without figures" },
        }
    }
}
