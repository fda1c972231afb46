//! The same answers natively and in the browser: both are compared with one file.
//!
//! `digests.txt` holds a line per worked case, a line per flow of small samples with a
//! fingerprint for each answer, and a line per person of a larger one. After a change
//! that is meant, `BLESS=1 cargo test -p policy --test digests` writes it anew.

mod support;

use policy::digest::{STARTS, of_answer, of_person};
use policy::model::{FlowId, PersonId};
use policy::{Tenant, sample};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const KNOWN: &str = include_str!("digests.txt");
const CASES: &[(&str, &str)] = &[
    ("shared", include_str!("cases/shared.json")),
    ("own", include_str!("cases/own.json")),
];
const SMALL: &[(u64, u32)] = &[(1, 40), (2, 40), (3, 40)];
const LARGE: (u64, u32) = (7, 2000);

/// One line of the file: what it is about, then its fingerprints.
struct Line {
    about: String,
    digests: Vec<String>,
    /// What an answer of this line is, in words.
    tell: Box<dyn Fn(usize) -> String>,
}

fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    for (name, text) in CASES {
        for case in support::read(text).expect("the file holds cases") {
            let got = support::decide(&case, &mut policy::Silent).expect("the case can be read");
            let got = got.map_or_else(|| "not built".to_owned(), |got| support::canonical(&got));
            lines.push(Line {
                about: format!("{name} {}", case.id),
                digests: vec![policy::digest::Digest::of(&got).to_string()],
                tell: Box::new(move |_| got.clone()),
            });
        }
    }
    for (seed, n) in SMALL {
        let tenant = sample(*seed, *n);
        for flow in tenant.flow_ids() {
            let digests = answers(&tenant)
                .map(|(person, start)| {
                    let digest = of_answer(&tenant, person, flow, STARTS[start]);
                    format!("{:04x}", digest.value() & 0xffff)
                })
                .collect();
            let (seed, n) = (*seed, *n);
            lines.push(Line {
                about: format!("sample({seed},{n}) {}", tenant.flow(flow).key),
                digests,
                tell: Box::new(move |at| tell(&sample(seed, n), flow, at)),
            });
        }
    }
    let tenant = sample(LARGE.0, LARGE.1);
    for person in tenant.person_ids() {
        let name = tenant.person(person).key.clone();
        lines.push(Line {
            about: format!("sample{LARGE:?} {name}").replace(", ", ","),
            digests: vec![of_person(&tenant, person).to_string()],
            tell: Box::new(move |_| format!("one of the answers of {name}")),
        });
    }
    lines
}

/// Everybody with every start, in the order of the fingerprints of a line.
fn answers(tenant: &Tenant) -> impl Iterator<Item = (PersonId, usize)> {
    tenant
        .person_ids()
        .flat_map(|person| (0..STARTS.len()).map(move |start| (person, start)))
}

fn tell(tenant: &Tenant, flow: FlowId, at: usize) -> String {
    let Some((person, start)) = answers(tenant).nth(at) else {
        return "another number of answers".into();
    };
    let start = STARTS[start];
    let answer = policy::answer::answer(tenant, person, flow, start);
    let name = &tenant.person(person).name;
    format!("{name}, {start:?}: here {answer:?}")
}

/// The first difference between what is known and what came out.
fn first_difference(known: &str, lines: &[Line]) -> Option<String> {
    let mut known = known.lines();
    for line in lines {
        let Some(expected) = known.next() else {
            return Some(format!("{}: not in the file", line.about));
        };
        let mut expected = expected.split(": ");
        if expected.next() != Some(&line.about) {
            return Some(format!("{}: the file has another line here", line.about));
        }
        let mut expected = expected.next().unwrap_or_default().split(' ');
        for (at, digest) in line.digests.iter().enumerate() {
            if expected.next() != Some(digest) {
                return Some(format!("{}: {}", line.about, (line.tell)(at)));
            }
        }
    }
    known.next().map(|line| format!("only in the file: {line}"))
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn the_answers_are_the_known_ones() {
    let lines = lines();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("BLESS").is_some() {
        let text: Vec<_> = lines
            .iter()
            .map(|line| format!("{}: {}\n", line.about, line.digests.join(" ")))
            .collect();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/digests.txt");
        std::fs::write(path, text.concat()).expect("the file can be written");
        return;
    }
    if let Some(difference) = first_difference(KNOWN, &lines) {
        panic!("the first answer that differs: {difference}");
    }
}
