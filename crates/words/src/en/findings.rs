//! What a reader of a file should know about it.

mod parts;

use solution::{Finding, Found, JsonFault, UnsafeName};

use crate::phrase::{Phrase, fill, list};
use parts::{counted, instead, its_reference, size};

/// A finding, said: what it is about, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// A few words.
    pub title: Phrase,
    /// What is the case, what it means, and what to do.
    pub text: Phrase,
}

fn said(title: &'static str, text: Phrase) -> Said {
    Said {
        title: title.into(),
        text,
    }
}

/// Some flows of a file are open and others couldn't be read.
pub fn part_of_file(open: usize, all: usize, finding: &Finding) -> Phrase {
    let sentence = if open == 1 {
        "{} of {} flows is open. {}"
    } else {
        "{} of {} flows are open. {}"
    };
    fill(
        sentence,
        &[
            Phrase::number(open as u64),
            Phrase::number(all as u64),
            self::finding(finding).text,
        ],
    )
}

/// A finding as a title and a text.
pub fn finding(finding: &Finding) -> Said {
    let entry = Phrase::name(&finding.entry);
    let one = |title, sentence| said(title, fill(sentence, &[Phrase::name(&finding.entry)]));
    match &finding.what {
        Found::EmptyFile => one("Empty file", "{} is empty. Nothing was opened."),
        Found::UnknownFormat | Found::NotAZip => one(
            "Not an export",
            "{} isn't an exported solution, flow package or cloud flow. Nothing was opened.",
        ),
        Found::Truncated => one(
            "Damaged file",
            "{} ends too early or is damaged, as after a download that broke off. Export or download it again.",
        ),
        Found::SplitArchive => one(
            "Part of an archive",
            "{} is one part of a zip in several parts. Put them together first.",
        ),
        Found::TooManyEntries { entries, limit } => said(
            "Too many files",
            fill(
                "{} has {} files inside; Sharewell reads {} at most. Sharewell stopped and opened nothing.",
                &[
                    entry,
                    Phrase::number(*entries),
                    Phrase::number(u64::from(*limit)),
                ],
            ),
        ),
        Found::NotAFlow { looks_like } | Found::NotAPackage { looks_like } => said(
            "Not an export",
            fill(
                "{} isn't an exported solution, flow package or cloud flow. {} Nothing was opened.",
                &[entry, instead(*looks_like).into()],
            ),
        ),
        Found::NoFlows => one(
            "No flows",
            "{} has no flows in it, so there's nothing to open.",
        ),
        Found::MoreFindings { left_out } => said(
            "More findings",
            fill(
                "{} has {} more findings than are listed here.",
                &[entry, Phrase::number(u64::from(*left_out))],
            ),
        ),
        Found::RefusedName { why } => said(
            "Unsafe name",
            fill(
                match why {
                    UnsafeName::ClimbsOut => "{} points outside of the file, so it was left out.",
                    UnsafeName::Absolute => "{} names a place on a disk, so it was left out.",
                    UnsafeName::NotAName => "{} isn't a name a file can have, so it was left out.",
                },
                &[entry],
            ),
        ),
        Found::OverlappingEntry => one(
            "Overlapping files",
            "{} shares its place with another file of the archive, so both were left out.",
        ),
        Found::DuplicateEntry => one(
            "Same name twice",
            "{} is in the file twice. The last one counts.",
        ),
        Found::EncryptedEntry => one(
            "Encrypted",
            "{} couldn't be read: it's encrypted. Export it again without a password.",
        ),
        Found::UnknownCompression { .. } => one(
            "Can't be unpacked",
            "{} couldn't be read: it's compressed in a way that exports never are.",
        ),
        Found::DamagedEntry => one(
            "Damaged",
            "{} couldn't be read: it's damaged. Export or download the file again.",
        ),
        Found::EntryTooLarge { limit } => said(
            "Too large",
            fill(
                "{} unpacks to more than {}. Sharewell left it out.",
                &[entry, size(*limit)],
            ),
        ),
        Found::TotalTooLarge { limit } => said(
            "Too large",
            fill(
                "The file unpacks to more than {}. Sharewell left out {}.",
                &[size(*limit), entry],
            ),
        ),
        Found::SuspiciousRatio { limit } => said(
            "Grows too much",
            fill(
                "{} grows to more than {} times its size when unpacked, as no flow does. Sharewell left it out.",
                &[entry, Phrase::number(u64::from(*limit))],
            ),
        ),
        Found::NestedArchive => one(
            "Archive inside",
            "{} is an archive inside the file. Sharewell didn't open it.",
        ),
        Found::MissingEntry => one(
            "Missing",
            "{} should be in the file and isn't, so what it describes is missing here.",
        ),
        Found::UnlistedEntry => one(
            "Not listed",
            "{} looks like a flow, but the solution doesn't list it. Sharewell left it out.",
        ),
        Found::UnreadableText => one(
            "Unreadable text",
            "{} couldn't be read: Sharewell doesn't know its encoding.",
        ),
        Found::Doctype => one(
            "Unexpected XML",
            "{} couldn't be read: it contains a DOCTYPE, as no export does.",
        ),
        Found::BrokenXml { .. } => one(
            "Broken XML",
            "{} is broken. What comes before the fault was read; the rest is missing here.",
        ),
        Found::BrokenJson {
            fault,
            line,
            column,
        } => said(
            "Broken JSON",
            fill(
                match fault {
                    JsonFault::Syntax => {
                        "{} couldn't be read: line {}, column {} isn't valid JSON."
                    }
                    JsonFault::CutOff => {
                        "{} couldn't be read: it ends too early, at line {}, column {}."
                    }
                    JsonFault::TooDeep => {
                        "{} couldn't be read: at line {}, column {}, it's nested deeper than any flow."
                    }
                    JsonFault::TooMany => {
                        "{} couldn't be read: at line {}, column {}, it has more values than any flow."
                    }
                },
                &[
                    entry,
                    Phrase::number(u64::from(*line)),
                    Phrase::number(u64::from(*column)),
                ],
            ),
        ),
        Found::DuplicateKey { key } => said(
            "Same key twice",
            fill(
                "{} contains {} twice in one place. The last one counts.",
                &[entry, Phrase::account(key)],
            ),
        ),
        Found::UnexpectedShape { flow, what } => said(
            "Unexpected content",
            match flow {
                Some(flow) => fill(
                    "In {}, {} isn't what Sharewell knows from other flows. Sharewell left it out.",
                    &[Phrase::name(flow), Phrase::account(what)],
                ),
                None => fill(
                    "In {}, {} isn't what Sharewell knows from other files. Sharewell left it out.",
                    &[entry, Phrase::account(what)],
                ),
            },
        ),
        Found::DuplicateFlow { flow, .. } => said(
            "Same flow twice",
            fill(
                "{} has the same id as another flow of the file. A flow that starts either of them is shown as starting the \
                 first.",
                &[Phrase::name(flow)],
            ),
        ),
        Found::NoTrigger { flow } => said(
            "No trigger",
            fill(
                "{} has no trigger, so nothing says who or what starts it.",
                &[Phrase::name(flow)],
            ),
        ),
        Found::SeveralTriggers { flow, count } => said(
            "Several triggers",
            fill(
                "{} has {} triggers. Sharewell goes by the first.",
                &[Phrase::name(flow), Phrase::number(u64::from(*count))],
            ),
        ),
        Found::UnknownSchema { flow } => said(
            "Schema not known",
            fill(
                "The file doesn't say whether {} uses the v1 or v2 schema, so whether a cloud flow can start it depends \
                 on that.",
                &[Phrase::name(flow)],
            ),
        ),
        Found::UndeclaredReference {
            logical_name,
            flows,
        } => {
            let names: Vec<_> = flows.iter().map(|flow| Phrase::name(flow)).collect();
            let sentence = if names.len() == 1 {
                "{} uses the connection reference {}, which belongs to another solution. Import that one, too, where \
                 the flow runs."
            } else {
                "{} use the connection reference {}, which belongs to another solution. Import that one, too, where \
                 the flows run."
            };
            said(
                "From another solution",
                fill(sentence, &[list(&names), Phrase::account(logical_name)]),
            )
        }
        Found::NoLogicalName { flow, count } => said(
            "Connections named directly",
            fill(
                if *count == 1 {
                    "{} names {} connection directly instead of through a connection reference. It can't move to \
                     another environment with a solution as it is."
                } else {
                    "{} names {} connections directly instead of through connection references. It can't move to \
                     another environment with a solution as it is."
                },
                &[Phrase::name(flow), Phrase::number(u64::from(*count))],
            ),
        ),
        Found::NoConnector { flow, key } => said(
            "No connector",
            fill(
                "{} doesn't say which connector {} is for.",
                &[Phrase::name(flow), its_reference(key)],
            ),
        ),
        Found::SameReferenceTwice {
            flow,
            logical_name,
            count,
        } => said(
            "One reference, several times",
            fill(
                "{} lists the connection reference {} {} times. It's shown once.",
                &[
                    Phrase::name(flow),
                    Phrase::account(logical_name),
                    Phrase::number(u64::from(*count)),
                ],
            ),
        ),
        Found::UnresolvedUse { flow, action, .. } => said(
            "Connection not found",
            fill(
                "In {}, the step {} uses a connection that the flow doesn't have.",
                &[Phrase::name(flow), Phrase::account(action)],
            ),
        ),
        Found::UnusedReference { flow, key } => said(
            "Not used",
            fill(
                "No step of {} uses {}.",
                &[Phrase::name(flow), its_reference(key)],
            ),
        ),
        Found::UnknownRuntimeSource { flow, key } => said(
            "Whose connection isn't said",
            fill(
                "{} doesn't say whose connection run-only users use for {}. Sharewell assumes they use \
                 the flow's.",
                &[Phrase::name(flow), its_reference(key)],
            ),
        ),
        Found::UnknownEmbedding { flow, key } => said(
            "Embedding isn't said",
            fill(
                "{} doesn't say whether {} is embedded. Sharewell shows it as not embedded.",
                &[Phrase::name(flow), its_reference(key)],
            ),
        ),
        Found::CallsAnotherFlow { flow, .. } => said(
            "Starts another flow",
            fill(
                "{} starts a flow that isn't in this file. Import that one, too, to see its answers.",
                &[Phrase::name(flow)],
            ),
        ),
        Found::CustomConnector { connector } => said(
            "Custom connector",
            fill(
                "{} is a connector made by an organization. It has to exist where the flow runs.",
                &[Phrase::account(connector)],
            ),
        ),
        Found::ClassicWorkflows { count } => said(
            "Other workflows",
            counted(
                *count,
                "1 classic workflow or business rule is in the file. Sharewell shows flows only.",
                "{} classic workflows or business rules are in the file. Sharewell shows flows only.",
            ),
        ),
        Found::Apps { count } => said(
            "Apps",
            counted(
                *count,
                "1 app is in the file. Sharewell shows flows only.",
                "{} apps are in the file. Sharewell shows flows only.",
            ),
        ),
    }
}
