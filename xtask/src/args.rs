//! The words after a command: flags and named values, nothing else.

use crate::process::Outcome;

/// Words not taken yet.
pub(crate) struct Args {
    words: Vec<String>,
}

impl Args {
    /// The words after the command's name.
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Takes `name` if it is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let place = self.words.iter().position(|word| word == name);
        place.map(|place| self.words.remove(place)).is_some()
    }

    /// Takes `name VALUE` or `name=VALUE` if it is there.
    pub(crate) fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let joined = format!("{name}=");
        let place = self
            .words
            .iter()
            .position(|word| word == name || word.starts_with(&joined));
        let Some(place) = place else { return Ok(None) };
        let word = self.words.remove(place);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if place < self.words.len() {
            Ok(Some(self.words.remove(place)))
        } else {
            Err(format!("`{name}` needs a value"))
        }
    }

    /// Takes `name NUMBER` if it is there.
    pub(crate) fn number<N: std::str::FromStr>(&mut self, name: &str) -> Outcome<Option<N>> {
        let Some(value) = self.value(name)? else {
            return Ok(None);
        };
        let number = value
            .parse()
            .map_err(|_| format!("`{name} {value}`: not a number that fits"))?;
        Ok(Some(number))
    }

    /// Complains about whatever nobody took.
    pub(crate) fn done(self) -> Outcome<()> {
        if self.words.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "don't know what to do with `{}`; see `cargo xtask help`",
                self.words.join(" ")
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(words: &str) -> Args {
        Args::new(words.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn values_are_read_in_both_forms_and_leftovers_are_refused() {
        let mut both = args("--port 81 --base=/sub/ --open");
        assert_eq!(both.number::<u16>("--port"), Ok(Some(81)));
        assert_eq!(both.value("--base"), Ok(Some("/sub/".to_owned())));
        assert!(both.flag("--open") && !both.flag("--open"));
        assert_eq!(both.done(), Ok(()));
        assert!(args("--prot 81").done().is_err());
        assert!(args("--port").value("--port").is_err());
        assert!(args("--port x").number::<u16>("--port").is_err());
    }
}
