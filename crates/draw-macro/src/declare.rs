//! `#[component]`: a function of its props becomes one that takes them as one value.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Expr, FnArg, GenericArgument, Ident, ItemFn, Meta, Pat, PathArguments, Token, Type,
};

/// One of a component's props.
struct Prop {
    docs: Vec<Attribute>,
    name: Ident,
    ty: Type,
    into: bool,
    /// What it is when it isn't given; none where it has to be.
    default: Option<TokenStream>,
    /// The type to give, where giving means `Some` of it.
    given: Option<Type>,
}

/// The component, its props, and how each of them is set.
pub(crate) fn declare(function: &ItemFn) -> syn::Result<TokenStream> {
    let inputs = function.sig.inputs.iter();
    let props: Vec<Prop> = inputs.map(prop).collect::<syn::Result<_>>()?;
    let (vis, name, body) = (&function.vis, &function.sig.ident, &function.block);
    let attributes = &function.attrs;
    let type_name = format_ident!("{name}Props");
    let fields = props.iter().map(|prop| {
        let (name, ty) = (&prop.name, prop.given.as_ref().unwrap_or(&prop.ty));
        quote! { #name: ::core::option::Option<#ty> }
    });
    let names = props.iter().map(|prop| &prop.name);
    let required = props
        .iter()
        .filter(|prop| prop.default.is_none())
        .map(|prop| prop.name.to_string());
    let setters = props.iter().map(|prop| setter(vis, prop));
    let taken = props.iter().map(taken);
    let about = format!("What [`{name}`] is given.");
    let never = if props.is_empty() {
        quote! { let _ = props; }
    } else {
        quote! {}
    };
    Ok(quote! {
        #[doc = #about]
        #vis struct #type_name { #(#fields),* }

        impl ::core::default::Default for #type_name {
            // Not in each of the places that give some props and leave out others.
            #[inline(never)]
            fn default() -> Self {
                Self { #(#names: ::core::option::Option::None),* }
            }
        }

        impl ::draw::Props for #type_name {
            const REQUIRED: &'static [&'static str] = &[#(#required),*];
        }

        impl #type_name { #(#setters)* }

        #(#attributes)*
        #[allow(non_snake_case, clippy::needless_pass_by_value, reason = "a component is named as a type and owns its props")]
        #vis fn #name(props: #type_name) -> ::draw::Node {
            #never
            #(#taken)*
            ::draw::made(move || #body)
        }
    })
}

/// Reads one of the function's arguments.
fn prop(argument: &FnArg) -> syn::Result<Prop> {
    let FnArg::Typed(argument) = argument else {
        return Err(syn::Error::new_spanned(argument, "a component has no self"));
    };
    let Pat::Ident(name) = &*argument.pat else {
        return Err(syn::Error::new_spanned(&argument.pat, "a prop has a name"));
    };
    let mut prop = Prop {
        docs: Vec::new(),
        name: name.ident.clone(),
        ty: (*argument.ty).clone(),
        into: name.ident == "children",
        default: None,
        given: None,
    };
    for attribute in &argument.attrs {
        if attribute.path().is_ident("doc") {
            prop.docs.push(attribute.clone());
        } else if attribute.path().is_ident("prop") {
            options(&mut prop, attribute)?;
        } else {
            return Err(syn::Error::new_spanned(attribute, "a prop has #[prop(…)]"));
        }
    }
    Ok(prop)
}

fn options(prop: &mut Prop, attribute: &Attribute) -> syn::Result<()> {
    let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
    for option in parse.parse2(attribute.meta.require_list()?.tokens.clone())? {
        match &option {
            Meta::Path(path) if path.is_ident("into") => prop.into = true,
            Meta::Path(path) if path.is_ident("optional") => {
                prop.given = inside_option(&prop.ty);
                prop.default = Some(quote! { ::core::default::Default::default() });
            }
            Meta::NameValue(value) if value.path.is_ident("default") => {
                let value: &Expr = &value.value;
                prop.default = Some(quote! { #value });
            }
            other => {
                return Err(syn::Error::new_spanned(
                    other,
                    "a prop is `into`, `optional` or has a `default = …`",
                ));
            }
        }
    }
    Ok(())
}

/// The type inside of an `Option`.
fn inside_option(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(inside) = &last.arguments else {
        return None;
    };
    match inside.args.first() {
        Some(GenericArgument::Type(inside)) if last.ident == "Option" => Some(inside.clone()),
        _ => None,
    }
}

fn setter(vis: &syn::Visibility, prop: &Prop) -> TokenStream {
    let (docs, name) = (&prop.docs, &prop.name);
    let ty = prop.given.as_ref().unwrap_or(&prop.ty);
    let docs = if docs.is_empty() {
        quote! { #[allow(missing_docs, reason = "the prop has none to hand on")] }
    } else {
        quote! { #(#docs)* }
    };
    if prop.into {
        quote! {
            #docs
            #vis fn #name<M>(&mut self, value: impl ::draw::IntoProp<#ty, M>) {
                self.#name = ::core::option::Option::Some(value.into_prop());
            }
        }
    } else {
        quote! {
            #docs
            #vis fn #name(&mut self, value: #ty) {
                self.#name = ::core::option::Option::Some(value);
            }
        }
    }
}

/// Takes a prop out of the value that holds all.
fn taken(prop: &Prop) -> TokenStream {
    let (name, ty) = (&prop.name, &prop.ty);
    let span = ty.span();
    match &prop.default {
        _ if prop.given.is_some() => quote! { let #name = props.#name; },
        Some(default) => quote_spanned! { span=>
            let #name: #ty = match props.#name {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => #default,
            };
        },
        // `view!` doesn't compile without it.
        None => quote! {
            let ::core::option::Option::Some(#name) = props.#name else {
                return ::draw::Node::Nothing;
            };
        },
    }
}
