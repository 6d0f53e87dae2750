//! The answers to browsers. Only those of this machine are heard, and only pages of this door may ask.

use super::Door;
use super::keeper::{Answer, Message};
use super::live::{OWN, POLICY, SCRIPT, State, followed};
use axum::Router;
use axum::body::Body;
use axum::extract;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response as Reply};
use futures_util::stream;
use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use tokio::sync::{oneshot, watch};

/// What every answer needs.
#[derive(Clone)]
struct Desk {
    keeper: Sender<Message>,
    state: watch::Receiver<State>,
    /// The names by which browsers of this machine call the door.
    hosts: Arc<[String]>,
}

/// Answers until the process ends.
pub(super) fn answer(door: Door, keeper: Sender<Message>, state: watch::Receiver<State>) -> io::Result<()> {
    let port = door.address.port();
    let hosts = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}"));
    let desk = Desk { keeper, state, hosts: hosts.into() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(door.listener)?;
        axum::serve(listener, Router::new().fallback(any).with_state(desk)).await
    })
}

async fn any(
    extract::State(desk): extract::State<Desk>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Reply {
    // A page from elsewhere may lead a name of its own to this machine, and would read what is not published.
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| desk.hosts.iter().any(|ours| ours == host)) {
        return plain(StatusCode::FORBIDDEN, "cakupan serve answers browsers of this machine alone\n");
    }
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
    }
    let Ok(path) = percent_encoding::percent_decode_str(uri.path()).decode_utf8() else {
        return plain(StatusCode::BAD_REQUEST, "the path is not UTF-8\n");
    };
    let path = path.trim_start_matches('/');
    match path.strip_prefix(OWN) {
        Some("live.js") => file("live.js", SCRIPT.into(), StatusCode::OK),
        Some("events") => events(desk.state).into_response(),
        Some(_) => plain(StatusCode::NOT_FOUND, "no such file\n"),
        None => page(&desk, path).await,
    }
}

/// A file of the site.
async fn page(desk: &Desk, path: &str) -> Reply {
    let is_folder = path.is_empty() || path.ends_with('/');
    let path = if is_folder { format!("{path}index.html") } else { path.to_owned() };
    match ask(desk, &path).await {
        Some(Answer::File(bytes)) => file(&path, bytes, StatusCode::OK),
        Some(Answer::Nothing(page)) => {
            let index = format!("{path}/index.html");
            if !is_folder && matches!(ask(desk, &index).await, Some(Answer::File(_))) {
                return moved(&format!("/{path}/"));
            }
            file(NOT_FOUND, page, StatusCode::NOT_FOUND)
        }
        Some(Answer::Faulty(reasons)) => file(&path, faulty(&reasons).into_bytes(), StatusCode::OK),
        None => plain(StatusCode::SERVICE_UNAVAILABLE, "cakupan serve is ending\n"),
    }
}

/// The name of the page for what there is not, for its type.
const NOT_FOUND: &str = "404.html";

/// The keeper's answer; nothing if there is no keeper any more.
async fn ask(desk: &Desk, path: &str) -> Option<Answer> {
    let (reply, answer) = oneshot::channel();
    desk.keeper.send(Message::Asked { path: path.to_owned(), reply }).ok()?;
    answer.await.ok()
}

/// What has changed, at once and from then on.
fn events(mut state: watch::Receiver<State>) -> Sse<impl stream::Stream<Item = Result<Event, Infallible>>> {
    state.mark_changed();
    let each = stream::unfold(state, |mut state| async move {
        state.changed().await.ok()?;
        let event = Event::default().data(state.borrow_and_update().json());
        Some((Ok(event), state))
    });
    Sse::new(each).keep_alive(KeepAlive::default())
}

/// A page for when there is none: the overlay says the rest.
fn faulty(reasons: &[String]) -> String {
    let escaped = |reason: &String| reason.replace('&', "&amp;").replace('<', "&lt;");
    let list: String = reasons.iter().map(|reason| format!("<p>{}</p>", escaped(reason))).collect();
    format!(
        "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>cakupan</title></head><body>{list}</body></html>"
    )
}

fn file(path: &str, bytes: Vec<u8>, status: StatusCode) -> Reply {
    let kind = media_type(path);
    let is_page = kind.starts_with("text/html");
    let bytes = if is_page { followed(&bytes) } else { bytes };
    let mut reply = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if is_page {
        reply = reply.header(header::CONTENT_SECURITY_POLICY, POLICY);
    }
    reply.body(Body::from(bytes)).unwrap_or_default()
}

fn moved(to: &str) -> Reply {
    let to = percent_encoding::utf8_percent_encode(to, PATH).to_string();
    let reply = Response::builder().status(StatusCode::TEMPORARY_REDIRECT).header(header::LOCATION, to);
    reply.body(Body::empty()).unwrap_or_default()
}

/// What stands in an address as it is.
const PATH: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn plain(status: StatusCode, words: &'static str) -> Reply {
    (status, words).into_response()
}

/// The type of a file of a site, by its ending.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "geojson" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "bib" | "ris" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
