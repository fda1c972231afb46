//! Says an answer aloud when a change turns it over while the reader looks at it.

use draw::prelude::*;
use policy::model::{FlowId, PersonId};

use crate::labels;
use crate::route::Question;
use crate::ui::{Said, use_ui};
use crate::workspace::use_workspace;

/// The answers of a screen, each with its question.
pub type Answers = Vec<(Question, Said)>;

/// Announces the answers that differ from those before. Nothing is said where the answers are
/// somebody else's from now on, or another flow's: they didn't change.
pub fn say_changed_answers(
    flow: FlowId,
    about: impl Fn() -> Option<PersonId> + Send + Sync + 'static,
    answers: impl Fn() -> Answers + Send + Sync + 'static,
) {
    let (ui, workspace) = (use_ui(), use_workspace());
    let whose = move || {
        let here = workspace.with(|open| {
            let is_desktop = open.tenant.flow(flow).desktop().is_some();
            (open.id.clone(), open.actor, is_desktop)
        });
        (here, about())
    };
    Effect::new(move |before: Option<(_, Answers)>| {
        let (whose, now) = (whose(), answers());
        if let Some((before, old)) = before
            && before == whose
        {
            let is_desktop = whose.0.as_ref().is_some_and(|(.., is_desktop)| *is_desktop);
            let said = changed(&old, &now, is_desktop);
            if !said.is_empty() {
                ui.announce(said);
            }
        }
        (whose, now)
    });
}

/// What changed, in sentences.
fn changed(old: &Answers, now: &Answers, is_desktop: bool) -> String {
    let find = |all: &Answers, question| {
        let mut all = all.iter();
        all.find(|(other, _)| *other == question)
            .map(|(_, said)| said.clone())
    };
    let differs = |question| {
        let now = find(now, question);
        (now != find(old, question)).then_some(now).flatten()
    };
    // Attended and unattended are said together where they come to the same.
    let unattended = differs(Question::CloudUnattended);
    let alike =
        unattended == differs(Question::Cloud) || find(now, Question::CloudUnattended).is_none();
    let mut sentences = Vec::new();
    for (question, _) in now {
        let Some(said) = differs(*question) else {
            continue;
        };
        let lead = match question {
            Question::Cloud if alike && is_desktop => labels::FROM_A_CLOUD_FLOW,
            Question::CloudUnattended if alike => continue,
            other => labels::question(*other, is_desktop),
        };
        sentences.push(said.news(lead));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::AnswerKind;

    #[test]
    fn only_what_changed_is_said_and_both_clouds_at_once() {
        let can = || Said::new(AnswerKind::Can, "Can run");
        let cant = || Said::new(AnswerKind::Stop, "Can't run");
        let all = |console, cloud, unattended| {
            vec![
                (Question::Console, console),
                (Question::Cloud, cloud),
                (Question::CloudUnattended, unattended),
            ]
        };
        let check = |old: Answers, now: Answers, is_desktop, said: &str| {
            assert_eq!(changed(&old, &now, is_desktop), said);
        };
        let before = || all(can(), cant(), cant());
        check(before(), before(), true, "");
        check(
            before(),
            all(can(), can(), can()),
            true,
            "From a cloud flow: can run now.",
        );
        check(
            before(),
            all(can(), can(), cant()),
            true,
            "From a cloud flow, attended: can run now.",
        );
        check(
            before(),
            all(cant(), cant(), can()),
            true,
            "From the console: can't run now. From a cloud flow, unattended: can run now.",
        );
        check(
            before()[..2].to_vec(),
            all(can(), can(), can())[..2].to_vec(),
            true,
            "From a cloud flow: can run now.",
        );
        check(
            vec![(Question::Cloud, cant())],
            vec![(Question::Cloud, can())],
            false,
            "In the cloud: can run now.",
        );
    }
}
