//! A table of sentences, for lists that are short enough to be drawn in full.

use draw::prelude::*;
use words::Phrase;

use crate::panels::said::sentence;
use crate::ui::{Cell, NameCell, Row, Said, SortHead, Table, answer};

/// One row: its cells, the first of which names it and may lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Where its name leads; empty for nowhere.
    pub href: String,
    /// What stands in it.
    pub cells: Vec<Phrase>,
    /// Answers in the cells after them.
    pub answers: Vec<Said>,
}

impl Line {
    /// A row whose name leads nowhere.
    pub fn new(cells: Vec<Phrase>) -> Self {
        Self {
            cells,
            ..Self::default()
        }
    }

    /// The same, leading somewhere.
    pub fn leads(self, href: String) -> Self {
        Self { href, ..self }
    }
}

/// The table.
pub fn plain_table(name: &'static str, heads: &'static [&'static str], lines: Vec<Line>) -> Node {
    let head = move || {
        let heads = heads.iter();
        let each = heads.map(|label| view! { <SortHead label=*label /> });
        each.collect_view().into_node()
    };
    let wide = heads.len() > 4;
    let row = move |line: Line| {
        let mut cells = line.cells.into_iter();
        let first = sentence(&cells.next().unwrap_or_default());
        let first = if line.href.is_empty() {
            first
        } else {
            view! { <a class="flow-name" href=line.href>{first}</a> }
        };
        let cells = cells.map(|cell| sentence(&cell));
        let rest = cells
            .chain(line.answers.iter().map(answer))
            .zip(heads.iter().skip(1))
            .map(|(cell, head)| view! { <Cell head=*head>{cell}</Cell> });
        view! { <Row><NameCell>{first}</NameCell>{rest.collect_view()}</Row> }
    };
    view! {
        <Table name=name wide=wide head=head>
            {lines.into_iter().map(row).collect_view().into_node()}
        </Table>
    }
}
