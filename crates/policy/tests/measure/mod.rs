//! What is measured, with the clock as an argument so that a browser can measure it, too.

use std::fmt;
use std::hint::black_box;

use policy::answer::{Start, answer};
use policy::decisions::{ByocPrompt, CloudRunReadiness, Initiation};
use policy::model::{FlowId, PersonId, RunMode};
use policy::{FirstReason, Grounds, Tenant, sample};

/// One figure.
pub(crate) struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// None where nothing was promised.
    budget: Option<u32>,
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value, unit) = (self.name, self.value, self.unit);
        let budget = self
            .budget
            .map_or("-".to_owned(), |budget| budget.to_string());
        write!(f, "bench\t{name}\t{value:.1}\t{unit}\t{budget}")
    }
}

/// Everything, with a clock in milliseconds.
pub(crate) fn all(now: impl Fn() -> f64) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut add = |name, value, unit, budget| {
        figures.push(Figure {
            name,
            value,
            unit,
            budget,
        });
    };
    let tenant = sample(1, 10_000);
    let mut pairs = reached(&tenant);
    pairs.truncate(50_000);

    let each = |ask: &dyn Fn(PersonId, FlowId)| {
        let once = median(&now, || {
            pairs.iter().for_each(|(person, flow)| ask(*person, *flow));
        });
        once * 1_000_000.0 / pairs.len() as f64
    };
    let readiness = |run_owner, flow| CloudRunReadiness {
        flow,
        run_owner,
        mode: RunMode::Attended,
    };
    let window = |actor, flow| ByocPrompt {
        actor,
        flow,
        initiation: Initiation::Console,
    };
    let ns = each(&|person, flow| {
        black_box(
            readiness(person, flow)
                .decide(&tenant, &mut FirstReason)
                .outcome,
        );
    });
    add("decide cloud_run_readiness", ns, "ns", Some(1000));
    let ns = each(&|person, flow| {
        black_box(
            window(person, flow)
                .decide(&tenant, &mut FirstReason)
                .outcome,
        );
    });
    add("decide byoc_prompt", ns, "ns", Some(1000));
    let ns = each(&|person, flow| {
        let mut grounds = Grounds::default();
        black_box(
            readiness(person, flow)
                .decide(&tenant, &mut grounds)
                .outcome,
        );
        black_box(grounds);
    });
    add(
        "decide cloud_run_readiness with grounds",
        ns / 1000.0,
        "µs",
        Some(50),
    );
    let ns = each(&|person, flow| {
        let mut grounds = Grounds::default();
        black_box(window(person, flow).decide(&tenant, &mut grounds).outcome);
        black_box(grounds);
    });
    add(
        "decide byoc_prompt with grounds",
        ns / 1000.0,
        "µs",
        Some(50),
    );

    for (name, start) in [
        (
            "500 people x 10000 flows, cloud",
            Start::Cloud(RunMode::Attended),
        ),
        ("500 people x 10000 flows, console", Start::Console),
    ] {
        let ms = median(&now, || everybody(&tenant, start));
        add(name, ms, "ms", Some(120));
    }
    let ms = median(&now, || drop(black_box(sample(1, 100_000))));
    add("build sample of 100000 flows", ms, "ms", None);
    figures
}

/// Whoever reaches a desktop flow with connection references, and which: decisions that
/// go all the way.
fn reached(tenant: &Tenant) -> Vec<(PersonId, FlowId)> {
    let mut pairs = Vec::new();
    for person in tenant.person_ids() {
        let flows = tenant.flows_reached_by(person).into_iter();
        let wanted = flows.filter(|flow| {
            let desktop = tenant.flow(*flow).desktop();
            desktop.is_some_and(|desktop| !desktop.references.is_empty())
        });
        pairs.extend(wanted.map(|flow| (person, flow)));
    }
    pairs
}

fn everybody(tenant: &Tenant, start: Start) {
    for flow in tenant.flow_ids() {
        for person in tenant.person_ids() {
            black_box(answer(tenant, person, flow, start).word);
        }
    }
}

/// The median of seven runs, in milliseconds.
fn median(now: &impl Fn() -> f64, run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let before = now();
            run();
            now() - before
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
