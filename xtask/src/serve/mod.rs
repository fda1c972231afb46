//! `cargo xtask serve`: build the release portal and serve it the way a static host does.

mod answer;
mod http;
mod reply;

use crate::args::Args;
use crate::paths::Places;
use crate::process::Outcome;
use crate::setup::{Packages, Tools};
use crate::{dist, page};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let base = page::base(args.value("--base")?.as_deref())?;
    let port = args.number::<u16>("--port")?.unwrap_or(8080);
    let open = args.flag("--open");
    let built = args.flag("--no-build");
    // Without it, unknown paths get the page; with it, 404.html and status 404, as on plain hosts.
    let fallback = !args.flag("--no-fallback");
    args.done()?;

    if built {
        if !places.dist().join("index.html").is_file() {
            return Err("there is no dist/ yet: leave out `--no-build`".to_owned());
        }
    } else {
        dist::build(places, &Tools::ready(places, Packages::Build)?)?;
    }
    dist::finish(&places.dist(), &base)?;
    let site = answer::Site::new(places.dist(), base, fallback)?;

    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!("can't listen on port {port} ({error}); choose another with `--port`")
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let url = format!("http://{address}{}", site.base());
    println!("\nSharewell is at {url}\n(Ctrl+C ends it)");
    if open {
        open_browser(&url);
    }
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        thread::spawn(move || http::serve(stream, &site));
    }
    Ok(())
}

fn open_browser(url: &str) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("explorer");
        command.arg(url);
        command
    } else {
        let mut command = Command::new(if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        });
        command.arg(url);
        command
    };
    if command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .is_err()
    {
        println!("no browser could be opened: open the address above yourself");
    }
}
