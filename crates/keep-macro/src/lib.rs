//! `#[derive(Keep)]`: what a type consists of, as `keep::Tree`.
//!
//! It writes what serde's derives would: structs as fields, tuples of one as what is in them,
//! enums by the name of the variant in snake case. Of a field, `#[keep(default)]` says that it
//! may be left out, and `#[keep(sparse)]` that it also is when it's none, or an empty list or map;
//! of a struct, `#[keep(default)]` says the first of all its fields.
//!
//! For what can't be read of an enum stands its first word alone, or its first variant where none
//! stands alone: that one must not hold the enum itself.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Field, Fields, Ident, Index, Variant};

/// Keeps a type as JSON; the crate's documentation says how.
#[proc_macro_derive(Keep, attributes(keep))]
pub fn keep(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let derived = syn::parse(tokens).and_then(|input| derive(&input));
    derived
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn derive(input: &DeriveInput) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let marks = Marks::of(&input.attrs)?;
    let (written, read) = match &input.data {
        Data::Struct(data) => structure(&data.fields, marks)?,
        Data::Enum(data) => {
            let mut words = Vec::new();
            let (mut written, mut read) = (Vec::new(), Vec::new());
            for (at, variant) in data.variants.iter().enumerate() {
                let (ident, word) = (&variant.ident, snake_case(&variant.ident.to_string()));
                let (pattern, tree, value) = variant_of(&variant.fields, &word)?;
                written.push(quote! { Self::#ident #pattern => #tree });
                read.push(quote! { #at => Self::#ident #value });
                let with = !matches!(variant.fields, Fields::Unit);
                words.push(quote! { (#word, #with) });
            }
            let Some(first) = data.variants.first() else {
                return Err(syn::Error::new_spanned(name, "there is no value to keep"));
            };
            // A word that stands alone holds nothing that could be missing again.
            let alone = |variant: &&Variant| matches!(variant.fields, Fields::Unit);
            let stand_in = data.variants.iter().find(alone).unwrap_or(first);
            let (_, _, value) = variant_of(&stand_in.fields, "")?;
            let ident = &stand_in.ident;
            let with = if data.variants.iter().all(|variant| alone(&variant)) {
                quote! { _ }
            } else {
                quote! { with }
            };
            (
                quote! { match self { #(#written,)* } },
                quote! {
                    let (word, #with) = trouble.word(tree, &[#(#words),*]);
                    match word { #(#read,)* _ => Self::#ident #value }
                },
            )
        }
        Data::Union(_) => return Err(syn::Error::new_spanned(name, "a union isn't kept")),
    };
    Ok(quote! {
        impl ::keep::Keep for #name {
            #[inline(never)]
            fn tree(&self) -> ::keep::Tree { #written }

            #[inline(never)]
            fn read(tree: &::keep::Tree, trouble: &mut ::keep::Trouble) -> Self { #read }
        }

        ::keep::serialized!(#name);
    })
}

/// How a struct is written and read.
fn structure(fields: &Fields, marks: Marks) -> syn::Result<(TokenStream, TokenStream)> {
    if let Fields::Unnamed(fields) = fields
        && fields.unnamed.len() == 1
    {
        return Ok((
            quote! { ::keep::Keep::tree(&self.0) },
            quote! { Self(::keep::Keep::read(tree, trouble)) },
        ));
    }
    let Fields::Named(fields) = fields else {
        return Err(syn::Error::new_spanned(fields, "fields need names"));
    };
    let fields: Vec<_> = fields.named.iter().collect();
    let (written, read) = named(&fields, marks, |name| quote! { &self.#name }, "tree")?;
    Ok((written, quote! { Self #read }))
}

/// How a variant is matched, written and read.
fn variant_of(fields: &Fields, word: &str) -> syn::Result<(TokenStream, TokenStream, TokenStream)> {
    Ok(match fields {
        Fields::Unit => (quote! {}, quote! { ::keep::Tree::word(#word) }, quote! {}),
        Fields::Unnamed(fields) => {
            let count = fields.unnamed.len();
            let names: Vec<_> = (0..count).map(|at| format_ident!("value{at}")).collect();
            let pattern = quote! { (#(#names),*) };
            if count == 1 {
                (
                    pattern,
                    quote! { ::keep::Keep::tree(value0).under(#word) },
                    quote! { (::keep::Keep::read(with, trouble)) },
                )
            } else {
                let at = (0..count).map(Index::from);
                (
                    pattern,
                    quote! { ::keep::Tree::list(&[#(#names),*]).under(#word) },
                    quote! { (#(::keep::Keep::read(trouble.item(with, #at, #count), trouble)),*) },
                )
            }
        }
        Fields::Named(fields) => {
            let fields: Vec<_> = fields.named.iter().collect();
            let names = fields.iter().map(|field| &field.ident);
            let pattern = quote! { { #(#names),* } };
            let (written, read) =
                named(&fields, Marks::default(), |name| quote! { #name }, "with")?;
            (pattern, quote! { { #written }.under(#word) }, read)
        }
    })
}

/// How named fields are written and read from `from`.
fn named(
    fields: &[&Field],
    all: Marks,
    place: impl Fn(&Ident) -> TokenStream,
    from: &str,
) -> syn::Result<(TokenStream, TokenStream)> {
    let from = format_ident!("{from}");
    // No field's name, whatever they are called.
    let tree = Ident::new("tree", Span::mixed_site());
    let (mut written, mut read) = (Vec::new(), Vec::new());
    for field in fields {
        let Some(ident) = &field.ident else { continue };
        let marks = Marks::of(&field.attrs)?;
        let (name, place) = (ident.to_string(), place(ident));
        written.push(if marks.sparse {
            quote! { #tree.add_unless_empty(#name, #place); }
        } else {
            quote! { #tree.add(#name, #place); }
        });
        let found = quote! { trouble.field(#from, #name) };
        read.push(if marks.default || marks.sparse || all.default {
            quote! { #ident: { let found = #found; trouble.or_default(found) } }
        } else {
            quote! { #ident: ::keep::Keep::read(#found, trouble) }
        });
    }
    Ok((
        quote! { let mut #tree = ::keep::Tree::fields(); #(#written)* #tree },
        quote! { { #(#read),* } },
    ))
}

/// What `#[keep(…)]` says.
#[derive(Default, Clone, Copy)]
struct Marks {
    default: bool,
    sparse: bool,
}

impl Marks {
    fn of(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut marks = Self::default();
        for attribute in attributes {
            if !attribute.path().is_ident("keep") {
                continue;
            }
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("default") {
                    marks.default = true;
                } else if meta.path.is_ident("sparse") {
                    marks.sparse = true;
                } else {
                    return Err(meta.error("what is kept is `default` or `sparse`"));
                }
                Ok(())
            })?;
        }
        Ok(marks)
    }
}

/// A variant's name as records have it: `RunOnly` is `run_only`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
