//! What is in the file, and what was found about it.

use leptos::prelude::*;
use solution::{Finding, FlowKind, Package, PackageKind, Severity};

use crate::panels::said::sentence;
use crate::ui::{Card, Icon, Tag, icon};

/// How many flows and findings are shown before the rest is folded away.
const SHOWN: usize = 20;

/// Counts, and each flow by name.
#[component]
pub fn Contents(package: Package) -> impl IntoView {
    let kind = match package.kind {
        PackageKind::Solution if package.managed == Some(true) => "Managed solution",
        PackageKind::Solution => "Solution",
        PackageKind::Legacy => "Flow package",
        PackageKind::Flow => "Cloud flow",
        PackageKind::Other | PackageKind::NotAFlow | PackageKind::Unreadable => "File",
    };
    let name = package
        .display_name
        .clone()
        .or(package.name.clone())
        .unwrap_or_else(|| package.file.clone());
    let cloud = package.flows.iter().filter(|flow| flow.is_cloud()).count();
    let facts = [
        ("Kind", kind.to_owned()),
        ("Name", name),
        ("Version", package.version.clone().unwrap_or_default()),
        ("Cloud flows", cloud.to_string()),
        ("Desktop flows", (package.flows.len() - cloud).to_string()),
        (
            "Connection references",
            package.references.len().to_string(),
        ),
        ("Connectors", package.connectors.len().to_string()),
        ("Accounts named", package.accounts.len().to_string()),
    ];
    let fact = |(name, value): (&'static str, String)| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt><dd><bdi>{value}</bdi></dd> })
    };
    let row = |flow: &solution::Flow| {
        let shape = match flow.kind {
            FlowKind::Cloud { .. } => Icon::CloudFlow,
            FlowKind::Desktop { .. } => Icon::DesktopFlow,
        };
        let count = flow.references.len();
        let count = format!(
            "{count} connection reference{}",
            if count == 1 { "" } else { "s" }
        );
        view! { <li class="bar">{icon(shape)}<bdi>{flow.name.clone()}</bdi><span class="caption">{count}</span></li> }
    };
    let rest = package.flows.len().saturating_sub(SHOWN);
    view! {
        <Card title="What's in it">
            <div class="stack">
                <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl>
                <ul class="stack-1">{package.flows.iter().take(SHOWN).map(row).collect_view()}</ul>
                {(rest > 0).then(|| view! {
                    <details><summary>{format!("{rest} more")}</summary>
                        <ul class="stack-1">{package.flows.iter().skip(SHOWN).map(row).collect_view()}</ul>
                    </details>
                })}
            </div>
        </Card>
    }
}

/// The findings, those that need attention first.
#[component]
pub fn Findings(package: Package) -> impl IntoView {
    let group = |severity: Severity, title: &'static str| {
        let found: Vec<_> = package
            .findings
            .iter()
            .filter(|finding| finding.severity() == severity)
            .cloned()
            .collect();
        (!found.is_empty()).then(|| {
            let count = found.len();
            let rest = found.len().saturating_sub(SHOWN);
            view! {
                <Card title=title beside=move || view! { <Tag>{count.to_string()}</Tag> }.into_any()>
                    <ul class="stack divided">{found.iter().take(SHOWN).map(row).collect_view()}</ul>
                    {(rest > 0).then(|| view! {
                        <details><summary>{format!("{rest} more")}</summary>
                            <ul class="stack divided">{found.iter().skip(SHOWN).map(row).collect_view()}</ul>
                        </details>
                    })}
                </Card>
            }
        })
    };
    view! { {group(Severity::NeedsAttention, "Needs attention")}{group(Severity::GoodToKnow, "Good to know")} }
}

fn row(finding: &Finding) -> impl IntoView + use<> {
    let said = words::finding(finding);
    view! { <li class="measure"><strong>{sentence(&said.title)}</strong><br />{sentence(&said.text)}</li> }
}
