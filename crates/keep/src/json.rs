//! JSON's text. Numbers with a point stay texts: reading them brings tables that weigh more than
//! all else here, and no record has any.

use std::borrow::Cow;

use hifijson::token::Lex as _;
use hifijson::value::{Value, parse_bounded};
use hifijson::{Error, SliceLexer};

use crate::{Keep, Tree, read};

/// How deep lists and fields may lie in each other. Records lie eight deep.
const DEEPEST: usize = 128;

/// What is kept, as JSON.
pub fn to_json(value: &dyn Keep) -> String {
    let mut writer = Writer::default();
    writer.write(&value.tree());
    writer.out
}

/// The same for people: a line for each value, moved in by what it lies in.
pub fn pretty(tree: &Tree) -> String {
    let mut writer = Writer {
        depth: Some(0),
        ..Writer::default()
    };
    writer.write(tree);
    writer.out
}

/// The value that JSON says.
///
/// # Errors
/// Names the line, or the field, that can't be read, and why.
pub fn from_json<T: Keep>(text: &str) -> Result<T, String> {
    read(&parse(text)?)
}

fn parse(text: &str) -> Result<Tree, String> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let parsed = lexer.exactly_one(SliceLexer::ws_peek, |next, lexer| {
        parse_bounded(DEEPEST, next, lexer)
    });
    parsed.map(tree).map_err(|error| {
        let read = text.len() - lexer.as_slice().len();
        let before = text.bytes().take(read);
        let line = before.filter(|byte| *byte == b'\n').count() + 1;
        let wrong = match error {
            Error::Depth => "too much lies in each other",
            _ => "this isn't JSON",
        };
        format!("{wrong}, line {line}")
    })
}

fn tree(value: Value<&str, Cow<'_, str>>) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(value) => Tree::Bool(value),
        Value::Number((number, _)) => number.parse().map_or_else(
            |_| Tree::OtherNumber(owned(Cow::Borrowed(number))),
            Tree::Number,
        ),
        Value::String(text) => Tree::Text(owned(text)),
        Value::Array(list) => Tree::List(list.into_iter().map(tree).collect()),
        Value::Object(fields) => {
            let fields = fields.into_iter();
            Tree::Fields(
                fields
                    .map(|(name, value)| (owned(name), tree(value)))
                    .collect(),
            )
        }
    }
}

fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

#[derive(Default)]
struct Writer {
    out: String,
    /// How far lines are moved in, where there are lines.
    depth: Option<usize>,
}

impl Writer {
    fn write(&mut self, tree: &Tree) {
        match tree {
            Tree::Missing | Tree::Null => self.out.push_str("null"),
            Tree::OtherNumber(number) => self.out.push_str(number),
            Tree::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Tree::Number(number) => self.out.push_str(&number.to_string()),
            Tree::Text(text) => quote(text, &mut self.out),
            Tree::List(list) => self.within(['[', ']'], list, Self::write),
            Tree::Fields(fields) => self.within(['{', '}'], fields, |writer, (name, tree)| {
                quote(name, &mut writer.out);
                let lines = writer.depth.is_some();
                writer.out.push_str(if lines { ": " } else { ":" });
                writer.write(tree);
            }),
        }
    }

    fn within<T>(&mut self, [open, close]: [char; 2], items: &[T], write: fn(&mut Self, &T)) {
        self.out.push(open);
        self.depth = self.depth.map(|depth| depth + 1);
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push(',');
            }
            self.line();
            write(self, item);
        }
        self.depth = self.depth.map(|depth| depth - 1);
        if !items.is_empty() {
            self.line();
        }
        self.out.push(close);
    }

    fn line(&mut self) {
        if let Some(depth) = self.depth {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", depth));
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[plain..at]);
        plain = at + 1;
        match byte {
            b'"' | b'\\' => out.extend(['\\', char::from(byte)]),
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            b'\r' => out.push_str("\\r"),
            0x08 => out.push_str("\\b"),
            0x0c => out.push_str("\\f"),
            _ => out.push_str(&format!("\\u{byte:04x}")),
        }
    }
    out.push_str(&text[plain..]);
    out.push('"');
}
