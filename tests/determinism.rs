//! The same content gives the same bytes: in another folder, with another number of threads, in another time
//! zone and locale, and whatever was built before.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, difference, files, root, run};

#[test]
fn two_builds_elsewhere_give_the_same_bytes() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let far = there.path().join("tempat lain/é");
    copy(&root().join("content"), &here.path().join("content"));
    copy(&root().join("content"), &far.join("content"));

    let mut first = cakupan(here.path());
    first.args(["build", "--jobs", "1"]).env("TZ", "Asia/Jayapura").env("LC_ALL", "id_ID.UTF-8");
    let (status, _, said) = run(&mut first);
    assert_eq!(status, 0, "{said}");

    let mut second = cakupan(here.path());
    second
        .arg("build")
        .arg(&far)
        .args(["--jobs", "2"])
        .env("TZ", "America/Anchorage")
        .env("LC_ALL", "tr_TR.UTF-8");
    let (status, _, said) = run(&mut second);
    assert_eq!(status, 0, "{said}");

    let (a, b) = (files(&here.path().join("output")), files(&far.join("output")));
    assert!(a.len() > 100, "only {} files", a.len());
    let different = difference(&a, &b);
    assert!(different.is_empty(), "{}", different.join("\n"));

    // A build over the result of another one gives the same again.
    let mut third = cakupan(here.path());
    third.args(["build", "--jobs", "2"]);
    assert_eq!(run(&mut third).0, 0);
    let different = difference(&a, &files(&here.path().join("output")));
    assert!(different.is_empty(), "{}", different.join("\n"));
}
