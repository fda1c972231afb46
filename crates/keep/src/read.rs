//! Reading trees, and what is wrong with them.

use crate::{Keep, Tree};

/// What was wrong with what was read: the first of it, as a sentence.
#[derive(Debug, Default)]
pub struct Trouble {
    said: Option<String>,
    field: &'static str,
    in_name: bool,
}

static MISSING: Tree = Tree::Missing;

/// The value that a tree says.
///
/// # Errors
/// Names the field that can't be read, and what belongs there.
pub fn read<T: Keep>(tree: &Tree) -> Result<T, String> {
    let mut trouble = Trouble::default();
    let value = T::read(tree, &mut trouble);
    match trouble.said {
        None => Ok(value),
        Some(said) => Err(said),
    }
}

impl Trouble {
    /// Says what is wrong; only the first trouble is kept, for others follow from it.
    pub fn say(&mut self, wrong: &str) {
        if self.said.is_none() {
            self.said = Some(match self.field {
                "" => wrong.to_owned(),
                field => format!("`{field}`: {wrong}"),
            });
        }
    }

    /// Says that something else should stand there.
    pub fn expect(&mut self, expected: &str, found: &Tree) {
        let found = match found {
            Tree::Missing => "nothing",
            Tree::Null => "null",
            Tree::Bool(_) => "true or false",
            Tree::Number(_) => "a number",
            Tree::OtherNumber(_) => "a number that isn't whole, or below zero or too large",
            Tree::Text(_) => "a text",
            Tree::List(_) => "a list",
            Tree::Fields(_) => "fields",
        };
        self.say(&format!("there should be {expected}, not {found}"));
    }

    /// The field that is read, to come [`back_at`](Self::back_at) from what lies in it.
    pub const fn place(&self) -> &'static str {
        self.field
    }

    /// Reads on where `place` was asked for.
    pub const fn back_at(&mut self, place: &'static str) {
        self.field = place;
    }

    /// What stands in a field; the first, where there are several of its name.
    pub fn field<'a>(&mut self, tree: &'a Tree, name: &'static str) -> &'a Tree {
        let fields: &[_] = match tree {
            Tree::Fields(fields) => fields,
            other => {
                self.expect("fields", other);
                &[]
            }
        };
        self.field = name;
        let found = fields.iter().find(|(field, _)| field == name);
        found.map_or(&MISSING, |(_, tree)| tree)
    }

    /// What stands in a list, which has so many items.
    pub fn item<'a>(&mut self, tree: &'a Tree, at: usize, of: usize) -> &'a Tree {
        match tree {
            Tree::List(list) if list.len() == of => &list[at],
            other => {
                self.expect(&format!("a list of {of}"), other);
                &MISSING
            }
        }
    }

    /// Which of a few words stands there, and what belongs to it: each says whether something
    /// does. No word has the number of what isn't among them.
    pub fn word<'a>(&mut self, tree: &'a Tree, words: &[(&str, bool)]) -> (usize, &'a Tree) {
        let (found, with) = match tree {
            Tree::Text(word) => (word, &MISSING),
            Tree::Fields(fields) if fields.len() == 1 => (&fields[0].0, &fields[0].1),
            other => {
                self.expect(&format!("one of {}", list(words)), other);
                return (usize::MAX, &MISSING);
            }
        };
        let Some(at) = words.iter().position(|(word, _)| word == found) else {
            self.say(&format!("there is no “{found}”, only {}", list(words)));
            return (usize::MAX, &MISSING);
        };
        if !words[at].1 && !matches!(with, Tree::Missing | Tree::Null) {
            self.expect(&format!("nothing with “{found}”"), with);
        }
        (at, with)
    }

    /// What goes by the id that stands there; none once it was told that nothing does.
    pub fn known<T>(
        &mut self,
        what: &str,
        tree: &Tree,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let Tree::Text(id) = tree else {
            self.expect(&format!("the id of a {what}"), tree);
            return None;
        };
        let found = find(id);
        if found.is_none() {
            self.say(&format!("no {what} goes by the id “{id}”"));
        }
        found
    }

    /// What stands there, or what it is by default where it is left out.
    #[inline(never)]
    pub fn or_default<T: Keep + Default>(&mut self, tree: &Tree) -> T {
        if *tree == Tree::Missing {
            T::default()
        } else {
            T::read(tree, self)
        }
    }

    /// The number that stands there, or that is a field's name.
    pub(crate) fn number(&mut self, tree: &Tree, most: u64) -> u64 {
        let number = match tree {
            Tree::Number(number) => Some(*number),
            Tree::Text(name) if self.in_name => name.parse().ok(),
            _ => None,
        };
        number.filter(|number| *number <= most).unwrap_or_else(|| {
            self.expect(&format!("a whole number up to {most}"), tree);
            0
        })
    }

    /// Reads the fields of a map: their names and what they hold.
    pub fn entries<K: Keep, V: Keep>(&mut self, tree: &Tree) -> Vec<(K, V)> {
        let mut entries = Vec::new();
        let Tree::Fields(fields) = tree else {
            self.expect("fields", tree);
            return entries;
        };
        let place = self.place();
        for (name, value) in fields {
            self.back_at(place);
            self.in_name = true;
            let name = K::read(&Tree::Text(name.clone()), self);
            self.in_name = false;
            entries.push((name, V::read(value, self)));
        }
        entries
    }
}

fn list(words: &[(&str, bool)]) -> String {
    let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    words.join(", ")
}
