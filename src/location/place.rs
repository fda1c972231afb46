//! Where on a page the reader was: noted with its entry of the browser's history when a link or
//! a button leads elsewhere, and found again when they come back, so that who works without a
//! mouse goes on where they were and not at the top.
//!
//! Pages are drawn anew, so it isn't the element that is kept, but what it belongs to: the row
//! or list item with this link in it, and which of its controls, if not the row itself.

use draw::prelude::*;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, HtmlElement};

const PLACE: &str = "place";
const PARTS: &str = "tr, li";
const LINK: &str = "a[href]";
const CONTROLS: &str = "a[href], button, input, select";

/// How many frames to wait for rows that are drawn after their page, and after the browser has
/// scrolled back to them.
const FRAMES: u32 = 20;

/// One of a page's controls, as it can be told again.
struct Place {
    /// Which of its part's stops it is.
    at: usize,
    /// The address of the first link of its part.
    link: String,
}

/// Notes what has the focus with the entry that is left, beside what else that entry keeps.
pub fn note(history: &History) {
    let kept = history.state().ok().filter(JsValue::is_object);
    let state = kept.map_or_else(Object::new, JsCast::unchecked_into);
    let value = focused().map(|place| format!("{} {}", place.at, place.link));
    if Reflect::set(&state, &PLACE.into(), &value.into()) == Ok(true) {
        let _ = history.replace_state(&state, "");
    }
}

/// Gives the focus back to what had it when this entry was left, if that is there, unless the
/// reader has gone on from `title` meanwhile.
pub fn find_again(title: HtmlElement) {
    if let Some(place) = noted() {
        look(title, place, FRAMES);
    }
}

fn look(title: HtmlElement, place: Place, frames: u32) {
    request_animation_frame(move || {
        if document().active_element().as_ref() != Some(&*title) {
            return;
        }
        if let Some(element) = place.element() {
            let _ = element.focus();
        } else if let Some(left) = frames.checked_sub(1) {
            look(title, place, left);
        }
    });
}

fn focused() -> Option<Place> {
    let element = document().active_element()?;
    element.closest("main").ok()??;
    let part = part_of(&element);
    let stops = stops(&part);
    let link = stops.iter().find(|one| one.matches(LINK) == Ok(true))?;
    Some(Place {
        at: stops.iter().position(|one| *one == element)?,
        link: link.get_attribute("href")?,
    })
}

fn noted() -> Option<Place> {
    let state = window().history().ok()?.state().ok()?;
    let place = Reflect::get(&state, &PLACE.into()).ok()?.as_string()?;
    let (at, link) = place.split_once(' ')?;
    Some(Place {
        at: at.parse().ok()?,
        link: link.to_owned(),
    })
}

impl Place {
    fn element(&self) -> Option<HtmlElement> {
        let main = document().query_selector("main").ok()??;
        let is_it = |one: &Element| one.get_attribute("href").as_ref() == Some(&self.link);
        let link = all(&main, LINK).into_iter().find(is_it)?;
        let stop = stops(&part_of(&link)).into_iter().nth(self.at);
        stop.unwrap_or(link).dyn_into().ok()
    }
}

/// The row or item an element is in, else the element.
fn part_of(element: &Element) -> Element {
    let part = element.closest(PARTS).ok().flatten();
    part.unwrap_or_else(|| element.clone())
}

/// What of a part can have the focus: itself first, because rows of long lists can, too.
fn stops(part: &Element) -> Vec<Element> {
    let mut stops = all(part, CONTROLS);
    stops.insert(0, part.clone());
    stops
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).ok();
    let found = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |at| list.item(at)?.dyn_into().ok()));
    found.collect()
}
