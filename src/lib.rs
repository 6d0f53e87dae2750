//! Cakupan turns a folder of YAML figures and Markdown narratives into a static, multilingual site of
//! coverage reports, and refuses to publish what is wrong.
//!
//! A figure walks one way, and each step is a function:
//!
//! | step | function | from | to |
//! |---|---|---|---|
//! | load | [`load::read`], [`load::parse`] | a [`world::World`] | syntax trees that keep every place |
//! | check | [`check::check`] | trees | a [`model::Dataset`], and findings |
//! | derive | [`indicator::derive`] | a dataset | [`indicator::Figures`] |
//! | audit | [`audit::audit`] | dataset and figures, also of what waits | findings |
//! | take out what waits | [`model::Dataset`] by `model::life` | a dataset | one of what is published, derived anew |
//! | protect | [`disclosure::protect`] | a dataset | one without what must not be told, derived anew |
//! | known on | [`model::Dataset::known_on`] | a dataset and a day | one of what was known on that day, if one is asked for |
//! | proofread | [`prose::proofread`] | dataset, figures and texts | findings, and what became of each number |
//! | settle | [`policy::apply`] | findings | those that count, after what the site accepts |
//! | plan | [`site::plan`] | all of it | pages, and where they are |
//! | render, write | [`site::render`], `site::write` | a plan | bytes in a [`site::Sink`], and in the folder |
//!
//! The binary is [`cli::run`] and nothing else. ARCHITECTURE.md draws the house.

pub mod audit;
pub mod catalogue;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diag;
pub mod difference;
pub mod disclosure;
pub mod import;
pub mod indicator;
pub mod load;
pub mod model;
pub mod number;
pub mod page;
pub mod pipeline;
pub mod policy;
pub mod prose;
pub mod raster;
pub mod serve;
pub mod site;
pub mod source;
pub mod start;
pub mod theme;
pub mod world;
