//! What should an administrator do about an environment?
//!
//! | Condition | Advice |
//! |---|---|
//! | it is for production, and its last audit is more than a quarter ago, or there was none | `audit_due` |
//! | no security group keeps people out, and it isn't the default environment | `designate_makers_group` |
//!
//! The data says whether the Environment Maker role can be kept to those who need it: in
//! the default environment everybody has it.

use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::EnvironmentId;
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnvironmentReview<'a> {
    /// Which environment.
    pub environment: EnvironmentId,
    /// The day it is, `YYYY-MM-DD`, with or without a time.
    pub today: &'a str,
}

impl EnvironmentReview<'_> {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<bool> {
        let mut decision = Decision::new(Outcome::Allow, true);
        if facts.environment_is_production(self.environment, why) {
            let last = facts.last_audit(self.environment, why);
            let due = self.is_due(last.and_then(day));
            why.rule(rule::AUDIT_REGULAR, due);
            if due {
                why.rule(rule::AUDIT_LIST_OWNERS, true);
                why.rule(rule::AUDIT_AUTOMATE, true);
                decision.advice.push(Code::AuditDue.into());
            }
        }
        let is_default = facts.environment_is_default(self.environment, why);
        why.rule(rule::DVUSER_DEFAULT_MAKER, is_default);
        why.rule(rule::GOV_MAKER_ROLE_NEED, !is_default);
        if is_default {
            decision.data = false;
            decision.disputed = Some(DisputeId::C_13);
            return decision;
        }
        let open = facts.security_group(self.environment, why).is_none();
        why.rule(rule::GOV_OPEN_ENVIRONMENT_GROUP, open);
        why.rule(rule::GOV_CLEAR_BOUNDARY, open);
        if open {
            decision.advice.push(Code::DesignateMakersGroup.into());
        }
        decision
    }

    /// The day by which the next audit of a production environment is due, `YYYY-MM-DD`;
    /// none where nobody expects one, or where there was none yet.
    pub fn due_on(&self, facts: &impl Facts) -> Option<String> {
        let why = &mut crate::why::Silent;
        if !facts.environment_is_production(self.environment, why) {
            return None;
        }
        let (month, date) = day(facts.last_audit(self.environment, why)?)?;
        let months = month.saturating_add(2);
        let (year, month) = (months / 12, months % 12 + 1);
        let last = match month {
            2 if year.is_multiple_of(4)
                && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        Some(format!("{year:04}-{month:02}-{:02}", date.min(last)))
    }

    /// Three months after the last audit, on a later day of the month.
    fn is_due(&self, last: Option<(u32, u32)>) -> bool {
        match (last, day(self.today)) {
            (Some((month, date)), Some(today)) => (month.saturating_add(3), date) < today,
            (None, _) => true,
            (Some(_), None) => false,
        }
    }
}

/// Months since the year 0, and the day of the month.
fn day(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.get(..10)?.split('-').map(str::parse::<u32>);
    let mut next = || parts.next()?.ok();
    let (year, month, date) = (next()?, next()?, next()?);
    Some((year.saturating_mul(12).saturating_add(month), date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::with;
    use crate::model::{Environment, GroupId};
    use crate::why::Silent;

    fn check(environment: Environment, today: &str, enforceable: bool, expected: &[Code]) {
        let tenant = with(|records| records.environments[0] = environment);
        let question = EnvironmentReview {
            environment: EnvironmentId(0),
            today,
        };
        let decision = question.decide(&tenant, &mut Silent);
        let advice: Vec<_> = decision.advice.iter().map(|advice| advice.code).collect();
        assert_eq!((&*advice, decision.data), (expected, enforceable));
    }

    #[test]
    fn production_is_audited_every_quarter() {
        let production = |last: Option<&str>| Environment {
            is_production: true,
            security_group: Some(GroupId(0)),
            last_audit: last.map(str::to_owned),
            ..Environment::default()
        };
        let due = [Code::AuditDue];
        check(production(Some("2026-03-31")), "2026-06-30", true, &[]);
        check(production(Some("2026-03-31")), "2026-07-01", true, &due);
        check(
            production(Some("2025-11-15")),
            "2026-02-15T23:00:00Z",
            true,
            &[],
        );
        check(production(Some("2025-11-15")), "2026-02-16", true, &due);
        check(production(None), "2026-02-16", true, &due);
        check(production(Some("last spring")), "2026-02-16", true, &due);
        check(production(Some("2025-11-15")), "", true, &[]);
        let test = Environment {
            is_production: false,
            ..production(None)
        };
        check(test, "2026-02-16", true, &[]);
    }

    #[test]
    fn the_next_audit_is_due_a_quarter_after_the_last() {
        let due = |last: Option<&str>, is_production| {
            let tenant = with(|records| {
                records.environments[0].is_production = is_production;
                records.environments[0].last_audit = last.map(str::to_owned);
            });
            let question = EnvironmentReview {
                environment: EnvironmentId(0),
                today: "",
            };
            question.due_on(&tenant)
        };
        let on = |day: &str| Some(day.to_owned());
        assert_eq!(due(Some("2026-06-30"), true), on("2026-09-30"));
        assert_eq!(due(Some("2025-11-30"), true), on("2026-02-28"));
        assert_eq!(due(Some("2027-11-30"), true), on("2028-02-29"));
        assert_eq!(due(Some("2026-09-15T08:00:00Z"), true), on("2026-12-15"));
        assert_eq!(due(Some("last spring"), true), None);
        assert_eq!(due(None, true), None);
        assert_eq!(due(Some("2026-06-30"), false), None);
    }

    #[test]
    fn an_open_environment_keeps_a_group_of_makers_where_that_helps() {
        let group = [Code::DesignateMakersGroup];
        check(Environment::default(), "2026-02-16", true, &group);
        let default = Environment {
            is_default: true,
            ..Environment::default()
        };
        check(default, "2026-02-16", false, &[]);
    }
}
