//! What is in the file, and what was found about it.

#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

use draw::prelude::*;

use crate::panels::said::heard;
use crate::ui::{Card, Icon, Tag, icon, soft};
use solution::preview::{FilePreview, FindingPreview, FlowPreview};

/// How many flows and findings are shown before the rest is folded away: the questions come after them.
const SHOWN: usize = 5;

/// Counts, and each flow by name.
#[component]
pub fn Contents(preview: FilePreview) -> impl IntoNode {
    let cloud = preview.flows.iter().filter(|flow| flow.cloud).count();
    let facts = [
        ("Kind", preview.kind.clone()),
        ("Name", preview.name.clone()),
        ("Version", preview.version.clone()),
        ("Cloud flows", cloud.to_string()),
        ("Desktop flows", (preview.flows.len() - cloud).to_string()),
        (
            "Connection references",
            references(preview.used, preview.references),
        ),
        ("Connectors", preview.connectors.to_string()),
        ("Accounts named", preview.accounts.to_string()),
    ];
    let fact = |(name, value): (&'static str, String)| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt><dd><bdi>{value}</bdi></dd> })
    };
    let row = |flow: &FlowPreview| {
        let shape = if flow.cloud {
            Icon::CloudFlow
        } else {
            Icon::DesktopFlow
        };
        let count = flow.references;
        let count = format!(
            "{count} connection reference{}",
            if count == 1 { "" } else { "s" }
        );
        view! { <li>{icon(shape)}<bdi>{soft(&flow.name)}</bdi><span class="caption">{count}</span></li> }
    };
    let rest = preview.flows.len().saturating_sub(SHOWN);
    view! {
        <Card title="What's in it">
            <div class="stack">
                <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl>
                <div class=stylers::style_sheet!("src/pages/import/contents.css")>
                    <ul>{preview.flows.iter().take(SHOWN).map(row).collect_view()}</ul>
                    {(rest > 0).then(|| view! {
                        <details><summary>{show_all(preview.flows.len(), "flows")}</summary>
                            <ul>{preview.flows.iter().skip(SHOWN).map(row).collect_view()}</ul>
                        </details>
                    })}
                </div>
            </div>
        </Card>
    }
}

/// How many the flows use, and how many of its own the file declares: an export may carry
/// flows without the references they use.
fn references(used: u32, declared: u32) -> String {
    match declared {
        declared if declared == used => used.to_string(),
        0 => format!("{used} used by its flows, none declared in the file"),
        declared => format!("{used} used by its flows, {declared} declared in the file"),
    }
}

/// The findings, those that need attention first.
#[component]
pub fn Findings(preview: FilePreview) -> impl IntoNode {
    let group = |attention: bool, title: &'static str| {
        let found = preview
            .findings
            .iter()
            .filter(|finding| finding.attention == attention);
        let found: Vec<_> = found.collect();
        (!found.is_empty()).then(|| {
            let count = found.len();
            let rest = count.saturating_sub(SHOWN);
            let rows = |found: &[&FindingPreview]| {
                found.iter().map(|finding| row(finding)).collect::<Vec<_>>()
            };
            let (shown, folded) = (rows(&found[..count - rest]), rows(&found[count - rest..]));
            view! {
                <Card title=title beside=move || view! { <Tag>{count.to_string()}</Tag> }>
                    <div class=stylers::style_sheet!("src/pages/import/contents.css")>
                        <ul class="stack divided">{shown}</ul>
                        {(rest > 0).then(|| view! {
                            <details><summary>{show_all(count, "")}</summary>
                                <ul class="stack divided">{folded}</ul>
                            </details>
                        })}
                    </div>
                </Card>
            }
        })
    };
    view! { {group(true, "Needs attention")}{group(false, "Good to know")} }
}

fn show_all(count: usize, what: &str) -> String {
    format!("Show all {count} {what}").trim_end().to_owned()
}

fn row(finding: &FindingPreview) -> Node {
    view! { <li class="measure"><strong>{heard(&finding.title)}</strong><br />{heard(&finding.text)}</li> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_declared_and_what_is_used_are_told_apart() {
        assert_eq!(references(4, 4), "4");
        assert_eq!(references(0, 0), "0");
        assert_eq!(
            references(4, 0),
            "4 used by its flows, none declared in the file"
        );
        assert_eq!(
            references(1, 3),
            "1 used by its flows, 3 declared in the file"
        );
    }
}
