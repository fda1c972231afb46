//! What was drawn, and how it is changed, moved and taken away.

use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::Mountable;
use leptos::web_sys::{self, Comment, Element};

use crate::Node;
use crate::hole::Hole;
use crate::listed::{self, Keyed};
use crate::named::Named;
use crate::shape::{Sign, signs};

/// What was drawn for a [`Node`].
pub struct State(Kept);

enum Kept {
    Nothing(Comment),
    Text(web_sys::Text, String),
    Drawn(Drawn),
    /// Several, and what marks their end.
    Many(Vec<State>, Comment),
    Keyed(Keyed, Comment),
    Live(Following),
}

/// What is drawn again when signals change.
struct Following(RenderEffect<State>);

/// The effect's own task lets go of what it drew a moment later. Until then, what follows signals
/// inside of it would run once more, when those signals have gone.
impl Drop for Following {
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

/// An element that was drawn.
struct Drawn {
    shape: &'static str,
    element: Rc<Element>,
    holes: Vec<Filled>,
}

/// What stands in a hole of an element that was drawn.
enum Filled {
    Child(State),
    Named(Rc<Element>, Named),
}

impl State {
    /// Draws something; it is nowhere in the page yet.
    pub fn new(node: Node) -> Self {
        Self(match node {
            Node::Anew(node) => return Self::new(*node),
            Node::Nothing => Kept::Nothing(Dom::create_placeholder()),
            Node::Text(text) => Kept::Text(Dom::create_text_node(&text), text.into_owned()),
            Node::Drawn(shape, holes) => Kept::Drawn(draw(shape, holes)),
            Node::Many(nodes) => {
                let drawn = nodes.into_iter().map(Self::new).collect();
                Kept::Many(drawn, Dom::create_placeholder())
            }
            Node::Keyed(items) => {
                let mark = Dom::create_placeholder();
                Kept::Keyed(Keyed::new(items), mark)
            }
            Node::Live(mut node) => {
                Kept::Live(Following(RenderEffect::new(move |before: Option<Self>| {
                    let node = node.draw();
                    match before {
                        Some(mut state) => {
                            state.change(node);
                            state
                        }
                        None => Self::new(node),
                    }
                })))
            }
        })
    }

    /// Makes what was drawn say something else: what looks alike keeps its elements, and with
    /// them the focus; everything else is replaced.
    pub(crate) fn change(&mut self, node: Node) {
        match (&mut self.0, node) {
            (Kept::Nothing(_), Node::Nothing) => {}
            (Kept::Text(drawn, said), Node::Text(text)) => {
                if *said != text {
                    Dom::set_text(drawn, &text);
                    *said = text.into_owned();
                }
            }
            (Kept::Drawn(drawn), Node::Drawn(shape, holes)) if std::ptr::eq(drawn.shape, shape) => {
                drawn.change(holes);
            }
            (Kept::Many(drawn, end), Node::Many(nodes)) => listed::change(drawn, end, nodes),
            (Kept::Keyed(drawn, end), Node::Keyed(items)) => drawn.change(end, items),
            (_, node) => {
                let mut new = Self::new(node);
                self.insert_before_this(&mut new);
                std::mem::replace(self, new).leave();
            }
        }
    }
}

impl State {
    /// Takes it out of the page. What listens in it hears nothing more first: an element that
    /// has the focus loses it by leaving, and tells of that.
    pub(crate) fn leave(self) {
        let mut nodes = Vec::new();
        self.nodes(&mut nodes);
        drop(self);
        for node in &nodes {
            Dom::remove(node);
        }
    }

    /// What of it stands in the page, without what is inside of that.
    fn nodes(&self, found: &mut Vec<web_sys::Node>) {
        match &self.0 {
            Kept::Nothing(mark) => found.push(web_sys::Node::clone(mark)),
            Kept::Text(text, _) => found.push(web_sys::Node::clone(text)),
            Kept::Drawn(drawn) => found.push(web_sys::Node::clone(&drawn.element)),
            Kept::Many(drawn, end) => {
                drawn.iter().for_each(|each| each.nodes(found));
                found.push(web_sys::Node::clone(end));
            }
            Kept::Keyed(drawn, end) => {
                drawn.each(|each| each.nodes(found));
                found.push(web_sys::Node::clone(end));
            }
            Kept::Live(following) => {
                following.0.with_value_mut(|state| state.nodes(found));
            }
        }
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        match &mut self.0 {
            Kept::Nothing(mark) => mark.unmount(),
            Kept::Text(text, _) => text.unmount(),
            Kept::Drawn(drawn) => Dom::remove(&drawn.element),
            Kept::Many(drawn, end) => {
                drawn.iter_mut().for_each(Mountable::unmount);
                end.unmount();
            }
            Kept::Keyed(drawn, end) => {
                drawn.each_mut(Mountable::unmount);
                end.unmount();
            }
            Kept::Live(following) => following.0.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&web_sys::Node>) {
        match &mut self.0 {
            Kept::Nothing(mark) => mark.mount(parent, marker),
            Kept::Text(text, _) => text.mount(parent, marker),
            Kept::Drawn(drawn) => Dom::insert_node(parent, &drawn.element, marker),
            Kept::Many(drawn, end) => {
                for each in drawn {
                    each.mount(parent, marker);
                }
                end.mount(parent, marker);
            }
            Kept::Keyed(drawn, end) => {
                drawn.each_mut(|each| each.mount(parent, marker));
                end.mount(parent, marker);
            }
            Kept::Live(following) => following.0.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match &self.0 {
            Kept::Nothing(mark) => mark.insert_before_this(child),
            Kept::Text(text, _) => text.insert_before_this(child),
            Kept::Drawn(drawn) => drawn.element.insert_before_this(child),
            Kept::Many(drawn, end) => match drawn.first() {
                Some(first) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
            Kept::Keyed(drawn, end) => match drawn.first() {
                Some(first) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
            Kept::Live(following) => following.0.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match &self.0 {
            Kept::Nothing(_) | Kept::Text(..) => Vec::new(),
            Kept::Drawn(drawn) => vec![Element::clone(&drawn.element)],
            Kept::Many(drawn, _) => drawn.iter().flat_map(Mountable::elements).collect(),
            Kept::Keyed(drawn, _) => drawn.elements(),
            Kept::Live(following) => following.0.elements(),
        }
    }
}

/// Makes an element and all that is in it.
fn draw(shape: &'static str, holes: Vec<Hole>) -> Drawn {
    // The element that is being made, below those it stands in.
    let mut open: Vec<Rc<Element>> = Vec::new();
    let mut whole = None;
    let mut named = "";
    let mut filled = Vec::with_capacity(holes.len());
    let mut holes = holes.into_iter();
    for sign in signs(shape) {
        if let Sign::Open { name, svg } = sign {
            open.push(Rc::new(Dom::create_element(name, svg.then_some(SVG))));
            continue;
        }
        let Some(element) = open.last() else {
            break;
        };
        match sign {
            Sign::Open { .. } => {}
            Sign::Name(name) => named = name,
            Sign::Value(value) => Dom::set_attribute(element, named, value),
            Sign::Text(text) => {
                Dom::create_text_node(text).mount(element, None);
            }
            Sign::Hole(name) => filled.extend(
                holes
                    .next()
                    .map(|hole| Filled::Named(element.clone(), Named::new(element, name, hole))),
            ),
            Sign::Child => {
                if let Some(Hole::Child(node)) = holes.next() {
                    let mut child = State::new(node);
                    child.mount(element, None);
                    filled.push(Filled::Child(child));
                }
            }
            Sign::Close => {
                let done = open.pop();
                match (open.last(), done) {
                    (Some(parent), Some(child)) => Dom::insert_node(parent, &child, None),
                    (_, done) => whole = done,
                }
            }
        }
    }
    Drawn {
        shape,
        // `view!` closes what it opens.
        element: whole.unwrap_or_else(|| Rc::new(Dom::create_element("span", None))),
        holes: filled,
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Drawn {
    /// Fills the holes with something else.
    fn change(&mut self, holes: Vec<Hole>) {
        let mut holes = self.holes.iter_mut().zip(holes);
        for sign in signs(self.shape) {
            match sign {
                Sign::Child => {
                    if let Some((Filled::Child(state), Hole::Child(node))) = holes.next() {
                        state.change(node);
                    }
                }
                Sign::Hole(name) => {
                    if let Some((Filled::Named(element, filled), hole)) = holes.next() {
                        filled.change(element, name, hole);
                    }
                }
                _ => {}
            }
        }
    }
}
