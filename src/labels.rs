//! What only screens say: names of pages, buttons and headings. Sentences about the
//! domain stand in `words`.

/// The product.
pub const PRODUCT: &str = "Sharewell";
/// In the footer of every page.
pub const NOT_AFFILIATED: &str =
    "Sharewell isn't affiliated with Microsoft. Power Automate is a trademark of Microsoft.";
/// In the footer of every page.
pub const STAYS_HERE: &str = "Nothing you open leaves your browser.";
