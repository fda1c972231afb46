//! Components: functions that `#[component]` gave props.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::node::{Infallible, KVAttributeValue, KeyedAttributeValue, NodeAttribute, NodeElement};
use syn::spanned::Spanned;

use crate::{bare, fragment};

/// Whether an element names a component: the last part of its path begins with a capital.
pub(crate) fn is_component(element: &NodeElement<Infallible>) -> bool {
    let name = element.open_tag.name.to_string();
    let last = name.rsplit(':').next().unwrap_or_default();
    last.trim().starts_with(|first: char| first.is_uppercase())
}

/// Calls a component with its props and what stands in it.
pub(crate) fn call(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let name = &element.open_tag.name;
    let span = name.span();
    let mut given = Vec::new();
    let mut set = Vec::new();
    for attribute in &element.open_tag.attributes {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(syn::Error::new_spanned(
                attribute,
                "a component takes props, not blocks",
            ));
        };
        let key = &attribute.key;
        let value = match &attribute.possible_value {
            KeyedAttributeValue::Value(value) => match &value.value {
                KVAttributeValue::Expr(value) => bare(value),
                KVAttributeValue::InvalidBraced(value) => quote! { #value },
            },
            KeyedAttributeValue::None => quote! { #key },
            KeyedAttributeValue::Binding(binding) => {
                return Err(syn::Error::new_spanned(binding, "a prop needs a value"));
            }
        };
        given.push(key.to_string());
        set.push(quote_spanned! { key.span()=> #key(#value) });
    }
    if !element.children.is_empty() {
        let children = fragment(&element.children)?;
        given.push("children".to_owned());
        set.push(quote! { children(move || #children) });
    }
    let props = Ident::new("props", Span::mixed_site());
    Ok(quote_spanned! { span=>
        {
            struct Given;
            impl ::draw::Given for Given {
                const NAMES: &'static [&'static str] = &[#(#given),*];
            }
            #[allow(unused_mut, reason = "no prop may be given")]
            let mut #props = ::draw::props::<Given, _>(#name);
            #(#props.#set;)*
            #name(#props)
        }
    })
}
