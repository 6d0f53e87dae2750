//! From trees to the model, one kind of file a module. Each reader validates the shape of its files first and
//! then takes what is sound; what is not has been reported.

mod boundaries;
pub(super) mod breaks;
pub(super) mod codes;
mod conflict_cells;
pub(super) mod conflicts;
mod control;
pub(super) mod data;
mod duplicates;
pub(super) mod figure;
pub(super) mod glossary;
mod language_numbers;
pub(super) mod measures;
pub(super) mod naming;
pub(super) mod narratives;
mod parts;
pub(super) mod promises;
pub(super) mod reference;
mod region_counts;
mod region_times;
pub(super) mod regions;
pub(super) mod release_plan;
pub(super) mod releases;
pub(super) mod rows;
mod short_names;
pub(super) mod site;
pub(super) mod sources;
mod standing;
mod wording;
pub(super) mod writing;
