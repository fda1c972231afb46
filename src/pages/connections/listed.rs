//! The connections somebody can see, and where each is used.

use policy::change::Change;
use policy::model::*;
use policy::{ConnectionUses, Outcome, Sight};
use words::Voice;

use crate::pages::address::Query;
use crate::route::{self, Route};
use crate::workspace::Open;

/// What is asked of the list, as its address keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) text: String,
    /// `mine`, `others`, or empty.
    pub(super) whose: String,
}

impl Query for Asked {
    fn read(query: &str) -> Self {
        let said = route::Words::of(query);
        let whose = match said.get("whose") {
            known @ ("mine" | "others") => known,
            _ => "",
        };
        Self {
            text: said.get("q").to_owned(),
            whose: whose.to_owned(),
        }
    }

    fn typed(&self) -> &str {
        &self.text
    }

    fn query(&self) -> String {
        route::query(&[("q", &self.text), ("whose", &self.whose)])
    }
}

impl Asked {
    /// Whether anything narrows the list.
    pub(super) fn narrows(&self) -> bool {
        !self.text.trim().is_empty() || !self.whose.is_empty()
    }

    fn holds(&self, line: &Line) -> bool {
        let text = self.text.trim().to_lowercase();
        let named = [&line.connector, &line.account, &line.owner];
        let named = named.iter().any(|name| name.to_lowercase().contains(&text));
        match self.whose.as_str() {
            "mine" => named && line.mine,
            "others" => named && !line.mine,
            _ => named,
        }
    }
}

/// Where a connection is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) name: String,
    /// Empty for what has no page.
    pub(super) href: String,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) id: ConnectionId,
    pub(super) mine: bool,
    pub(super) name: String,
    pub(super) connector: String,
    pub(super) account: String,
    pub(super) owner: String,
    /// Whether it works, as far as that is known, and the words for it.
    pub(super) status: (Option<bool>, &'static str),
    pub(super) flows: Vec<Place>,
    pub(super) references: Vec<Place>,
    /// Why it can't be deleted by the acting person.
    pub(super) lock: Option<String>,
}

/// The connections that are asked for: one's own first. An environment holds those that its
/// flows use.
pub(super) fn listed(open: &Open, asked: &Asked) -> Vec<Line> {
    let (tenant, you) = (&open.tenant, open.actor);
    let voice = Voice::new(tenant, you);
    let lines = tenant.connections_seen_by(you).into_iter();
    let here = |uses: &ConnectionUses| {
        open.environment.is_none() || uses.flows.iter().any(|flow| open.shows(*flow))
    };
    let mut lines: Vec<_> = lines
        .filter(|(_, uses)| here(uses))
        .map(|(id, uses)| line(&voice, id, &uses))
        .filter(|line| asked.holds(line))
        .collect();
    policy::sorted::sort_by(&mut lines, |one, other| {
        let key = |line: &Line| {
            (
                !line.mine,
                line.connector.to_lowercase(),
                line.owner.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    lines
}

fn line(voice: &Voice<'_>, id: ConnectionId, uses: &ConnectionUses) -> Line {
    let record = voice.tenant.connection(id);
    let change = Change::DeleteConnection { connection: id };
    let verdict = change.decide(voice.tenant, voice.you, false);
    let changes = verdict.can_go_on() && verdict.outcome != Outcome::NoOp;
    let left = voice.tenant.person(record.owner).left;
    let flow = |flow: &FlowId| Place {
        name: voice.flow(*flow).plain(),
        href: match voice.tenant.sight(voice.you, *flow) {
            Sight::Nothing => String::new(),
            _ => Route::flow(&voice.tenant.flow(*flow).key).href(),
        },
    };
    let reference = |reference: &ReferenceId| Place {
        name: voice.reference(*reference).plain(),
        href: String::new(),
    };
    Line {
        id,
        mine: voice.is_you(record.owner),
        name: voice.connection(id).plain(),
        connector: voice.connector(record.connector).plain(),
        account: record
            .known_account()
            .unwrap_or_else(|| words::no_account(record.auth_kind))
            .to_owned(),
        owner: voice
            .subject(record.owner)
            .text(if left { " (has left)" } else { "" })
            .plain(),
        status: match record.status {
            // A file names connections, not whether they work.
            ConnectionStatus::Connected if voice.tenant.assumptions.is_some() => {
                (None, words::not_in_the_file())
            }
            status => {
                let works = status == ConnectionStatus::Connected;
                (Some(works), words::connection_status(status))
            }
        },
        flows: uses.flows.iter().map(flow).collect(),
        references: uses.references.iter().map(reference).collect(),
        lock: (!changes).then(|| voice.connection_locked(&change, &verdict).plain()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_reads_back_from_its_address() {
        for whose in ["", "mine", "others"] {
            let asked = Asked {
                text: "a & b".into(),
                whose: whose.into(),
            };
            assert_eq!(Asked::read(&asked.query()), asked);
        }
        assert_eq!(Asked::default().query(), "");
        assert_eq!(Asked::read("?whose=nobody"), Asked::default());
    }
}
