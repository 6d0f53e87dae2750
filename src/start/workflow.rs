//! What a service runs to check, build and publish a site.

use super::template::{filled, lines};
use super::tool::Tool;
use std::collections::BTreeMap;

/// Who runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// GitHub Actions.
    Github,
    /// GitLab CI.
    Gitlab,
}

impl Service {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Github, Self::Gitlab];
}

/// Where the site is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// The pages of the service itself.
    Pages,
    /// A bucket that is spoken to like Amazon's S3.
    S3,
}

/// What a person says of a new workflow.
#[derive(Debug, Clone)]
pub struct NewWorkflow {
    /// Who runs it.
    pub service: Service,
    /// Where the site is published.
    pub store: Store,
    /// In how many parts the site is built side by side; one where it is built whole.
    pub shards: u16,
    /// The languages of the site: comments are in the first.
    pub languages: Vec<String>,
    /// Where the program comes from.
    pub tool: Tool,
}

/// The path of its file below the root, and its text.
pub fn workflow(new: &NewWorkflow) -> (&'static str, String) {
    let (path, template) = match new.service {
        Service::Github => (".github/workflows/site.yml", include_str!("site/workflows/github.yml")),
        Service::Gitlab => (".gitlab-ci.yml", include_str!("site/workflows/gitlab.yml")),
    };
    let folder = if new.service == Service::Github { "output" } else { "public" };
    let parts: Vec<String> = (1..=new.shards).map(|part| part.to_string()).collect();
    let mut given: BTreeMap<&str, String> =
        BTreeMap::from([("shards", new.shards.to_string()), ("parts", parts.join(", "))]);
    given.extend(new.tool.given());
    given.extend(["upload-1", "upload-2", "upload-3", "upload-4"].into_iter().zip(uploads(folder)));
    let has = |name: &str| match name {
        "shards" => new.shards > 1,
        "pages" => new.store == Store::Pages,
        "s3" => new.store == Store::S3,
        _ => false,
    };
    let template = lines(template, has);
    (path, filled(&template, &new.languages, |name| given.get(name).map(String::as_str)))
}

/// How a site goes into a bucket so that no page is there before what it shows, and nothing is gone while a page still
/// shows it. Styles and scripts change with the tool alone; all else may change with the next release, and is asked for
/// again after five minutes.
fn uploads(folder: &str) -> [String; 4] {
    const LONG: &str = "--cache-control 'public, max-age=86400'";
    const SHORT: &str = "--cache-control 'public, max-age=300, must-revalidate'";
    let pages = "'*.html' '*.xml' robots.txt cakupan.json";
    let options =
        |option: &str| pages.split(' ').map(|one| format!("{option} {one}")).collect::<Vec<_>>().join(" ");
    let sync = |rest: String| format!("aws s3 sync --only-show-errors {folder} \"s3://$BUCKET\" {rest}");
    [
        sync(format!("--exclude '*' --include 'assets/*' {LONG}")),
        sync(format!("--exclude 'assets/*' {} {SHORT}", options("--exclude"))),
        sync(format!("--exclude '*' {} --exclude cakupan.json {SHORT}", options("--include"))),
        format!(
            "aws s3 cp --only-show-errors {folder}/cakupan.json \"s3://$BUCKET/cakupan.json\" {SHORT} && {}",
            sync(format!("--delete {SHORT}"))
        ),
    ]
}
