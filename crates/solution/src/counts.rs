//! What is in a package, in numbers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::names::fold;
use crate::{FlowKind, Package, PackageKind, RuntimeSource, Trigger};

/// What is in a package, in numbers; numbers of several packages can be added.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Cloud flows.
    pub cloud_flows: u64,
    /// Desktop flows.
    pub desktop_flows: u64,
    /// References over all flows, cloud and desktop.
    pub connection_references: u64,
    /// Those without a logical name.
    pub no_logical_name: u64,
    /// Different logical names that a solution's flows use and it doesn't declare.
    pub undeclared: u64,
    /// References of cloud flows whose run-only users use the flow's connection.
    pub runtime_embedded: u64,
    /// References of cloud flows whose run-only users use their own connection.
    pub runtime_invoker: u64,
    /// References that are embedded in a desktop flow.
    pub desktop_embedded: u64,
    /// Cloud flows a person starts.
    pub instant: u64,
    /// Cloud flows an event starts.
    pub automated: u64,
    /// Cloud flows the clock starts.
    pub scheduled: u64,
}

impl Counts {
    /// Counts a package.
    pub fn of(package: &Package) -> Self {
        let mut counts = Self::default();
        let declared: BTreeSet<String> = package
            .references
            .iter()
            .map(|one| fold(&one.logical_name))
            .collect();
        let mut undeclared = BTreeSet::new();
        for flow in &package.flows {
            match flow.kind {
                FlowKind::Cloud { trigger } => {
                    counts.cloud_flows += 1;
                    match trigger {
                        Some(Trigger::Instant(_)) => counts.instant += 1,
                        Some(Trigger::Automated) => counts.automated += 1,
                        Some(Trigger::Scheduled) => counts.scheduled += 1,
                        None => {}
                    }
                }
                FlowKind::Desktop { .. } => counts.desktop_flows += 1,
            }
            for reference in &flow.references {
                counts.connection_references += 1;
                match &reference.logical_name {
                    None => counts.no_logical_name += 1,
                    Some(name) => {
                        undeclared.insert(fold(name));
                    }
                }
                match reference.source {
                    Some(RuntimeSource::Embedded) => counts.runtime_embedded += 1,
                    Some(RuntimeSource::Invoker) => counts.runtime_invoker += 1,
                    None => {}
                }
                counts.desktop_embedded += u64::from(reference.embedded == Some(true));
            }
        }
        if package.kind == PackageKind::Solution {
            counts.undeclared = undeclared.difference(&declared).count() as u64;
        }
        counts
    }

    /// Adds another package's numbers.
    pub fn add(&mut self, other: &Self) {
        self.cloud_flows += other.cloud_flows;
        self.desktop_flows += other.desktop_flows;
        self.connection_references += other.connection_references;
        self.no_logical_name += other.no_logical_name;
        self.undeclared += other.undeclared;
        self.runtime_embedded += other.runtime_embedded;
        self.runtime_invoker += other.runtime_invoker;
        self.desktop_embedded += other.desktop_embedded;
        self.instant += other.instant;
        self.automated += other.automated;
        self.scheduled += other.scheduled;
    }
}
