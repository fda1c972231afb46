//! What was drawn, and how it is changed, moved and taken away.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::Mountable;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{self, Comment, Element, HtmlElement};

use crate::Node;
use crate::hole::{Handler, Hole, Value};
use crate::listed::{self, Keyed};
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

/// What stands in a hole with a name.
enum Named {
    /// What never changes by itself.
    Value(Value),
    /// What follows signals, until this is dropped.
    Live(#[allow(dead_code, reason = "it ends when it is dropped")] RenderEffect<Value>),
    On(Listening),
    Reference,
}

/// Which of an element's things a value is.
#[derive(Clone, Copy)]
enum Place {
    Attribute,
    Class,
    Style,
    Property,
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
                    .map(|hole| Filled::Named(element.clone(), fill(element, name, hole, false))),
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

/// Fills a hole that isn't a child; `again`, where something stood in it.
fn fill(element: &Rc<Element>, name: &'static str, hole: Hole, again: bool) -> Named {
    let (place, value) = match hole {
        Hole::Attribute(value) => (Place::Attribute, value),
        Hole::Class(value) => (Place::Class, value),
        Hole::Style(value) => (Place::Style, value),
        Hole::Property(value) => (Place::Property, value),
        Hole::On(handler) => return Named::On(listen(element, name, handler)),
        Hole::Reference(tell) => {
            tell(element);
            return Named::Reference;
        }
        Hole::Child(_) => return Named::Reference,
    };
    let Value::Live(mut value) = value else {
        if again || !value.is_absent() {
            place.set(element, name, &value);
        }
        return Named::Value(value);
    };
    let element = element.clone();
    let mut again = again;
    Named::Live(RenderEffect::new(move |before: Option<Value>| {
        let now = value.work();
        let said = match &before {
            Some(before) => before.same(&now),
            None => !std::mem::take(&mut again) && now.is_absent(),
        };
        if !said {
            place.set(&element, name, &now);
        }
        now
    }))
}

impl Place {
    fn set(self, element: &Element, name: &str, value: &Value) {
        match self {
            Self::Attribute => match value.text() {
                Some(text) => Dom::set_attribute(element, name, text),
                None => Dom::remove_attribute(element, name),
            },
            Self::Class => {
                let list = element.class_list();
                if matches!(value, Value::Is(true)) {
                    Dom::add_class(&list, name);
                } else {
                    Dom::remove_class(&list, name);
                }
            }
            Self::Style => {
                let style = element.unchecked_ref::<HtmlElement>().style();
                match value.text() {
                    Some(text) => Dom::set_css_property(&style, name, text),
                    None => Dom::remove_css_property(&style, name),
                }
            }
            Self::Property => Dom::set_property(element, name, &value.js()),
        }
    }
}

/// What an event does; nothing once the element is no longer ours.
struct Listening(Rc<RefCell<Option<Rc<Handler>>>>);

impl Listening {
    fn hear(&self, handler: Option<Handler>) {
        // Letting go of the one before may make the element tell of something.
        drop(self.0.replace(handler.map(Rc::new)));
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.hear(None);
    }
}

/// Listens for an event; what it does can be exchanged.
fn listen(element: &Element, name: &str, handler: Handler) -> Listening {
    let does = Rc::new(RefCell::new(Some(Rc::new(handler))));
    let listening = Listening(does.clone());
    let run = move |event| {
        let handler = does.borrow().clone();
        if let Some(handler) = handler {
            handler.owner.with(|| handler.run.hear(event));
        }
    };
    // It goes when the browser forgets the element, which may still tell of events after it left.
    let run = Closure::<dyn Fn(web_sys::Event)>::new(run).into_js_value();
    let _ = element.add_event_listener_with_callback(name, run.unchecked_ref());
    listening
}

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
                        refill(element, name, filled, hole);
                    }
                }
                _ => {}
            }
        }
    }
}

fn refill(element: &Rc<Element>, name: &'static str, filled: &mut Named, hole: Hole) {
    match (&mut *filled, hole) {
        (Named::Value(before), hole) if hole.value().is_some_and(|now| now.same(before)) => {}
        (Named::On(listening), Hole::On(now)) => listening.hear(Some(now)),
        (_, hole) => *filled = fill(element, name, hole, true),
    }
}
