//! The document's title: the panel on top, or else the page, and what it is about.

use draw::prelude::*;

use crate::labels;

/// As much of a name as a tab, a bookmark or a reader has a use for.
const SHOWN: usize = 80;

/// What is on screen. Copy it freely.
#[derive(Clone, Copy)]
pub struct Titles {
    page: RwSignal<String>,
    panel: RwSignal<String>,
}

/// Keeps the document's title; the app calls this once.
pub fn provide_titles() {
    let titles = Titles {
        page: RwSignal::new(String::new()),
        panel: RwSignal::new(String::new()),
    };
    provide_context(titles);
    Effect::new(move || {
        let (page, panel) = (titles.page.get(), titles.panel.get());
        let shown = if panel.is_empty() { page } else { panel };
        if !shown.is_empty() {
            document().set_title(&shown);
        }
    });
}

/// The keeper of the title; none where the app is not around it.
pub fn use_titles() -> Option<Titles> {
    use_context()
}

impl Titles {
    /// A page is shown.
    pub fn page(self, parts: &[&str]) {
        self.page.set(title(parts));
    }

    /// A panel is shown over it.
    pub fn panel(self, parts: &[&str]) {
        self.panel.set(title(parts));
    }

    /// The panel is gone.
    pub fn no_panel(self) {
        self.panel.set(String::new());
    }
}

/// The parts, the nearest first, and the product; none of them turns or crowds out the others.
fn title(parts: &[&str]) -> String {
    let mut title = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        title.push_str(&words::apart(&short(part)));
        title.push_str(" – ");
    }
    title + labels::PRODUCT
}

/// A name, cut after [`SHOWN`] characters.
pub fn short(name: &str) -> String {
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_the_panel_then_the_flow_then_the_product() {
        assert_eq!(
            title(&["Share", "Invoice intake"]),
            "Share – Invoice intake – Sharewell"
        );
        assert_eq!(title(&["Home", ""]), "Home – Sharewell");
    }

    #[test]
    fn a_name_neither_fills_nor_turns_a_title() {
        assert_eq!(
            title(&[&"é".repeat(3_000)]),
            format!("{}… – Sharewell", "é".repeat(80))
        );
        assert_eq!(
            title(&["a\u{202e}b"]),
            "\u{2068}a\u{202e}b\u{2069} – Sharewell"
        );
    }
}
