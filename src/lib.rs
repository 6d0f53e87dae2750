//! Cakupan turns a folder of YAML figures and Markdown narratives into a static, multilingual site of
//! coverage reports, and refuses to publish what is wrong.

pub mod catalogue;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diag;
pub mod indicator;
pub mod load;
pub mod model;

pub mod catalogue;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diag;
pub mod indicator;
pub mod load;
pub mod model;
pub mod number;
pub mod page;
pub mod pipeline;
pub mod source;
pub mod theme;
pub mod world;
