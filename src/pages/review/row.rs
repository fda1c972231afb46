//! One finding of the review, ready to draw and to write into a file.

use policy::audit::{Finding, Remedy};
use policy::change::{Change, Verdict};
use policy::decisions::EnvironmentReview;
use policy::model::*;
use policy::usage::Usage;
use policy::{Code, Sight, Silent, Tenant};
use words::{Phrase, Voice};

use crate::labels;
use crate::route::{Panel, Route};
use crate::workspace::clock;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) finding: Finding,
    pub(super) flow: String,
    /// Keys of the flow, and of whom it is about.
    pub(super) ids: [String; 2],
    pub(super) href: String,
    pub(super) who: String,
    /// Whose access to which flow, for the names of its buttons.
    pub(super) about: String,
    pub(super) sort: &'static str,
    pub(super) said: Phrase,
    /// The same for files and paper, whose reader may be anybody.
    pub(super) told: Phrase,
    /// What they build beside the flow they only run.
    pub(super) builds: Option<Phrase>,
    /// Keys and names of who it is about and who owns the flow.
    pub(super) people: Vec<(String, String)>,
    /// Where it is, and its key and name.
    place: EnvironmentId,
    pub(super) environment: (String, String),
    /// The day it is due on, `YYYY-MM-DD`; none where no review is expected.
    pub(super) due: Option<String>,
    /// What is said instead of that day; nothing where nobody is waiting for a review.
    no_day: Option<&'static str>,
    /// Whether that day is past.
    pub(super) overdue: bool,
    pub(super) remove: Lock,
    pub(super) run_only: Lock,
    /// Of a flow that nobody owns any longer: adding an owner.
    pub(super) new_owner: Lock,
    /// Whether it can be kept as it is, or looked at again.
    pub(super) keep: Lock,
    /// Who kept it and when, by key, for files.
    pub(super) kept_as: Option<(String, String)>,
    /// Who kept it, and on which day: said to whoever acts, and for paper, which is for nobody.
    pub(super) kept: Option<[Phrase; 2]>,
    /// Where this person goes on, and its words: to another owner, where access comes with the
    /// flow, or to who has access, where nobody knows who gave it.
    pub(super) way: Option<(&'static str, String)>,
    /// Who could answer it instead.
    pub(super) other: Option<(PersonId, String)>,
}

/// Whether a remedy is on offer: not at all, free, or locked for a reason.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lock {
    Absent,
    Free,
    Locked {
        reason: String,
        /// Somebody else could.
        others: bool,
    },
}

impl Lock {
    fn new(voice: Voice<'_>, finding: &Finding, verdict: &Verdict, change: &Change) -> Self {
        let theirs = [Code::NotCreatorOrOwner, Code::AdministratorsOnly];
        Self::Locked {
            reason: voice.review_locked(finding, verdict, change).plain(),
            others: verdict.code.is_some_and(|code| theirs.contains(&code)),
        }
    }

    /// Why it can't be pressed.
    pub(super) fn reason(&self) -> Option<String> {
        match self {
            Self::Locked { reason, .. } => Some(reason.clone()),
            Self::Absent | Self::Free => None,
        }
    }
}

impl Row {
    pub(super) fn new(tenant: &Tenant, you: PersonId, finding: Finding) -> Self {
        let voice = Voice::new(tenant, you);
        let record = tenant.flow(finding.flow);
        let (due, overdue) = due(tenant, record.environment, &clock::now());
        let remove = lock(voice, &finding, Remedy::Remove);
        let run_only = lock(voice, &finding, Remedy::RunOnly);
        let new_owner = lock(voice, &finding, Remedy::NewOwner(you));
        let keep = finding.keep(finding.kept(tenant).is_none());
        let verdict = keep.decide(tenant, you, true);
        let keep = match verdict.can_go_on() {
            true => Lock::Free,
            false => Lock::new(voice, &finding, &verdict, &keep),
        };
        let kept = finding.kept(tenant).map(|kept| {
            let day = Phrase::account(&clock::day(&kept.on));
            [voice, Voice::new(tenant, PersonId::NOBODY)]
                .map(|voice| voice.kept_by(kept.by, day.clone()))
        });
        let kept_as = finding.kept(tenant);
        let kept_as = kept_as.map(|kept| (tenant.person(kept.by).key.clone(), kept.on.clone()));
        let other = match (&remove, finding.answerable(tenant)) {
            (Lock::Locked { .. }, Some(other)) if other != you => {
                Some((other, tenant.person(other).name.clone()))
            }
            _ => None,
        };
        let builds = voice.builds_beside(&finding);
        let mut people = vec![record.owner()];
        if let Principal::Person(about) = finding.about {
            people.push(about);
        }
        // A flow that unexpected people run is about them, not about its owner.
        let (who, who_id) = if finding.code == Code::PossibleUnmanagedShare {
            let usage = Usage::of_flow(tenant, finding.flow);
            let found = usage.map(|usage| usage.unexpected(tenant, finding.flow));
            let found: Vec<_> = found.into_iter().flatten().collect();
            people.extend(&found);
            let names = found.iter().map(|who| voice.name(*who).plain());
            let ids = found.iter().map(|who| tenant.person(*who).key.clone());
            (
                names.collect::<Vec<_>>().join(", "),
                ids.collect::<Vec<_>>().join(", "),
            )
        } else {
            let who = voice.principal(finding.about).plain();
            (who, tenant.key_of(finding.about).to_owned())
        };
        policy::sorted::sort(&mut people);
        people.dedup();
        let named = |person: PersonId| {
            let record = tenant.person(person);
            (record.key.clone(), record.name.clone())
        };
        let environment = tenant.environment(record.environment);
        let gives = record.cloud().is_some() && tenant.role(you, finding.flow).is_owner();
        let gives = gives && finding.comes_with_the_flow(tenant);
        let sees = finding.code == Code::PossibleUnmanagedShare
            && tenant.sight(you, finding.flow) == Sight::Everything;
        let way = match (gives, sees) {
            (true, _) => Some((labels::CHANGE_OWNER, Panel::Owner)),
            (_, true) if record.cloud().is_some() => Some((labels::WHO_HAS_ACCESS, Panel::Owners)),
            (_, true) => Some((labels::WHO_HAS_ACCESS, Panel::Access)),
            _ => None,
        };
        let way = way.map(|(words, panel)| (words, Route::panel(&record.key, panel).href()));
        Self {
            finding,
            flow: record.name.clone(),
            ids: [record.key.clone(), who_id],
            href: Route::flow(&record.key).href(),
            who,
            about: voice.finding_about(&finding).plain(),
            sort: words::finding_sort(finding.code),
            said: voice.review_finding(&finding),
            told: Voice::new(tenant, PersonId::NOBODY).review_finding(&finding),
            builds,
            people: people.into_iter().map(named).collect(),
            place: record.environment,
            environment: (
                environment.key.clone(),
                voice.environment(record.environment).plain(),
            ),
            no_day: environment.is_production.then_some(labels::DUE_NOW),
            overdue,
            due,
            remove,
            run_only,
            new_owner,
            keep,
            kept_as,
            kept,
            way,
            other: other.filter(|_| !finding.comes_with_the_flow(tenant)),
        }
    }

    /// When it should be decided, as people here write a day; none where nobody is waiting.
    pub(super) fn due(&self) -> Option<String> {
        let day = self.due.as_deref().map(clock::day);
        day.or_else(|| self.no_day.map(str::to_owned))
    }

    /// Whether it is in an environment, and nobody decided about it.
    pub(super) fn is_open_in(&self, environment: EnvironmentId) -> bool {
        self.place == environment && !self.is_decided()
    }

    /// Whether somebody decided to leave it as it is.
    pub(super) fn is_decided(&self) -> bool {
        self.kept.is_some()
    }
}

/// By which day access in an environment is to be gone through, and whether that day is past.
pub(super) fn due(
    tenant: &Tenant,
    environment: EnvironmentId,
    today: &str,
) -> (Option<String>, bool) {
    let question = EnvironmentReview { environment, today };
    let due = question.due_on(tenant);
    let advice = question.decide(tenant, &mut Silent).advice;
    let past = advice.iter().any(|notice| notice.code == Code::AuditDue);
    let overdue = past && due.is_some();
    (due, overdue)
}

fn lock(voice: Voice<'_>, finding: &Finding, remedy: Remedy) -> Lock {
    let change = finding.change(voice.tenant, remedy);
    let verdict = finding.decide(voice.tenant, voice.you, remedy);
    match change.zip(verdict) {
        None => Lock::Absent,
        Some((_, verdict)) if verdict.can_go_on() => Lock::Free,
        Some((change, verdict)) => Lock::new(voice, finding, &verdict, &change),
    }
}
