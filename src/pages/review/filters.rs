//! What narrows the review, and how far it has come.

use draw::prelude::*;
use policy::audit::SORTS;

use super::answered::Answer;
use super::asked::Asked;
use super::row::Row;
use crate::ui::Select;

/// The filters, with what there is to choose.
pub(super) fn filters(rows: Memo<Vec<Row>>, asked: RwSignal<Asked>) -> Node {
    let kinds = Memo::new(move |_| {
        let mut kinds = any("Any kind");
        let asked = asked.with(|asked| asked.kind.clone());
        rows.with(|rows| {
            // What is asked for stays to be seen when nothing of it is left.
            let found = SORTS.iter().filter(|code| {
                code.as_str() == asked || rows.iter().any(|row| row.finding.code == **code)
            });
            kinds.extend(found.map(|code| {
                (
                    code.as_str().to_owned(),
                    words::finding_sort(*code).to_owned(),
                )
            }));
        });
        kinds
    });
    let people = choices(rows, "Anybody", |row| row.people.clone());
    let places = choices(rows, "Any environment", |row| vec![row.environment.clone()]);
    let states = [
        ("", "Decided or not"),
        ("open", "Not decided yet"),
        ("decided", "Decided"),
    ];
    let states = states.map(|(key, shown)| (key.to_owned(), shown.to_owned()));
    let field = move |label: &'static str,
                      options: Signal<Vec<(String, String)>>,
                      read: fn(&mut Asked) -> &mut String| {
        let value = Memo::new(move |_| asked.with(|asked| read(&mut asked.clone()).clone()));
        view! {
            <Select label=label quiet_label=true value=value options=options
                on_change=move |now: String| asked.update(|asked| *read(asked) = now) />
        }
    };
    view! {
        <div class="bar halves-s no-print">
            {field("Kind of finding", kinds.into(), |asked| &mut asked.kind)}
            {field("Person or owner", people.into(), |asked| &mut asked.person)}
            {field("Environment", places.into(), |asked| &mut asked.environment)}
            {field("Decided", Signal::stored(states.to_vec()), |asked| &mut asked.state)}
        </div>
    }
}

fn any(words: &str) -> Vec<(String, String)> {
    vec![(String::new(), words.to_owned())]
}

/// What rows have or had, each once and by name: what was chosen stays to be seen.
fn choices(
    rows: Memo<Vec<Row>>,
    first: &'static str,
    read: fn(&Row) -> Vec<(String, String)>,
) -> Memo<Vec<(String, String)>> {
    Memo::new(move |before: Option<&Vec<(String, String)>>| {
        let mut found: Vec<_> = rows.with(|rows| rows.iter().flat_map(read).collect());
        found.extend(before.into_iter().flatten().skip(1).cloned());
        policy::sorted::sort_by(&mut found, |(_, one), (_, other)| one.cmp(other));
        found.dedup();
        [any(first), found].concat()
    })
}

/// `3 of 24 decided`.
pub(super) fn decided(rows: &[Row]) -> String {
    counted(rows, 0)
}

/// The same with those that changes answered, which aren't among the rows anymore.
fn counted(rows: &[Row], changed: usize) -> String {
    let kept = rows.iter().filter(|row| row.is_decided()).count();
    format!("{} of {} decided", kept + changed, rows.len() + changed)
}

/// How far it has come: what focus returns to when a row is gone.
pub(super) fn progress(
    rows: Memo<Vec<Row>>,
    shown: Memo<Vec<Row>>,
    changed: Memo<Vec<Answer>>,
) -> Node {
    let line = move || {
        let changed = changed.with(Vec::len);
        let mut line = rows.with(|rows| counted(rows, changed));
        let (all, shown) = (rows.with(Vec::len), shown.with(Vec::len));
        if shown < all {
            line.push_str(&format!(", {shown} listed"));
        }
        line
    };
    view! {
        <p id=super::PROGRESS tabindex="-1"><strong>{line}</strong>" "<span class="second no-print">{words::taken_away_leaves()}</span></p>
    }
}
