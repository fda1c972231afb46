//! How the account of a connection to a machine is written.

/// Whether it is one of `MACHINE\User`, `local\User`, `DOMAIN\User` or `user@domain.com`.
pub(super) fn is_username(text: &str) -> bool {
    let text = text.trim();
    if let Some((place, user)) = text.split_once('\\') {
        return !place.is_empty() && !user.is_empty() && !user.contains('\\');
    }
    match text.split_once('@') {
        Some((user, domain)) => {
            let labels = || domain.split('.');
            !user.is_empty()
                && !domain.contains('@')
                && !text.contains(char::is_whitespace)
                && labels().count() > 1
                && labels().all(|label| !label.is_empty())
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_username;

    fn check(texts: &[&str], expected: bool) {
        for text in texts {
            assert_eq!(is_username(text), expected, "{text}");
        }
    }

    #[test]
    fn an_account_has_one_of_four_forms() {
        check(&["MACHINE\\Ana Li", "local\\ana", "DOMAIN\\ana"], true);
        check(&["AzureAD\\ana@one.example"], true);
        check(&["ana@one.example", " ana@sub.one.example "], true);
    }

    #[test]
    fn anything_else_is_no_account() {
        check(&["", " ", "ana", "\\ana", "local\\", "a\\b\\c"], false);
        check(&["@one.example", "ana@", "ana@one", "a@b@c.d"], false);
        check(&["ana li@one.example", "ana@one..example"], false);
    }
}
