//! One run of one program: what it took, and what it wrote.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// What a run took and left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub(crate) wall: Duration,
    /// User and system time of the process and of those it waited for.
    pub(crate) cpu: Duration,
    /// The largest resident set of one process, in bytes.
    pub(crate) peak: u64,
    /// How many cores everything else on the machine kept busy meanwhile; nothing where that is not known.
    pub(crate) others: Option<f64>,
    pub(crate) written: Written,
}

/// What is in a folder.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Written {
    pub(crate) pages: usize,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

/// Runs a command that makes the folder `out`, or one that `builds` nothing.
///
/// # Errors
/// If it cannot be started, fails, or leaves no page: a failed build is fast, and must not be counted.
pub(crate) fn run(command: &[String], out: &Path, builds: bool) -> Result<Run, String> {
    let (program, arguments) = command.split_first().ok_or("there is no command")?;
    let says = log(out)?;
    let log = std::fs::File::create(&says).map_err(|error| error.to_string())?;
    let busy = busy();
    let start = Instant::now();
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .map_err(|error| format!("`{program}`: {error}"))?;
    let used = child.wait4().map_err(|error| error.to_string())?;
    let wall = start.elapsed();
    let cpu = used.rusage.utime + used.rusage.stime;
    let others = busy.zip(self::busy()).map(|(before, after)| {
        let other = (after - before - cpu.as_secs_f64()).max(0.0);
        other / wall.as_secs_f64().max(f64::EPSILON)
    });
    let told = || std::fs::read_to_string(&says).unwrap_or_default();
    if !used.status.success() {
        return Err(format!("{}\n{}", used.status, told()));
    }
    let written =
        if out.exists() { written(out).map_err(|error| error.to_string())? } else { Written::default() };
    if builds && written.pages == 0 {
        return Err(format!("no page in {}\n{}", out.display(), told()));
    }
    Ok(Run { wall, cpu, peak: used.rusage.maxrss, others, written })
}

/// Where the run's standard error goes: beside its folder, whose parent is made here, before the clock runs.
fn log(out: &Path) -> Result<PathBuf, String> {
    let folder = out.parent().ok_or("the output has no parent folder")?;
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    Ok(out.with_extension("log"))
}

fn written(out: &Path) -> Result<Written, walkdir::Error> {
    let mut written = Written::default();
    for entry in walkdir::WalkDir::new(out) {
        let entry = entry?;
        if entry.file_type().is_file() {
            written.files += 1;
            written.bytes += entry.metadata()?.len();
            written.pages += usize::from(entry.path().extension() == Some(OsStr::new("html")));
        }
    }
    Ok(written)
}

/// Seconds that all cores together have been busy since the machine was started, from Linux's `/proc/stat`:
/// user, nice, system, idle, waiting, interrupts, soft interrupts, stolen, in hundredths.
fn busy() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/stat").ok()?;
    let numbers = text.lines().next()?.split_whitespace().skip(1).take(8);
    let ticks: Vec<f64> = numbers.map_while(|number| number.parse().ok()).collect();
    let idle = ticks.get(3)? + ticks.get(4)?;
    Some((ticks.iter().sum::<f64>() - idle) / 100.0)
}
