//! A site that is looked at while it is written: pages are made when they are asked for, from a model in memory that
//! follows the files. Nothing is written.
//!
//! | file | is |
//! |---|---|
//! | `keeper` | the one thread that holds the model, makes pages, and takes in what has changed |
//! | `watch` | what tells it that files have changed |
//! | `web` | the answers to browsers, on this machine alone |
//! | `live` | what is added to pages so that they follow |

mod keeper;
mod live;
mod watch;
mod web;

use crate::pipeline::Settings;
use crate::world::World;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc;
use tokio::sync::watch as state;

/// A door that is open, at which nobody answers yet.
#[derive(Debug)]
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
}

impl Door {
    /// Opens the door of this machine with this number, or one that is free for 0. No other machine can come in.
    ///
    /// # Errors
    /// If it is taken or forbidden.
    pub fn open(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// The address at which browsers find it.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.address.port())
    }
}

/// What the system said of a folder that cannot be watched.
fn unwatched(error: notify::Error) -> io::Error {
    match error.kind {
        notify::ErrorKind::Io(error) => error,
        _ => io::Error::other(error),
    }
}

/// Serves the site of a content folder until the process ends. `told` hears of every change what was made of it.
///
/// # Errors
/// If the folder cannot be watched, or the machine fails.
pub fn serve(
    world: &(dyn World + Send),
    root: &Path,
    settings: &Settings,
    door: Door,
    told: &(dyn Fn(&Told<'_>) + Sync),
) -> io::Result<()> {
    let (send, receive) = mpsc::channel();
    let (state, seen) = state::channel(live::State::default());
    let watch = watch::Watch::new(root, send.clone()).map_err(unwatched)?;
    let waiting = std::collections::VecDeque::new();
    let keeper = keeper::Keeper {
        world,
        settings,
        messages: &receive,
        state: &state,
        told,
        waiting,
        watch,
        unwatched: None,
        theme: None,
        rehearsed: None,
        is_looked_at: false,
    };
    std::thread::scope(|scope| {
        let web = scope.spawn(|| web::answer(door, send, seen));
        keeper.keep();
        web.join().unwrap_or_else(|_| Err(io::Error::other("the answering thread has ended")))
    })
}

pub use keeper::Told;
