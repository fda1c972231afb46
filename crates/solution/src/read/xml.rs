//! XML as a stream of elements that close, without entities of its own and without a tree.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::notes::{Notes, shown};
use crate::Found;

/// Elements inside elements that are followed; exports need about a dozen.
const DEEPEST: usize = 200;

/// Who wants to know what is in an XML text. A path is the names of the open elements, the
/// outermost first and the one it is about last.
pub(super) trait Elements {
    /// An element starts.
    fn open(&mut self, path: &[String], attributes: &Attributes<'_>);
    /// Whether the text in this element is wanted.
    fn wants_text(&self, path: &[String]) -> bool;
    /// An element ends; its own text, if it was wanted.
    fn close(&mut self, path: &[String], text: String);
}

/// The attributes of an element.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The value of an attribute, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let attribute = self
            .0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|one| one.key.local_name().as_ref() == name)?;
        match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => Some(value.into_owned()),
            Err(_) => Some(attribute.value.into_owned()),
        }
    }
}

/// Reads a text from its beginning to its end, or to its first fault, which becomes a finding.
pub(super) fn walk(text: &str, entry: &str, notes: &mut Notes, elements: &mut dyn Elements) {
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let mut texts: Vec<Option<String>> = Vec::new();
    let broken = |at: u64| Found::BrokenXml { at }.at(shown(entry));
    loop {
        let at = reader.buffer_position();
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(_) => return notes.add(broken(reader.error_position())),
        };
        match event {
            Event::Start(start) => {
                if path.len() == DEEPEST {
                    return notes.add(broken(at));
                }
                path.push(start.local_name().as_ref().to_owned());
                elements.open(&path, &Attributes(&start));
                texts.push(elements.wants_text(&path).then(String::new));
            }
            Event::Empty(start) => {
                path.push(start.local_name().as_ref().to_owned());
                elements.open(&path, &Attributes(&start));
                elements.close(&path, String::new());
                path.pop();
            }
            Event::End(_) => {
                let text = texts.pop().flatten().unwrap_or_default();
                elements.close(&path, text);
                path.pop();
            }
            Event::Text(part) => add(&mut texts, || part.xml10_content()),
            Event::CData(part) => add(&mut texts, || part.xml10_content()),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten();
                add(&mut texts, || match (letter, &*name.xml10_content()) {
                    (Some(letter), _) => Cow::Owned(letter.to_string()),
                    (None, "lt") => Cow::Borrowed("<"),
                    (None, "gt") => Cow::Borrowed(">"),
                    (None, "amp") => Cow::Borrowed("&"),
                    (None, "quot") => Cow::Borrowed("\""),
                    (None, "apos") => Cow::Borrowed("'"),
                    (None, other) => Cow::Owned(format!("&{other};")),
                });
            }
            Event::DocType(_) => {
                return notes.add(Found::Doctype.at(shown(entry)));
            }
            Event::Eof => {
                if !path.is_empty() {
                    notes.add(broken(at));
                }
                return;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// Adds to the text of the innermost element, if it is wanted.
fn add<'a>(texts: &mut [Option<String>], part: impl FnOnce() -> Cow<'a, str>) {
    if let Some(Some(text)) = texts.last_mut() {
        text.push_str(&part());
    }
}

/// Whether a path ends in these names.
pub(super) fn ends_with(path: &[String], names: &[&str]) -> bool {
    path.len() >= names.len()
        && path[path.len() - names.len()..]
            .iter()
            .zip(names)
            .all(|(one, other)| one == other)
}
