//! Does a value fit where a file goes into a connector action or comes out of one?
//!
//! | Direction | Value | Used as | Outcome | Convert with |
//! |---|---|---|---|---|
//! | into the action | a file | | deny `file_needs_binary` | *Convert file to binary data* |
//! | into the action | anything else | | allow | |
//! | out of the action | binary data | a file | deny `binary_needs_file` | *Convert binary data to file* |
//! | out of the action | anything else | | allow | |
//! | out of the action | | anything else | allow | |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::ArgumentKind;
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileArgument {
    /// A value is given to a connector action.
    Input(ArgumentKind),
    /// A value that a connector action gives back is used.
    Output {
        /// What the action gives back.
        gives: ArgumentKind,
        /// What it is used as.
        used_as: ArgumentKind,
    },
}

/// An action that makes one kind of value of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Converter {
    /// Makes binary data of a file.
    FileToBinary,
    /// Makes a file of binary data.
    BinaryToFile,
}

impl Converter {
    /// What the action is called in Power Automate for desktop.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FileToBinary => "Convert file to binary data",
            Self::BinaryToFile => "Convert binary data to file",
        }
    }
}

impl FileArgument {
    /// Decides; the data is the action to put in between.
    pub fn decide(&self, _: &impl Facts, why: &mut impl Why) -> Decision<Option<Converter>> {
        let (misfit, code, converter) = match *self {
            Self::Input(value) => {
                let misfit = value == ArgumentKind::File;
                why.rule(rule::FILE_INPUT_BINARY, misfit);
                (misfit, Code::FileNeedsBinary, Converter::FileToBinary)
            }
            Self::Output { gives, used_as } => {
                let misfit = gives == ArgumentKind::Binary && used_as == ArgumentKind::File;
                why.rule(rule::FILE_OUTPUT_BINARY, misfit);
                (misfit, Code::BinaryNeedsFile, Converter::BinaryToFile)
            }
        };
        if misfit {
            Decision::deny(code, Some(converter))
        } else {
            Decision::new(Outcome::Allow, None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::tenant;
    use crate::model::ArgumentKind::{Binary, File, Other, Text};
    use crate::why::Silent;

    fn check(question: FileArgument, expected: Option<(Code, Converter)>) {
        let decision = question.decide(&tenant(), &mut Silent);
        let told = decision.code.zip(decision.data);
        assert_eq!(told, expected, "{question:?}");
        assert_eq!(decision.is_allowed(), expected.is_none());
    }

    #[test]
    fn a_file_is_converted_before_an_action_takes_it() {
        let converted = (Code::FileNeedsBinary, Converter::FileToBinary);
        check(FileArgument::Input(File), Some(converted));
        for fits in [Binary, Text, Other] {
            check(FileArgument::Input(fits), None);
        }
    }

    #[test]
    fn binary_data_is_converted_before_it_is_used_as_a_file() {
        let output = |gives, used_as| FileArgument::Output { gives, used_as };
        let converted = (Code::BinaryNeedsFile, Converter::BinaryToFile);
        check(output(Binary, File), Some(converted));
        for fits in [Binary, Text, Other] {
            check(output(Binary, fits), None);
        }
        check(output(Text, File), None);
    }
}
