//! How names and ids in exports are compared, whatever their case, braces and encoding.

/// Whether two logical names are the same one: case doesn't count.
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

/// Whether two ids are the same GUID, whatever their case and braces.
/// What isn't a GUID is compared as a name.
pub fn same_id(one: &str, other: &str) -> bool {
    match (guid(one), guid(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => same_name(one, other),
        _ => false,
    }
}

/// A name as the key of a map in which case doesn't count.
pub(crate) fn fold(name: &str) -> String {
    if name.is_ascii() {
        name.to_ascii_lowercase()
    } else {
        name.to_lowercase()
    }
}

#[cfg(feature = "read")]
/// An id as the key of a map: a GUID however it is written, anything else as a name.
pub(crate) fn id_key(id: &str) -> String {
    fold(&tidy_id(id))
}

/// A GUID, with or without braces and dashes.
pub(crate) fn guid(text: &str) -> Option<u128> {
    let text = text.trim();
    let inner = text
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .unwrap_or(text);
    let mut value: u128 = 0;
    let mut digits = 0;
    for (at, byte) in inner.bytes().enumerate() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            b'A'..=b'F' => byte - b'A' + 10,
            b'-' if matches!(at, 8 | 13 | 18 | 23) => continue,
            _ => return None,
        };
        if digits == 32 {
            return None;
        }
        digits += 1;
        value = (value << 4) | u128::from(digit);
    }
    (digits == 32).then_some(value)
}

#[cfg(feature = "read")]
/// An id as it is kept: a GUID in lower case with dashes and without braces, anything else as it is.
pub(crate) fn tidy_id(text: &str) -> String {
    match guid(text) {
        Some(value) => {
            let hex = format!("{value:032x}");
            [
                &hex[..8],
                &hex[8..12],
                &hex[12..16],
                &hex[16..20],
                &hex[20..],
            ]
            .join("-")
        }
        None => text.trim().to_owned(),
    }
}

#[cfg(feature = "read")]
/// A connector's short name out of an id or a short name; none if nothing is left.
pub(crate) fn connector_slug(id: &str) -> Option<String> {
    let slug = id
        .trim()
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    (!slug.is_empty()).then(|| fold(slug))
}

/// A connector's name for people, made from its short name:
/// known ones as they are called, others without `shared_`, ids and escapes.
pub fn connector_name(slug: &str) -> String {
    let slug = fold(slug);
    let bare = slug.strip_prefix("shared_").unwrap_or(&slug);
    if let Some((_, name)) = KNOWN.iter().find(|(known, _)| *known == bare) {
        return (*name).to_owned();
    }
    let words = unescape(bare);
    let mut name = String::with_capacity(words.len());
    for word in words
        .split(['_', ' '])
        .filter(|word| !word.is_empty() && !is_hash(word))
    {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            name.push(first.to_ascii_uppercase());
            name.push_str(letters.as_str());
        }
    }
    if name.is_empty() { slug } else { name }
}

/// Custom connectors end in the hash of their environment.
fn is_hash(word: &str) -> bool {
    word.len() >= 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `-5f` and `-20` stand for `_` and a space; `.20` is seen as well.
fn unescape(bare: &str) -> String {
    let mut text = String::with_capacity(bare.len());
    let mut rest = bare;
    while let Some(at) = rest.find(['-', '.']) {
        text.push_str(&rest[..at]);
        let code = rest
            .get(at + 1..at + 3)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code.filter(|code| matches!(code, b' '..=b'~')) {
            Some(code) => {
                text.push(char::from(code));
                rest = &rest[at + 3..];
            }
            None => {
                text.push(' ');
                rest = &rest[at + 1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// Connectors whose names can't be told from their short names, sorted.
const KNOWN: [(&str, &str); 26] = [
    ("approvals", "Approvals"),
    ("azuread", "Microsoft Entra ID"),
    ("azureautomation", "Azure Automation"),
    ("azureblob", "Azure Blob Storage"),
    ("commondataservice", "Microsoft Dataverse (legacy)"),
    ("commondataserviceforapps", "Microsoft Dataverse"),
    ("excelonlinebusiness", "Excel Online (Business)"),
    ("flowmanagement", "Power Automate Management"),
    ("flowpush", "Notifications"),
    ("keyvault", "Azure Key Vault"),
    ("microsoftforms", "Microsoft Forms"),
    ("office365", "Office 365 Outlook"),
    ("office365groups", "Office 365 Groups"),
    ("office365users", "Office 365 Users"),
    ("onedriveforbusiness", "OneDrive for work or school"),
    ("onenote", "OneNote (Business)"),
    ("planner", "Planner"),
    ("powerappsforadmins", "Power Apps for Admins"),
    ("powerappsforappmakers", "Power Apps for Makers"),
    ("powerplatformforadmins", "Power Platform for Admins"),
    ("sendmail", "Mail"),
    ("sharepointonline", "SharePoint"),
    ("sql", "SQL Server"),
    ("teams", "Microsoft Teams"),
    ("uiflow", "Desktop flows"),
    ("webcontents", "HTTP with Microsoft Entra ID"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_compared_as_guids() {
        let check = |one: &str, other: &str, same: bool| {
            assert_eq!(same_id(one, other), same, "{one} {other}");
        };
        check(
            "{2416a92f-89d3-403f-9e70-b61bce2dd7d8}",
            "2416A92F-89D3-403F-9E70-B61BCE2DD7D8",
            true,
        );
        check(
            "2416a92f89d3403f9e70b61bce2dd7d8",
            "2416A92F-89D3-403F-9E70-B61BCE2DD7D8",
            true,
        );
        check(
            "2416a92f-89d3-403f-9e70-b61bce2dd7d8",
            "2416a92f-89d3-403f-9e70-b61bce2dd7d9",
            false,
        );
        check("flow one", "Flow One", true);
        check("flow one", "2416a92f-89d3-403f-9e70-b61bce2dd7d8", false);
        check(
            "2416a92f-89d3-403f-9e70-b61bce2dd7d8ff",
            "2416a92f-89d3-403f-9e70-b61bce2dd7d8",
            false,
        );
    }

    #[test]
    fn connectors_have_names_for_people() {
        let check = |slug: &str, name: &str| assert_eq!(connector_name(slug), name);
        check("shared_sharepointonline", "SharePoint");
        check("shared_Office365", "Office 365 Outlook");
        check("shared_wonder", "Wonder");
        check(
            "shared_my-5fown-20service-5f0123456789abcdef",
            "My Own Service",
        );
        check("shared_my.20service", "My Service");
        check("shared_", "shared_");
        check("shared_-", "shared_-");
        check("shared_ü-2", "ü 2");
    }

    #[cfg(feature = "read")]
    #[test]
    fn the_short_name_of_a_connector_is_the_end_of_its_id() {
        let check = |id: &str, slug: Option<&str>| assert_eq!(connector_slug(id).as_deref(), slug);
        check(
            "/providers/Microsoft.PowerApps/apis/shared_teams",
            Some("shared_teams"),
        );
        check("shared_Teams", Some("shared_teams"));
        check("shared_teams/", Some("shared_teams"));
        check(" ", None);
    }
}
