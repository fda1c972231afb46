//! What is kept looks as serde's derives would have it, and reads back.

use keep::{Keep, Tree, from_json, pretty, to_json};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

/// The same types twice, derived by serde and by us.
macro_rules! twins {
    ($derive:ident, $($also:ident)?, $(#[$enums:meta])?, #[$default:meta], #[$sparse:meta]) => {
        #[derive(Debug, Clone, Default, PartialEq, $derive $(, $also)?)]
        pub struct Id(pub u32);

        #[derive(Debug, Clone, PartialEq, $derive $(, $also)?)]
        $(#[$enums])?
        pub enum Kind {
            OAuth2,
            Of(Id),
            Pair(String, Option<u8>),
            With { name: String, on: bool },
        }

        #[derive(Debug, Clone, PartialEq, $derive $(, $also)?)]
        pub struct Record {
            pub name: String,
            #[$default]
            pub count: u64,
            #[$sparse]
            pub ids: Vec<Id>,
            pub maybe: Option<String>,
            pub kinds: Vec<Kind>,
            pub pairs: Vec<(Id, bool)>,
            pub boxed: Box<Id>,
        }
    };
}

mod ours {
    use super::*;
    twins!(Keep, , , #[keep(default)], #[keep(sparse)]);
}

mod theirs {
    use super::*;
    twins!(Serialize, Deserialize, #[serde(rename_all = "snake_case")], #[serde(default)],
        #[serde(default, skip_serializing_if = "Vec::is_empty")]);
}

const RECORDS: [&str; 3] = [
    r#"{"name":"Ä “quoted\" \\ \n \t \r \b \f \u001f","count":18446744073709551615,"ids":[1,2],"maybe":"x",
        "kinds":["o_auth2",{"of":3},{"pair":["a",null]},{"pair":["b",4]},
        {"with":{"on":true,"name":""}}],"pairs":[[5,false]],"boxed":6}"#,
    r#"{"name":"","maybe":null,"kinds":[],"pairs":[],"boxed":0}"#,
    r#" { "unknown": [1.5, -2, {"a": {}}], "name": "n", "kinds": [], "pairs": [], "boxed": 1 } "#,
];

#[test]
fn records_are_written_as_serde_writes_them() {
    for json in RECORDS {
        let theirs: theirs::Record = serde_json::from_str(json).expect("serde reads it");
        let ours: ours::Record = from_json(json).expect("we read it");
        let written = serde_json::to_string(&theirs).expect("serde writes it");
        assert_eq!(to_json(&ours), written);
        assert_eq!(
            serde_json::to_string(&ours).ok().as_deref(),
            Some(&*written)
        );
        assert_eq!(from_json::<ours::Record>(&written).as_ref(), Ok(&ours));
        assert_eq!(
            serde_json::from_str::<ours::Record>(&written).ok(),
            Some(ours.clone())
        );
        assert_eq!(
            Some(pretty(&ours.tree())),
            serde_json::to_string_pretty(&theirs).ok()
        );
    }
}

fn check(json: &str, expected: &str) {
    let read = from_json::<ours::Record>(json);
    assert_eq!(read, Err(expected.to_owned()), "{json}");
    assert!(serde_json::from_str::<theirs::Record>(json).is_err());
}

#[test]
fn what_cant_be_read_names_the_field_and_what_belongs_there() {
    let good = r#"{"name":"n","kinds":[],"pairs":[],"boxed":1}"#;
    assert!(from_json::<ours::Record>(good).is_ok());
    let with = |field: &str, wrong: &str| good.replace(field, wrong);
    check(
        &with(r#""name":"n","#, ""),
        "`name`: there should be a text, not nothing",
    );
    check(
        &with(r#""n""#, "1"),
        "`name`: there should be a text, not a number",
    );
    check(
        &with(r#""boxed":1"#, r#""boxed":4294967296"#),
        "`boxed`: there should be a whole number up to 4294967295, not a number",
    );
    check(
        &with(r#""boxed":1"#, r#""boxed":-1"#),
        "`boxed`: there should be a whole number up to 4294967295, not a number that isn't whole, or below zero or too large",
    );
    check(
        &with(r#""kinds":[]"#, r#""kinds":["later"]"#),
        "`kinds`: there is no “later”, only o_auth2, of, pair, with",
    );
    check(
        &with(r#""kinds":[]"#, r#""kinds":[{"pair":["a"]}]"#),
        "`kinds`: there should be a list of 2, not a list",
    );
    check(
        &with(r#""kinds":[]"#, r#""kinds":[{"with":{"name":"a"}}]"#),
        "`on`: there should be true or false, not nothing",
    );
    check(
        &with(r#""kinds":[]"#, r#""kinds":[{"o_auth2":1}]"#),
        "`kinds`: there should be nothing with “o_auth2”, not a number",
    );
    check("[]", "there should be fields, not a list");
    check("{\n\"name\"", "this isn't JSON, line 2");
    check("{} {}", "this isn't JSON, line 1");
    check("", "this isn't JSON, line 1");
}

#[test]
fn what_cant_be_read_is_looked_for_where_it_lies() {
    let read = |kinds: &str, pairs: &str| {
        let json = format!(r#"{{"name":"n","kinds":{kinds},"pairs":{pairs},"boxed":1}}"#);
        from_json::<ours::Record>(&json).map_err(|wrong| wrong.split(':').next().map(str::to_owned))
    };
    let with = r#"{"with":{"name":"a","on":true}}"#;
    let at = |field: &str| Err(Some(format!("`{field}`")));
    // What was read before it, however deep, isn't to blame.
    assert_eq!(read(&format!("[{with},7]"), "[]"), at("kinds"));
    assert_eq!(read(&format!("[{with}]"), "[[1,2]]"), at("pairs"));
    assert_eq!(read(&format!("[{with}]"), "7"), at("pairs"));
}

#[test]
fn what_isnt_understood_is_written_as_it_was() {
    for json in [
        r#"{"n":-1}"#,
        r#"[1.50,1e999,99999999999999999999]"#,
        r#"{"a":1,"a":2}"#,
    ] {
        assert_eq!(
            from_json::<Tree>(json).map(|tree| to_json(&tree)),
            Ok(json.to_owned())
        );
    }
    #[derive(Debug, PartialEq, Keep)]
    struct Raw {
        tree: Tree,
    }
    assert_eq!(
        from_json::<Raw>("{}"),
        Err("`tree`: there should be a value, not nothing".to_owned())
    );
}

#[test]
fn what_is_none_or_empty_is_left_out_where_that_is_said() {
    #[derive(Debug, PartialEq, Keep)]
    struct Sparse {
        #[keep(sparse)]
        maybe: Option<u32>,
        #[keep(sparse)]
        list: Vec<u32>,
        kept: Option<u32>,
    }
    let nothing = Sparse {
        maybe: None,
        list: Vec::new(),
        kept: None,
    };
    assert_eq!(to_json(&nothing), r#"{"kept":null}"#);
    assert_eq!(from_json("{}"), Ok(nothing));
    let both = Sparse {
        maybe: Some(1),
        list: vec![2],
        kept: None,
    };
    assert_eq!(from_json(r#"{"maybe":1,"list":[2]}"#), Ok(both));
}

#[test]
fn what_lies_too_deep_is_refused_rather_than_the_end_of_the_page() {
    let deep = "[".repeat(100_000);
    let read = from_json::<Tree>(&deep);
    assert_eq!(read, Err("too much lies in each other, line 1".to_owned()));
    let known = format!("{}{}", "[".repeat(100), "]".repeat(100));
    assert!(from_json::<Tree>(&known).is_ok());
}

/// Texts with control characters, which JSON escapes.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..8).prop_map(|letters| letters.into_iter().collect())
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        text().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 32, 4, |inside| {
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..4).prop_map(Into::into),
            prop::collection::hash_map(text(), inside, 0..4)
                .prop_map(|fields| fields.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_without_points_reads_and_writes_as_serdes(value in json()) {
        let text = serde_json::to_string_pretty(&value).expect("text");
        let tree: Tree = from_json(&text).expect("a tree");
        prop_assert_eq!(&to_json(&tree), &serde_json::to_string(&value).expect("text"));
        prop_assert_eq!(pretty(&tree), text);
    }

    #[test]
    fn a_record_with_anything_put_in_is_read_as_serde_reads_it_or_refused(
        record in prop::sample::select(RECORDS.to_vec()),
        at in any::<prop::sample::Index>(),
        put in prop_oneof![r#"["{}\\[\\],:0-9a-z. ]{0,3}"#, any::<char>().prop_map(String::from)],
        away in 0_usize..3,
    ) {
        let mut text: Vec<char> = record.chars().collect();
        let at = at.index(text.len());
        let end = (at + away).min(text.len());
        text.splice(at..end, put.chars());
        let text: String = text.into_iter().collect();
        let ours = from_json::<ours::Record>(&text);
        if let Ok(theirs) = serde_json::from_str::<theirs::Record>(&text) {
            let theirs = serde_json::to_string(&theirs).expect("text");
            prop_assert_eq!(ours.map(|ours| to_json(&ours)), Ok(theirs));
        }
    }
}
