//! Findings as they are collected: bounded, so that a hostile file can't fill the memory with them.

use crate::{Finding, Found, Severity};

/// Findings kept of one file.
const KEPT: usize = 1_000;

/// Letters of a name kept in a finding.
const SHOWN: usize = 400;

/// The findings of one file.
#[derive(Debug, Default)]
pub(super) struct Notes {
    findings: Vec<Finding>,
    left_out: u32,
}

impl Notes {
    /// Keeps a finding, or counts it once there are many.
    pub(super) fn add(&mut self, finding: Finding) {
        if self.findings.len() < KEPT {
            self.findings.push(finding);
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// The findings, those that need attention first, else in the order they were made.
    pub(super) fn finish(self, file: &str) -> Vec<Finding> {
        let (mut findings, later): (Vec<_>, Vec<_>) = self
            .findings
            .into_iter()
            .partition(|one| one.severity() == Severity::NeedsAttention);
        findings.extend(later);
        if self.left_out > 0 {
            let entry = shown(file);
            findings.push(
                Found::MoreFindings {
                    left_out: self.left_out,
                }
                .at(entry),
            );
        }
        findings
    }
}

/// A name as a finding keeps it: a very long one is cut.
pub(super) fn shown(name: &str) -> String {
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}
