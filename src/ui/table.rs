//! A real table. Where it has little room each row becomes a block and stays a row of a table.

use super::{Icon, icon};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// From its start.
    Up,
    /// From its end.
    Down,
}

/// A table: `head` holds a `SortHead` per column, the children its body.
#[component]
pub fn Table(
    /// What it lists.
    #[prop(into)]
    name: TextProp,
    /// How many rows there are, with those not drawn and the head; `None` when all are drawn.
    #[prop(optional, into)]
    rows: Signal<Option<usize>>,
    /// Columns keep the widths their heads name, and rows one height: for lists drawn in part.
    #[prop(optional)]
    fixed: bool,
    /// It has many columns: rows become blocks below 860 px of its own width, not below 560.
    #[prop(optional)]
    wide: bool,
    /// What is in its cells is short: as a block, a row has three of them in a line.
    #[prop(optional)]
    thirds: bool,
    /// The heads.
    #[prop(into)]
    head: Node,
    /// The rows: `Row`s, or `VirtualRows`.
    children: Node,
) -> impl IntoNode {
    view! {
        <div class=stylers::style_sheet!("src/ui/table.css") data-table data-fixed=fixed data-wide=wide data-thirds=thirds>
            <table
                role="table"
                aria-label=move || name.get()
                aria-rowcount=move || rows.get().map(|rows| rows.to_string())
            >
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex=move || rows.get().map(|_| "1")>
                        {head}
                    </tr>
                </thead>
                <tbody role="rowgroup">{children}</tbody>
            </table>
        </div>
    }
}

/// The head of a column, with a button where the column can be sorted.
#[component]
pub fn SortHead(
    /// The column.
    #[prop(into)]
    label: TextProp,
    /// Keeps the label out of sight: for columns of boxes and buttons.
    #[prop(optional)]
    quiet: bool,
    /// How it's sorted now.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Sorts by it; without it the column can't be sorted.
    #[prop(optional, into)]
    on_sort: Option<Callback<()>>,
    /// Its width in a fixed table, such as `"18%"` or `"40px"`.
    #[prop(optional)]
    width: &'static str,
    /// More classes, such as `from-l`.
    #[prop(optional)]
    class: &'static str,
    /// Something else in place of the label: a box that selects all.
    #[prop(optional)]
    children: Option<Node>,
) -> impl IntoNode {
    let state = move || match sort.get() {
        Some(Sort::Up) => "ascending",
        Some(Sort::Down) => "descending",
        None => "none",
    };
    let arrow = move || match sort.get() {
        Some(Sort::Up) => icon(Icon::SortUp),
        Some(Sort::Down) => icon(Icon::SortDown),
        None => icon(Icon::Sort),
    };
    let inside = match (on_sort, children) {
        (_, Some(children)) => children,
        (Some(on_sort), None) => {
            view! { <button type="button" on:click=move |_| on_sort.run(())><span>{move || label.get()}</span>{arrow}</button> }
        }
        (None, None) if quiet => {
            view! { <span class="visually-hidden">{move || label.get()}</span> }
        }
        (None, None) => view! { <span>{move || label.get()}</span> },
    };
    view! {
        <th
            role="columnheader"
            scope="col"
            class=class
            style:width=(!width.is_empty()).then_some(width)
            aria-sort=move || on_sort.map(|_| state())
        >
            {inside}
        </th>
    }
}

/// A row of a table drawn in full.
#[component]
pub fn Row(
    /// Its cells.
    children: Node,
) -> impl IntoNode {
    view! { <tr role="row">{children}</tr> }
}

/// The cell that names its row; further lines go into `small`.
#[component]
pub fn NameCell(
    /// The name, and its second line.
    children: Node,
) -> impl IntoNode {
    view! { <th role="rowheader" scope="row"><div>{children}</div></th> }
}

/// A cell.
#[component]
pub fn Cell(
    /// The word of its column, which stands before it in a small window; empty for none.
    #[prop(optional)]
    head: &'static str,
    /// Takes the whole width in a small window.
    #[prop(optional)]
    wide: bool,
    /// More classes, such as `not-s` or `numbers`.
    #[prop(optional)]
    class: &'static str,
    /// What's in it.
    children: Node,
) -> impl IntoNode {
    view! {
        <td role="cell" class=class data-head=(!head.is_empty()).then_some(head) data-wide=wide>
            {children}
        </td>
    }
}
