//! What is to be drawn, and what can stand in a block of a `view!`.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use leptos::oco::Oco;

use crate::{Hole, Signal};

/// A piece of a page, before it is drawn.
#[derive(Default)]
pub enum Node {
    /// Nothing; it keeps its place.
    #[default]
    Nothing,
    /// A text.
    Text(Cow<'static, str>),
    /// An element: its shape, and what stands in its holes, in their order.
    Drawn(&'static str, Vec<Hole>),
    /// Several beside each other.
    Many(Vec<Node>),
    /// A list whose items keep their elements wherever they stand in it.
    Keyed(Vec<Keyed>),
    /// What takes the place of whatever stood there, even if it looks alike: another page.
    Anew(Box<Node>),
    /// Drawn again whenever a signal it reads changes.
    Live(Box<dyn Draw>),
}

impl Node {
    /// What keeps no element of what stood in its place before.
    pub fn anew(self) -> Self {
        Self::Anew(Box::new(self))
    }

    /// What is drawn again whenever a signal that this reads changes.
    pub fn live<T: IntoNode>(draw: impl FnMut() -> T + 'static) -> Self {
        draw.into_node()
    }
}

/// What is drawn again and again. (A `dyn FnMut` would bring a function more that nobody calls,
/// for each of the hundreds of closures in the portal's views.)
pub trait Draw {
    /// What is to be drawn now.
    fn draw(&mut self) -> Node;
}

struct Drawing<F>(F);

impl<T: IntoNode, F: FnMut() -> T> Draw for Drawing<F> {
    fn draw(&mut self) -> Node {
        (self.0)().into_node()
    }
}

/// What can stand in a block of a `view!`.
pub trait IntoNode {
    /// What is drawn for it.
    fn into_node(self) -> Node;
}

/// What stands in a list by a name of its own, drawn once it's new there.
pub type Keyed = (u64, Box<dyn FnOnce() -> Node>);

/// A list whose items keep their elements wherever they stand in it: `key` names each of them,
/// and `draw` draws it when it is new. It is what a closure in a block gives by itself; what an
/// item reads has to be made outside of that closure, which the item outlives.
pub fn keyed<T, K: Hash, N: IntoNode>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
    draw: impl Fn(T) -> N + Clone + 'static,
) -> Node
where
    T: 'static,
{
    let one = |item| {
        let mut hasher = DefaultHasher::new();
        key(&item).hash(&mut hasher);
        let (key, draw) = (hasher.finish(), draw.clone());
        let draw: Box<dyn FnOnce() -> Node> = Box::new(move || draw(item).into_node());
        (key, draw)
    };
    Node::Keyed(items.into_iter().map(one).collect())
}

/// Several of anything that can be drawn, as one.
pub trait CollectView {
    /// All of them, in their order.
    fn collect_view(self) -> Node;
}

impl<T: IntoNode, I: IntoIterator<Item = T>> CollectView for I {
    fn collect_view(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Oco<'static, str> {
    fn into_node(self) -> Node {
        Node::Text(text(self))
    }
}

/// A text that may be shared, as one that isn't.
pub(crate) fn text(text: Oco<'static, str>) -> Cow<'static, str> {
    match text {
        Oco::Borrowed(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.into_owned()),
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoNode for $number {
            fn into_node(self) -> Node {
                self.to_string().into_node()
            }
        }
    )*};
}

numbers!(u32, u64, usize);

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl<A: IntoNode, B: IntoNode> IntoNode for (A, B) {
    fn into_node(self) -> Node {
        Node::Many(vec![self.0.into_node(), self.1.into_node()])
    }
}

impl<F, T> IntoNode for F
where
    F: FnMut() -> T + 'static,
    T: IntoNode,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(Drawing(self)))
    }
}

impl<T: IntoNode + Clone + 'static> IntoNode for Signal<T> {
    fn into_node(self) -> Node {
        (move || self.get()).into_node()
    }
}
