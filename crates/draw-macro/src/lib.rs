//! `view!` and `#[component]`: the syntax of Leptos's macros of these names.
//!
//! A view becomes a text that says what an
//! element looks like and a list of what its holes hold. `draw` makes elements of both, with
//! one copy of code for all of them; its documentation says what the text looks like.

mod component;
mod declare;
mod element;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::Node;
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

/// A view of elements, components, texts and blocks of code: a `draw::Node`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let view = match rstml::parse2(tokens.into()) {
        Ok(nodes) => fragment(&nodes),
        Err(error) => Err(error),
    };
    view.unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Makes a component of a function of its props. Each prop may be marked `#[prop(into)]` (what
/// turns into it may be given), `#[prop(optional)]` (its default where it isn't given; of an
/// `Option`, what is inside is given) or `#[prop(default = value)]`.
#[proc_macro_attribute]
pub fn component(
    _: proc_macro::TokenStream,
    function: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let declared = syn::parse(function).and_then(|function| declare::declare(&function));
    declared
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// Some nodes beside each other, as one `draw::Node`.
fn fragment(nodes: &[Node]) -> syn::Result<TokenStream> {
    let drawn: Vec<_> = nodes
        .iter()
        .filter(|node| !matches!(node, Node::Comment(_)))
        .map(node)
        .collect::<syn::Result<_>>()?;
    Ok(match drawn.as_slice() {
        [] => quote! { ::draw::Node::Nothing },
        [one] => one.clone(),
        several => quote! { ::draw::Node::Many(::std::vec![#(#several),*]) },
    })
}

/// A value without braces around it alone.
fn bare(value: &Expr) -> TokenStream {
    match value {
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [Stmt::Expr(value, None)] => quote! { #value },
            _ => quote! { #block },
        },
        value => quote! { #value },
    }
}

/// One node, as a `draw::Node`.
fn node(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(element) if component::is_component(element) => component::call(element),
        Node::Element(element) => element::drawn(element),
        Node::Text(text) => {
            let value = &text.value;
            Ok(quote! { ::draw::Node::Text(::std::borrow::Cow::Borrowed(#value)) })
        }
        Node::Block(block) => {
            let span = block.span();
            let value = match block.try_block().map(|block| block.stmts.as_slice()) {
                Some([Stmt::Expr(value, None)]) => quote! { #value },
                _ => quote! { #block },
            };
            Ok(quote_spanned! { span=> ::draw::IntoNode::into_node(#value) })
        }
        other => Err(syn::Error::new_spanned(
            other,
            "a view holds elements, components, quoted texts and blocks of code",
        )),
    }
}
