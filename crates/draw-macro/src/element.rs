//! Elements: what never changes of them goes into one text, everything else into holes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::{
    Infallible, KVAttributeValue, KeyedAttribute, KeyedAttributeValue, Node, NodeAttribute,
    NodeElement,
};
use syn::spanned::Spanned;
use syn::{Expr, Lit};

use crate::{bare, component, node};

// The signs of `draw::shape`, which documents them.
const OPEN: char = '\u{1}';
const OPEN_SVG: char = '\u{2}';
const NAME: char = '\u{3}';
const VALUE: char = '\u{4}';
const TEXT: char = '\u{5}';
const HOLE: char = '\u{6}';
const CHILD: char = '\u{7}';
const CLOSE: char = '\u{8}';

/// Elements of SVG that stand at the top of a view of ours.
const SVG: [&str; 9] = [
    "svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text",
];

/// Events that the browser's bindings have no type for.
const UNTYPED: [&str; 2] = ["beforetoggle", "cancel"];

/// What is known of an element and all that is in it.
#[derive(Default)]
struct Drawn {
    shape: String,
    holes: Vec<TokenStream>,
}

/// An element, as a `draw::Node`.
pub(crate) fn drawn(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let mut drawn = Drawn::default();
    let name = element.open_tag.name.to_string();
    drawn.element(element, SVG.contains(&name.as_str()))?;
    let Drawn { shape, holes } = drawn;
    Ok(quote! { ::draw::Node::Drawn(#shape, ::std::vec![#(#holes),*]) })
}

impl Drawn {
    fn element(&mut self, element: &NodeElement<Infallible>, svg: bool) -> syn::Result<()> {
        let name = element.open_tag.name.to_string();
        let svg = svg || name == "svg";
        self.sign(if svg { OPEN_SVG } else { OPEN }, &name);
        for attribute in &element.open_tag.attributes {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute)?,
                NodeAttribute::Block(block) => {
                    return Err(syn::Error::new_spanned(block, "an attribute needs a name"));
                }
            }
        }
        for child in &element.children {
            match child {
                Node::Comment(_) => {}
                Node::Text(text) => self.sign(TEXT, &text.value.value()),
                Node::Element(element) if !component::is_component(element) => {
                    self.element(element, svg)?;
                }
                other => {
                    let child = node(other)?;
                    self.sign(CHILD, "");
                    self.holes.push(quote! { ::draw::Hole::Child(#child) });
                }
            }
        }
        self.sign(CLOSE, "");
        Ok(())
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) -> syn::Result<()> {
        let name = attribute.key.to_string().replace(' ', "");
        let name = name.strip_prefix("r#").unwrap_or(&name);
        let is_plain = !name.contains(':');
        if let (true, Some(value)) = (is_plain, literal(attribute)) {
            self.sign(NAME, name);
            self.sign(VALUE, &value);
            return Ok(());
        }
        let value = match &attribute.possible_value {
            KeyedAttributeValue::None if is_plain => {
                self.sign(NAME, name);
                self.sign(VALUE, "");
                return Ok(());
            }
            KeyedAttributeValue::Value(value) => match &value.value {
                KVAttributeValue::Expr(value) => value,
                KVAttributeValue::InvalidBraced(block) => {
                    return Err(syn::Error::new_spanned(block, "this isn't a block of code"));
                }
            },
            other => {
                return Err(syn::Error::new_spanned(other, "this needs a value"));
            }
        };
        let span = value.span();
        let value = bare(value);
        let (name, hole) = match name.split_once(':') {
            Some(("on", event)) => {
                let kind = if UNTYPED.contains(&event) {
                    quote! { ::leptos::ev::Custom::<::leptos::ev::Event>::new(#event) }
                } else {
                    let event = format_ident!("{event}", span = attribute.key.span());
                    quote! { ::leptos::ev::#event }
                };
                (event, quote_spanned! { span=> ::draw::on(&#kind, #value) })
            }
            Some(("prop", name)) => (name, quote_spanned! { span=> ::draw::prop(#value) }),
            Some(("class", name)) => (name, quote_spanned! { span=> ::draw::class(#value) }),
            Some(("style", name)) => (name, quote_spanned! { span=> ::draw::style(#value) }),
            Some(_) => {
                return Err(syn::Error::new_spanned(
                    &attribute.key,
                    "the prefixes are on:, prop:, class: and style:",
                ));
            }
            None if name == "node_ref" => ("", quote_spanned! { span=> ::draw::reference(#value) }),
            None => (name, quote_spanned! { span=> ::draw::attribute(#value) }),
        };
        self.sign(HOLE, name);
        self.holes.push(hole);
        Ok(())
    }

    fn sign(&mut self, sign: char, text: &str) {
        self.shape.push(sign);
        self.shape.push_str(text);
    }
}

/// What an attribute says for good; whether it is there at all isn't written as a text.
fn literal(attribute: &KeyedAttribute) -> Option<String> {
    match attribute.value()? {
        Expr::Lit(literal) if matches!(literal.lit, Lit::Bool(_)) => None,
        _ => attribute.value_literal_string(),
    }
}
