//! Bytes of a file to a [`Book`]: workbooks by their own structure, everything else as a table in text.
//!
//! What a cell means is not known here. A file that cannot be read is one [`OpenError`]; nothing here panics or
//! grows without bound, whatever the bytes are.

mod eurostat;
mod formats;
mod marks;
mod text;
mod workbook;
mod years;

use super::book::{Book, Cell};
use super::words::composed;
use crate::diag::{Both, Phrase};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 64 << 20;
/// The most bytes that a workbook may unpack to.
const MAX_UNPACKED: u64 = 512 << 20;
/// The most cells of a file.
const MAX_CELLS: usize = 2_000_000;

/// Why a file is no table.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenError {
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub hint: Phrase,
}

impl OpenError {
    fn new(message: impl Into<Phrase>, hint: impl Into<Phrase>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}

const SAVE_ANEW: Both = Both {
    id: "buka dengan program lembar kerja, lalu simpan sebagai XLSX, ODS, atau CSV",
    en: "open it in a spreadsheet program and save it as XLSX, ODS or CSV",
};

/// Reads a file by what is in it; its name is only for messages and for the separator of a `.tsv`.
///
/// # Errors
/// If it is neither a workbook nor text, is empty, is too large, or is damaged.
pub fn open(name: &str, bytes: &[u8]) -> Result<Book, OpenError> {
    let mut book = match bytes {
        [] => return Err(nothing()),
        [b'P', b'K', 3, 4, ..] => workbook::read(bytes)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            let words = Both {
                id: "ini buku kerja lama (XLS) atau bersandi",
                en: "it is an old workbook (XLS) or one with a password",
            };
            return Err(OpenError::new(words, SAVE_ANEW));
        }
        [b'%', b'P', b'D', b'F', ..] => {
            let words = Both { id: "ini PDF, bukan tabel", en: "it is a PDF, not a table" };
            return Err(OpenError::new(
                words,
                Both {
                    id: "minta lembar kerjanya kepada pengirim, atau salin tabelnya ke CSV",
                    en: "ask its sender for the spreadsheet, or copy the table into a CSV",
                },
            ));
        }
        _ => text::read(name, bytes)?,
    };
    if book.sheets.iter().all(|sheet| sheet.cells.is_empty()) {
        return Err(nothing());
    }
    tidy(&mut book);
    name.clone_into(&mut book.name);
    book.digest = blake3::hash(bytes).to_hex().to_string();
    Ok(book)
}

/// What files write in several ways, in one: letters with marks, fiscal years as `2011/12`, the first column of Eurostat.
fn tidy(book: &mut Book) {
    for sheet in &mut book.sheets {
        for cell in sheet.cells.values_mut() {
            if let Cell::Text(text) = cell
                && !text.is_ascii()
            {
                *text = composed(text).into_owned();
            }
        }
        book.told.extend(eurostat::unfold(sheet));
        book.told.extend(years::as_fiscal(sheet));
    }
}

fn nothing() -> OpenError {
    OpenError::new(
        Both { id: "berkas ini kosong", en: "it is empty" },
        Both { id: "periksa apakah ini berkas yang dimaksud", en: "check that it is the file you mean" },
    )
}

fn too_large() -> OpenError {
    OpenError::new(
        Both { id: "berkas ini terlalu besar", en: "it is too large" },
        Both { id: "bagi menjadi beberapa berkas", en: "split it into several files" },
    )
}
