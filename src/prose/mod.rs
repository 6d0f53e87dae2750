//! The numbers of narratives held against the data: none can be wrong or stale unnoticed.
//!
//! Each text is read as its readers see it ([`markdown`]), and each of its numbers goes one way:
//!
//! 1. what its words speak of: regions, periods, measures (`scene`, with `names` and `times`);
//! 2. an author's binding settles it (`binding`, `bound`);
//! 3. it is a figure of that region and period (`ground`), true at the precision of its writing (`agree`), and of what its
//!    sentence makes of it (`subject`, `together`, `relations`); in words that someone else said, one that they stated
//!    (`quotation`);
//! 4. it follows from figures at hand (`derive`, with `circles`, `counts` and `per`), the narrowest circle first, as what words
//!    beside it say that it is (`manner`);
//! 5. it is no statistic by what it counts;
//! 6. or it is a finding, with the nearest figures (`near`).
//!
//! A text that stands on the pages of many regions is held for each of them (`each`).
//!
//! What its words claim of figures ("naik", "tertinggi", "belum mencapai target") is held against them too (`claim`).
//! Then the text is held against its twin in the other language (`twins`), and what was true on the day of its
//! release and is no longer is told apart from what never was. Nothing here knows pages; what a page shows of it is in
//! [`Proof`].

mod again;
mod agree;
mod apportioned;
mod binding;
mod bound;
mod category;
mod checklist;
mod circles;
mod claim;
mod counts;
mod derive;
mod desk;
mod direct;
mod each;
mod edition;
mod ends;
mod gap;
mod ground;
mod hold;
mod holding;
mod inserted;
mod listed;
mod manner;
pub mod markdown;
mod misnamed;
mod names;
mod near;
mod parting;
mod per;
mod place;
mod proof;
mod proofreader;
mod quotation;
mod relations;
mod replace;
mod respective;
pub mod rules;
mod scene;
mod secret;
mod sitting;
mod spread;
mod subject;
mod tally;
mod tell;
mod telling;
mod times;
mod together;
mod total;
mod twins;
mod units;
mod verdict;
mod when;

pub use binding::{Mark, REPLACE, is_to_be_replaced};
pub use claim::{Claim, ClaimKind, Reading, Standing, Term, Way, Why};
pub use edition::{CLOSE, Edition, OPEN, PART};
pub use ground::How;
pub use inserted::FUNCTIONS;

pub use proof::{Material, Proof, Proofread, TextId, nouns, proofread};
pub use proofreader::{Answer, Proofreader};
pub use tally::Tally;
pub use telling::telling;
pub use verdict::{Held, Match, Pages, Verdict};
