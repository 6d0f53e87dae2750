//! What a screen reader reads of a drawing: a walk of its XML by the rules of SVG-AAM, as far as drawings need them.
//!
//! An image is its title and description. Of a group also what is in it: groups, links and marks with a name; nothing
//! loose, and never so much that nobody would listen to the end.

#![allow(clippy::unwrap_used, reason = "the drawings were found well formed")]

use crate::cases;
use crate::drawn;
use cakupan::chart::Layout;
use std::fmt::Write as _;

/// An element with its children; text is an element without a name.
#[derive(Debug, Default)]
struct Node {
    name: String,
    attributes: String,
    text: String,
    children: Vec<Node>,
}

impl Node {
    fn has(&self, attribute: &str) -> bool {
        self.attributes.contains(attribute)
    }

    /// The first child of this name, as text.
    fn child(&self, name: &str) -> Option<String> {
        self.children.iter().find(|child| child.name == name).map(Self::words)
    }

    fn words(&self) -> String {
        let own = std::iter::once(self.text.clone());
        own.chain(self.children.iter().filter(|child| child.name != "title").map(Self::words)).collect()
    }
}

/// The tree of a document that [`crate::xml::fault`] finds nothing wrong with.
fn parse(document: &str) -> Node {
    let mut open = vec![Node::default()];
    let mut rest = document;
    while let Some(start) = rest.find('<') {
        let add = |open: &mut Vec<Node>, node: Node| open.last_mut().unwrap().children.push(node);
        if start > 0 {
            add(&mut open, Node { text: rest[..start].to_owned(), ..Node::default() });
        }
        let end = rest.find('>').unwrap();
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('/') {
            let node = open.pop().unwrap();
            add(&mut open, node);
            continue;
        }
        let body = tag.trim_end_matches('/');
        let (name, attributes) = body.split_once(' ').unwrap_or((body, ""));
        let node = Node { name: name.to_owned(), attributes: attributes.to_owned(), ..Node::default() };
        if tag.ends_with('/') { add(&mut open, node) } else { open.push(node) }
    }
    open.pop().unwrap().children.remove(0)
}

/// What is read, a thing in a line, deeper ones further in; `loose` gets what has no name and is read all the same.
fn read(node: &Node, depth: usize, out: &mut Vec<String>, loose: &mut Vec<String>) {
    if node.has("aria-hidden=\"true\"") || ["title", "desc"].contains(&node.name.as_str()) {
        return;
    }
    let role = ["group", "img"].into_iter().find(|role| node.has(&format!("role=\"{role}\"")));
    let role = if node.name == "a" { Some("link") } else { role };
    let title = node.child("title");
    let indent = "  ".repeat(depth);
    let Some(role) = role else {
        match &title {
            Some(title) => loose.push(format!("a title without a role: {title}")),
            None if node.name == "text" => loose.push(node.words()),
            None => {}
        }
        node.children.iter().for_each(|child| read(child, depth, out, loose));
        return;
    };
    let name = title.unwrap_or_else(|| if role == "link" { node.words() } else { String::new() });
    if name.trim().is_empty() {
        loose.push(format!("a {role} without a name"));
    }
    out.push(format!("{indent}{role}: {name}"));
    if node.name == "svg" {
        out.push(format!("{indent}  {}", node.child("desc").unwrap_or_default()));
    }
    // What is in an image or a link is part of it.
    if role == "group" {
        node.children.iter().for_each(|child| read(child, depth + 1, out, loose));
    }
}

/// More than this many lines nobody listens to; links of a list are another matter: one jumps from one to the next.
const MOST: usize = 40;

#[test]
fn what_is_read_of_each_drawing_has_a_name_and_an_end() {
    for case in cases::sound() {
        for layout in Layout::ALL {
            let svg = drawn(&case, layout).unwrap();
            if svg.contains("aria-hidden=\"true\">") && !svg.contains("role=") {
                // A drawing within a line of text, whose figures stand in words beside it.
                continue;
            }
            let (mut lines, mut loose) = (Vec::new(), Vec::new());
            read(&parse(&svg), 0, &mut lines, &mut loose);
            let at = format!("{} {layout:?}", case.name);
            // Names that are empty come from names of regions that are.
            assert!(loose.is_empty(), "{at}: read without a name: {loose:?}");
            let heard = lines.iter().filter(|line| !line.trim_start().starts_with("link")).count();
            assert!(heard <= MOST, "{at}: {heard} lines are read:\n{}", lines.join("\n"));
            let refers = svg.contains("Semua angka ada di tabel di bawah grafik.");
            let told =
                refers || lines[2..].iter().any(|line| line.contains(|letter: char| letter.is_ascii_digit()));
            assert!(told, "{at}: neither figures nor the table:\n{}", lines.join("\n"));
        }
    }
}

/// What is read of one drawing of each kind, and of two that would flood.
#[test]
fn each_kind_reads_as_it_was_blessed() {
    let shown = [
        "trend",
        "trend-series",
        "trend-kinds",
        "trend-40-periods",
        "bars-links",
        "bars-kinds",
        "bars-34",
        "composition",
        "composition-share",
        "bullet-kinds",
        "tilemap",
        "tilemap-links",
        "heatmap",
        "dumbbell",
        "waffle",
        "slope",
        "multiples-few",
    ];
    let mut text = String::new();
    for name in shown {
        let case =
            cases::sound().into_iter().find(|case| case.name == name).unwrap_or_else(|| panic!("no {name}"));
        let (mut lines, mut loose) = (Vec::new(), Vec::new());
        read(&parse(&drawn(&case, Layout::Phone).unwrap()), 0, &mut lines, &mut loose);
        let _ = write!(text, "== {name}\n{}\n\n", lines.join("\n"));
    }
    let path = crate::folder().parent().unwrap().join("reading.txt");
    if std::env::var("CAKUPAN_BLESS").is_ok() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap_or_default(), "bless it if this is meant");
}
