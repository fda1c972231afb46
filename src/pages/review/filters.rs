//! What narrows the review, and how far it has come.

use draw::prelude::*;
use policy::Tenant;
use policy::audit::SORTS;

use super::answered::Answer;
use super::asked::Asked;
use super::row::Row;
use crate::ui::Select;
use crate::workspace::use_workspace;

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
    // Of an address, or of whoever acted before: it stays to be seen, and to be taken away.
    let people = with_asked(
        people,
        asked,
        |asked| &asked.person,
        |tenant, key| {
            let person = tenant.person_by_key(key)?;
            Some(tenant.person(person).name.clone())
        },
    );
    let places = with_asked(
        places,
        asked,
        |asked| &asked.environment,
        |tenant, key| {
            let place = tenant.environment_by_key(key)?;
            Some(tenant.environment(place).name.clone())
        },
    );
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

/// What there is to choose, and what is asked for although no finding has it.
fn with_asked(
    choices: Memo<Vec<(String, String)>>,
    asked: RwSignal<Asked>,
    read: fn(&Asked) -> &String,
    name: fn(&Tenant, &str) -> Option<String>,
) -> Memo<Vec<(String, String)>> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        let mut choices = choices.get();
        let key = asked.with(|asked| read(asked).clone());
        if !choices.iter().any(|(known, _)| *known == key) {
            let named = workspace.read(|tenant, _| name(tenant, &key)).flatten();
            choices.push((key.clone(), named.unwrap_or(key)));
        }
        choices
    })
}

fn any(words: &str) -> Vec<(String, String)> {
    vec![(String::new(), words.to_owned())]
}

/// What rows have or had while somebody acts, each once and by name.
fn choices(
    rows: Memo<Vec<Row>>,
    first: &'static str,
    read: fn(&Row) -> Vec<(String, String)>,
) -> Memo<Vec<(String, String)>> {
    let workspace = use_workspace();
    let had = StoredValue::new((None, Vec::new()));
    Memo::new(move |_| {
        let you = workspace.actor();
        let mut found: Vec<(String, String)> =
            rows.with(|rows| rows.iter().flat_map(read).collect());
        had.update_value(|(who, had)| {
            if *who == you {
                found.append(had);
            }
            policy::sorted::sort_by(&mut found, |(_, one), (_, other)| one.cmp(other));
            found.dedup();
            (*who, *had) = (you, found.clone());
        });
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
