use super::*;

const STYLE: Style<'_> = Style {
    top: 3,
    raw_html: RawHtml::Text,
    table_label: "tabel",
    notes_label: "catatan",
    back_label: "kembali",
    ids: "",
    verified: &[],
    terms: &Terms::none(),
    glossary: "glossary.html",
};

fn html(text: &str) -> String {
    render(text, STYLE, &[]).html
}

fn sanitised(text: &str) -> String {
    render(text, Style { raw_html: RawHtml::Sanitised, ..STYLE }, &[]).html
}

/// The names of all elements, and of all attributes.
fn names(html: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for tag in html.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag) {
        let mut quoted = tag.split('"');
        let mut unquoted = String::new();
        while let Some(part) = quoted.next() {
            unquoted.push_str(part);
            quoted.next();
        }
        elements.insert(tag.trim_start_matches('/').split([' ', '/']).next().unwrap());
        attributes
            .extend(tag.split(' ').skip(1).filter_map(|part| part.split_once('=')).map(|(name, _)| name));
    }
    (elements, attributes)
}

#[test]
fn a_term_leads_to_the_glossary_where_it_is_first_named_and_nowhere_else() {
    let terms =
        Terms::of([("active", "active participant", None), ("jkk", "work <injury>", Some("JKK"))], true);
    let html = |text| render(text, Style { terms: &terms, ..STYLE }, &[]).html;
    let link = |key: &str, words: &str| format!("<a class=\"t\" href=\"glossary.html#{key}\">{words}</a>");
    let (active, jkk) = (link("active", "Active participants"), link("jkk", "JKK"));
    assert_eq!(
        html("Active participants, active participants, JKK."),
        format!("<p>{active}, active participants, {jkk}.</p>\n")
    );
    // A heading, a link, code and the head of a table stay as they are; the next words lead there.
    assert_eq!(
        html("# JKK\n\n[JKK](x) `JKK` JKK"),
        format!("<h3 id=\"t-jkk\">JKK</h3>\n<p><a href=\"x\">JKK</a> <code>JKK</code> {jkk}</p>\n")
    );
    assert_eq!(html("work \\<injury\\>"), format!("<p>{}</p>\n", link("jkk", "work &lt;injury&gt;")));
}

#[test]
fn hostile_texts_bring_no_markup_of_their_own() {
    let hostile = [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div onclick='x()'>\n\n# in\n\n</div>",
        "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](&#106;avascript:alert(1)) [t](java&#9;script:a)",
        "[x](data:text/html,<script>) [v](vbscript:x) [f](file:///etc/passwd) [p](//evil.example/x)",
        "<javascript:alert(1)> ![pic](https://evil.example/x.png) ![a](javascript:x)",
        "[q](https://a.example/\"onmouseover=\"x) [r](x' onclick='y \"t\")",
        "<!-- --><script>x</script><!-- -->",
        "<style>*{display:none}</style> <iframe src=//x></iframe> <svg/onload=x>",
        "`<script>` \n\n    <script>\n\n```html\" onload=\"x\n<script>\n```",
        "[^1] \n\n[^1]: <script>x</script> [a](javascript:x)",
        "[^\"><script>]: x\n\n[^\"><script>]",
        "| <b onclick=x> | y |\n|--:|---|\n| <script> | [a](javascript:x) |",
        "# <script>x</script> {#id onclick=x}",
        "<b><i></b></i><em>",
        "\u{F0000}0\u{F0001}<script>\u{F0000}<b>",
        "&lt;script&gt; &#60;script&#62;",
    ];
    let allowed: BTreeSet<&str> =
        "p em strong s a code pre br hr h3 h4 h5 h6 ul ol li blockquote table thead tbody tr \
         th td div sup section b i"
            .split_whitespace()
            .collect();
    let attributes: BTreeSet<&str> =
        "href rel id class scope role tabindex aria-label start".split_whitespace().collect();
    for text in hostile {
        for result in [html(text), sanitised(text)] {
            let (found, with) = names(&result);
            assert!(found.is_subset(&allowed), "{text}\n{result}\n{found:?}");
            assert!(with.is_subset(&attributes), "{text}\n{result}\n{with:?}");
            for href in result.split("href=\"").skip(1) {
                let href = href.split('"').next().unwrap();
                assert!(href.starts_with("https://a.example/") || href.starts_with('#'), "{text}\n{href}");
            }
        }
    }
}

#[test]
fn raw_html_is_text_unless_the_site_lets_a_little_through() {
    assert_eq!(html("a <b>c</b>"), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    assert_eq!(html("<div>x</div>"), "<p>&lt;div&gt;x&lt;/div&gt;</p>\n");
    assert_eq!(sanitised("a <b>c</b> H<sub>2</sub>O<br>"), "<p>a <b>c</b> H<sub>2</sub>O<br></p>\n");
    assert_eq!(sanitised("a <b class=x>c</b>"), "<p>a &lt;b class=x&gt;c&lt;/b&gt;</p>\n");
}

#[test]
fn raw_elements_are_closed_where_they_were_opened() {
    assert_eq!(sanitised("a <b>c\n\nd"), "<p>a <b>c</b></p>\n<p>d</p>\n");
    assert_eq!(sanitised("*a <b>c* d</b>"), "<p><em>a <b>c</b></em> d&lt;/b&gt;</p>\n");
    assert_eq!(sanitised("<b><i>x</b></i>"), "<p><b><i>x&lt;/b&gt;</i></b></p>\n");
}

#[test]
fn headings_begin_below_the_page_and_leave_out_no_level() {
    assert_eq!(
        html("# A\n\n#### B\n\n## C"),
        "<h3 id=\"t-a\">A</h3>\n<h4 id=\"t-b\">B</h4>\n<h4 id=\"t-c\">C</h4>\n"
    );
    assert_eq!(html("### A\n\n### A"), "<h3 id=\"t-a\">A</h3>\n<h3 id=\"t-a-2\">A</h3>\n");
    assert_eq!(html("# Café <b>"), "<h3 id=\"t-café\">Café &lt;b&gt;</h3>\n");
}

#[test]
fn links_lead_to_the_web_to_mail_or_within_the_site() {
    let to = |address: &str| html(&format!("[a]({address})"));
    assert_eq!(
        to("https://x.example/?a=1&b"),
        "<p><a href=\"https://x.example/?a=1&amp;b\" rel=\"external noopener\">a</a></p>\n"
    );
    assert_eq!(to("mailto:a@b.example"), "<p><a href=\"mailto:a@b.example\">a</a></p>\n");
    assert_eq!(to("../aceh.html#x:y"), "<p><a href=\"../aceh.html#x:y\">a</a></p>\n");
    assert_eq!(to("ftp://x"), "<p>a</p>\n");
}

#[test]
fn tables_scroll_and_say_what_their_columns_are() {
    assert_eq!(
        html("| a | b |\n|---|--:|\n| c | 1 |"),
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"tabel\"><table>\n<thead><tr>\
         <th scope=\"col\">a</th><th scope=\"col\" class=\"n\">b</th></tr></thead>\n<tbody>\n\
         <tr><td>c</td><td class=\"n\">1</td></tr>\n</tbody></table></div>\n"
    );
}

#[test]
fn notes_lead_there_and_back() {
    let result = html("a[^x] b[^y] c[^x] d[^z]\n\n[^y]: second\n\n[^x]: first\n\n[^w]: alone");
    assert!(result.contains("a<sup><a href=\"#note-1\" id=\"note-back-1\">1</a></sup>"), "{result}");
    assert!(result.contains("c<sup><a href=\"#note-1\">1</a></sup> d[^z]"), "{result}");
    assert!(
        result.contains("<li id=\"note-1\"><p>first</p>\n<a href=\"#note-back-1\" aria-label=\"kembali\">")
    );
    assert!(result.contains("<li id=\"note-3\"><p>alone</p>\n</li>"), "{result}");
}

#[test]
fn notes_that_refer_to_each_other_end() {
    let result = html("a[^x]\n\n[^x]: see[^y]\n\n[^y]: see[^x]");
    assert_eq!(result.matches("<li id=").count(), 2, "{result}");
}

#[test]
fn blocks_stand_where_their_marks_are_and_nowhere_else() {
    let blocks = ["<figure>0</figure>".to_owned()];
    let text = format!("a{}b `{}`", block_mark(0), block_mark(0).trim());
    let rendered = render(&text, STYLE, &blocks);
    assert_eq!(rendered.html, "<p>a</p>\n<figure>0</figure>\n<p>b <code></code></p>\n");
    assert_eq!(rendered.misplaced, [0]);
    assert_eq!(render(&without_marks(&text), STYLE, &blocks).html.matches("figure").count(), 0);
    assert_eq!(render(&block_mark(7), STYLE, &blocks).html, "");
}

#[test]
fn escaped_text_is_shown_as_it_is() {
    for text in
        ["*a* <b> [x](y) `c` # _d_ | \\ & &amp; ~e~ ![", "1. a", "- b", "41.560.938", "[^1]", "Rp52,3 miliar"]
    {
        let mut expected = String::new();
        escape(&mut expected, text);
        assert_eq!(html(&escaped(text)), format!("<p>{expected}</p>\n"));
    }
}
