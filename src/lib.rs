//! Cakupan turns a folder of YAML figures and Markdown narratives into a static, multilingual site of
//! coverage reports, and refuses to publish what is wrong.

pub mod diag;
pub mod load;
pub mod model;
pub mod source;
pub mod world;
