//! Tables of what is read and written, and what must hold of any text and any quantity.

mod catalogue;
mod find;
mod properties;
mod prose;
mod reading;
mod writing;

use rust_decimal::Decimal;

fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}
