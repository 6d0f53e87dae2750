//! As much of HTML as a proof needs: the entries of tables and lists as readers see them.

/// A row of a table of figures.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// What stands in it, without markup.
    pub(crate) text: String,
    /// The number that it is about.
    pub(crate) value: String,
    /// Where it links to.
    pub(crate) links: Vec<String>,
}

/// The rows of figures on a page: those with an id of `f` and a number. The heading of a group counts as part of
/// each of its rows: under "Peserta aktif", a row says only "Penerima upah".
pub(crate) fn rows(page: &str) -> Vec<Row> {
    let page = unfolded(page);
    let mut out = Vec::new();
    // A group is a body of a table; the heading of a folded one stands before its table.
    for body in page.split("<tbody>").skip(1) {
        let body = body.split("</tbody>").next().unwrap_or_default();
        let heading = body.split_once("<tr class=\"group\">").and_then(|(_, rest)| rest.split_once("</tr>"));
        let heading = heading.map_or(String::new(), |(heading, _)| text(heading));
        for piece in body.split("<tr id=\"f").skip(1) {
            let Some((number, rest)) = piece.split_once('"') else { continue };
            let Some((row, _)) = rest.split_once("</tr>") else { continue };
            if number.parse::<u32>().is_ok() {
                let row = row.split_once('>').map_or("", |(_, row)| row);
                let text = format!("{heading} {}", text(row)).trim_start().to_owned();
                out.push(Row { text, value: numbers(row).join(" | "), links: links(row) });
            }
        }
    }
    out
}

/// A page in which the heading of each folded group stands inside its table, as it does in others.
fn unfolded(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<details class=\"fold\"><summary>") {
        out.push_str(before);
        let (heading, after) = after.split_once("</summary>").unwrap_or_default();
        let (head, after) = after.split_once("<tbody>").unwrap_or_default();
        out.push_str(head);
        out.push_str(&format!("<tbody><tr class=\"group\"><th>{heading}</th></tr>"));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The element with this id, to the end of its kind.
pub(crate) fn entry<'p>(page: &'p str, element: &str, id: &str) -> Option<&'p str> {
    let start = page.find(&format!("id=\"{id}\""))?;
    let rest = &page[start..];
    let end = rest.find(&format!("</{element}>"))?;
    Some(&rest[..end])
}

/// What is marked as a number: the text of each `class="num"`, and of each cell `class="n"` that has no such.
pub(crate) fn numbers(html: &str) -> Vec<String> {
    let marked = |mark: &str, end: &str| -> Vec<String> {
        let pieces = html.split(mark).skip(1).filter_map(|piece| piece.split_once(end));
        pieces.map(|(inside, _)| text(inside)).collect()
    };
    let numbers = marked("class=\"num\">", "</b>");
    if numbers.is_empty() { marked("class=\"n\">", "</td>") } else { numbers }
}

fn links(html: &str) -> Vec<String> {
    let pieces = html.split("href=\"").skip(1).filter_map(|piece| piece.split_once('"'));
    pieces.map(|(address, _)| plain(address)).collect()
}

/// HTML without its tags, its entities read, its blanks joined.
pub(crate) fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        // A tag may end a word or stand within one; only that of a block does the former.
        let inline = ["b>", "/b>", "span", "/span", "q>", "/q>", "a ", "/a>", "time", "/time"];
        if !inline.iter().any(|tag| after.starts_with(tag)) {
            out.push(' ');
        }
        rest = after.split_once('>').map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    plain(&out)
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    let text = text.replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&");
    // A number and its unit are held together by a blank that does not break.
    text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_read_as_they_are_shown() {
    let page = "<table><tbody><tr class=\"group\"><th>x</th></tr><tr id=\"f1\"><th>Peserta &amp; <i>aktif</i></th>\
                <td class=\"n\"><b class=\"num\">&gt; 20\u{a0}juta</b> orang</td>\
                <td><a href=\"../s.html#a\">A,\n 2014</a></td></tr><tr id=\"f2\"><td class=\"n\">ribuan</td></tr>\
                <tr id=\"form\"><td>no</td></tr></tbody></table>\
                <details class=\"fold\"><summary>Klaim</summary><table><tbody><tr id=\"f3\"><th>JHT</th></tr></tbody>";
    let rows = rows(page);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2].text, "Klaim JHT");
    assert_eq!(rows[0].text, "x Peserta & aktif > 20 juta orang A, 2014");
    assert_eq!((rows[0].value.as_str(), rows[1].value.as_str()), ("> 20 juta", "ribuan"));
    assert_eq!(rows[0].links, ["../s.html#a"]);
    assert_eq!(entry(page, "td", "f2").map(text).as_deref(), Some("id=\"f2\"> ribuan"));
}
