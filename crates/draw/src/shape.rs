//! The text that says what an element looks like: signs, each with a text up to the next sign.
//!
//! | Sign | Its text | Says |
//! |---|---|---|
//! | 1, 2 | the element's name | an element begins; 2 is one of SVG |
//! | 3 | a name | an attribute of it |
//! | 4 | a value | the value of the attribute just named |
//! | 5 | a text | a text in it |
//! | 6 | a name | the next hole is an attribute, an event or the like of this name |
//! | 7 | – | the next hole is a child |
//! | 8 | – | the element ends |

/// What a shape says, one after the other.
pub(crate) enum Sign {
    Open { name: &'static str, svg: bool },
    Name(&'static str),
    Value(&'static str),
    Text(&'static str),
    Hole(&'static str),
    Child,
    Close,
}

/// Reads a shape.
pub(crate) fn signs(shape: &'static str) -> impl Iterator<Item = Sign> {
    let mut rest = shape;
    std::iter::from_fn(move || {
        let sign = *rest.as_bytes().first()?;
        let after = &rest[1..];
        let end = after.bytes().position(|byte| byte < 9);
        let (text, next) = after.split_at(end.unwrap_or(after.len()));
        rest = next;
        Some(match sign {
            1 | 2 => Sign::Open {
                name: text,
                svg: sign == 2,
            },
            3 => Sign::Name(text),
            4 => Sign::Value(text),
            5 => Sign::Text(text),
            6 => Sign::Hole(text),
            7 => Sign::Child,
            _ => Sign::Close,
        })
    })
}
