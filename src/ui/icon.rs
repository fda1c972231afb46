//! Every icon of the portal: our own drawings, as one path each.

use draw::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house.
    Home,
    /// Two boxes joined by a line.
    Flows,
    /// A screen with a play notch.
    DesktopFlow,
    /// A cloud with a dot.
    CloudFlow,
    /// A ring with a short lead.
    Reference,
    /// Two rings, linked.
    Connection,
    /// A tower.
    Machine,
    /// Two towers.
    MachineGroup,
    /// A tile with two letters.
    Connector,
    /// Two heads.
    People,
    /// A head.
    Person,
    /// Three heads.
    Group,
    /// A head with a door.
    Guest,
    /// A head with a dash.
    Left,
    /// A head in a square.
    ServicePrincipal,
    /// A head with a star.
    Owner,
    /// Stacked layers.
    Environment,
    /// A shield.
    Governance,
    /// Three columns.
    DataPolicy,
    /// A clock.
    Activity,
    /// An open book.
    Rules,
    /// A magnifier over text.
    ErrorDecoder,
    /// Two sliders.
    Settings,
    /// A question mark in a circle.
    Help,
    /// A magnifier.
    Search,
    /// A funnel.
    Filter,
    /// Two arrows.
    Sort,
    /// One arrow up: sorted from the start.
    SortUp,
    /// One arrow down: sorted from the end.
    SortDown,
    /// Three dots.
    More,
    /// Three lines.
    Menu,
    /// A box with an arrow up and out.
    Share,
    /// Two sheets with an arrow.
    SendCopy,
    /// A key.
    Access,
    /// A broken ring with a stroke.
    Power,
    /// A triangle in a dashed circle.
    PreviewRun,
    /// A ring inside a box.
    Embed,
    /// A ring outside a box.
    StopEmbedding,
    /// A padlock.
    Lock,
    /// An open padlock.
    Unlock,
    /// A plus.
    Add,
    /// A bin.
    Remove,
    /// A pencil.
    Edit,
    /// An arrow back.
    Undo,
    /// A cross.
    Close,
    /// A check mark.
    Check,
    /// An arrow onward.
    Arrow,
    /// An angle onward.
    Chevron,
    /// An angle down: it opens.
    ChevronDown,
    /// A tray with an arrow down.
    Import,
    /// A tray with an arrow up.
    Export,
    /// A sheet.
    File,
    /// A flask.
    Demo,
    /// A dot with two arcs.
    Live,
    /// An eye.
    ViewAs,
    /// A clock with an arrow back.
    Past,
    /// A branch.
    WhatIf,
    /// Two sheets.
    Copy,
    /// A printer.
    Print,
    /// An i in a circle.
    Info,
    /// A triangle with an exclamation mark.
    Warn,
    /// Two sheets, crossed.
    DocsDiffer,
    /// The mark of Sharewell.
    Mark,
    /// The answer *can*: a filled circle with a check.
    Can,
    /// The answer *may*: a triangle.
    May,
    /// The answer *asks first*: a rounded square with an arrow.
    Ask,
    /// The answer *can't*: a filled octagon with a cross.
    Stop,
    /// The answer *depends*: a diamond with a question mark.
    Depends,
    /// Still to do: a ring.
    Open,
    /// No answer: a short dash.
    NoAnswer,
}

/// The drawing of `icon`, hidden from assistive technology: whoever shows an icon alone names it.
pub fn icon(icon: Icon) -> Node {
    let path = path(icon);
    let (kind, path) = match path.as_bytes().first() {
        Some(b'!') => ("fill", &path[1..]),
        Some(b'@') => ("small", &path[1..]),
        _ => ("line", path),
    };
    let (view_box, size) = if kind == "line" {
        ("0 0 20 20", "20")
    } else {
        ("0 0 16 16", "16")
    };
    view! {
        <svg class=stylers::style_sheet!("src/ui/icon.css") data-icon=kind viewBox=view_box width=size height=size aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

/// Paths on a grid of 20; `@` marks a drawing on a grid of 16, `!` a filled one.
fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Home => "M3 9.5 10 3l7 6.5M5 8v9h10V8M8.5 17v-4.5h3V17",
        Icon::Flows => {
            "M3 3h5.5v5.5H3zM11.5 11.5H17V17h-5.5zM8.5 5.75H12a2.25 2.25 0 0 1 2.25 2.25v3.5"
        }
        Icon::DesktopFlow => {
            "M4 3.5h12A1.5 1.5 0 0 1 17.5 5v7.5A1.5 1.5 0 0 1 16 14H4a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 4 3.5zM7 17h6M8.7 6.6v4.3l3.4-2.15z"
        }
        Icon::CloudFlow => {
            "M6 15.5a3.5 3.5 0 0 1-.4-7A4.8 4.8 0 0 1 14.8 8a3.8 3.8 0 0 1-.3 7.5zM9.5 11.8h1"
        }
        Icon::Reference => "M8 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM11.2 8.8 16.5 3.5",
        Icon::Connection => {
            "M7.2 5.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 0-8.4zM12.8 5.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 0-8.4z"
        }
        Icon::Machine => {
            "M6.5 2.5h7A1 1 0 0 1 14.5 3.5v13a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM8.5 6h3M8.5 8.5h3M9.5 14h1"
        }
        Icon::MachineGroup => {
            "M3 5.5h5.5v12H3zM11.5 2.5H17v15h-5.5zM5 8.5h1.5M13.5 5.5H15M5.75 14.5h.01M14.25 14.5h.01"
        }
        Icon::Connector => {
            "M4.5 3h11A1.5 1.5 0 0 1 17 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-11A1.5 1.5 0 0 1 4.5 3zM5.8 12.5l1.9-5 1.9 5M6.4 11h2.6M12 7.5v5h1a1.25 1.25 0 0 0 0-2.5h-1m0-2.5h.7a1.25 1.25 0 0 1 0 2.5"
        }
        Icon::People => {
            "M7.5 3.5a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM2.5 16.5V16a5 5 0 0 1 10 0v.5M13 3.8a2.7 2.7 0 0 1 0 5M14.8 11.8A4.6 4.6 0 0 1 17.5 16v.5"
        }
        Icon::Person => {
            "M10 3a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 0 0 0-6.6zM3.8 17a6.2 6.2 0 0 1 12.4 0"
        }
        Icon::Group => {
            "M10 3.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM5.5 16.5a4.5 4.5 0 0 1 9 0M4.6 6.2a1.9 1.9 0 0 0-.2 3.6M2 14.5a3.6 3.6 0 0 1 2-2.8M15.4 6.2a1.9 1.9 0 0 1 .2 3.6M18 14.5a3.6 3.6 0 0 0-2-2.8"
        }
        Icon::Guest => {
            "M7 3.5a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM2 16.5a5 5 0 0 1 7-4.6M12 17.5v-9h5v9M10.5 17.5H18M15.2 13h.01"
        }
        Icon::Left => {
            "M8 3.5a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM2.5 16.5a5.5 5.5 0 0 1 8-4.9M12.5 14.5h5"
        }
        Icon::ServicePrincipal => {
            "M4.5 3h11A1.5 1.5 0 0 1 17 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-11A1.5 1.5 0 0 1 4.5 3zM10 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4zM6.2 14.2a3.8 3.8 0 0 1 7.6 0"
        }
        Icon::Owner => {
            "M7.5 3.5a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM2.5 16.5a5 5 0 0 1 6.2-4.9M14 10l1.1 2.3 2.4.3-1.8 1.7.5 2.5-2.2-1.2-2.2 1.2.5-2.5-1.8-1.7 2.4-.3z"
        }
        Icon::Environment => {
            "M10 2.8 17.5 6.6 10 10.4 2.5 6.6zM2.5 10 10 13.8 17.5 10M2.5 13.4l7.5 3.8 7.5-3.8"
        }
        Icon::Governance => "M10 2.5 16.2 5v4.5c0 3.7-2.5 6.4-6.2 8c-3.7-1.6-6.2-4.3-6.2-8V5z",
        Icon::DataPolicy => "M2.5 3.5h4v13h-4zM8 3.5h4v13H8zM13.5 3.5h4v13h-4z",
        Icon::Activity => "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM10 6v4.3l2.8 1.7",
        Icon::Rules => {
            "M10 5.5C8.5 4.2 6 3.8 2.5 4v11.5c3.5-.2 6 .2 7.5 1.5c1.5-1.3 4-1.7 7.5-1.5V4C14 3.8 11.5 4.2 10 5.5zM10 5.5V17"
        }
        Icon::ErrorDecoder => {
            "M3 4h13M3 7.5h3.5M3 11h2.5M3 14.5h3.5M11.5 7.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM14.4 14.4l3.1 3.1"
        }
        Icon::Settings => {
            "M2.5 6.5h7M14.5 6.5h3M12 4a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM2.5 13.5h3M10.5 13.5h7M8 11a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z"
        }
        Icon::Help => {
            "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.9-1.1 1.7M10 14h.01"
        }
        Icon::Power => "M10 2.5v7M6 5a6.5 6.5 0 1 0 8 0",
        Icon::Search => "M9 3a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM13.3 13.3l4.2 4.2",
        Icon::Filter => "M3 4h14l-5.5 6.5V15l-3 2v-6.5z",
        Icon::Sort => "M6.5 16.5v-13M3.5 6.5l3-3 3 3M13.5 3.5v13M10.5 13.5l3 3 3-3",
        Icon::SortUp => "M10 16.5v-13M5.5 8 10 3.5 14.5 8",
        Icon::SortDown => "M10 3.5v13M5.5 12l4.5 4.5 4.5-4.5",
        Icon::More => "M4 10h1M9.5 10h1M15 10h1",
        Icon::Menu => "M3 5.5h14M3 10h14M3 14.5h14",
        Icon::Share => {
            "M8 5H4.5A1.5 1.5 0 0 0 3 6.5v9A1.5 1.5 0 0 0 4.5 17h9a1.5 1.5 0 0 0 1.5-1.5V12M11.5 3H17v5.5M17 3l-8 8"
        }
        Icon::SendCopy => "M13 8V3H6v3M10 17H3V6h7v3M9.5 13h8M14.5 10l3 3-3 3",
        Icon::Access => {
            "M6.5 10.2a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 0 0 0-6.6zM8.9 11.1l7.6-7.6M13.5 6.5 16 9M10.8 9.2l1.7 1.7"
        }
        Icon::PreviewRun => {
            "M17.2 8.2A7.4 7.4 0 0 1 17.2 11.8M16.3 13.8A7.4 7.4 0 0 1 13.8 16.3M11.8 17.2A7.4 7.4 0 0 1 8.2 17.2M6.2 16.3A7.4 7.4 0 0 1 3.7 13.8M2.8 11.8A7.4 7.4 0 0 1 2.8 8.2M3.7 6.2A7.4 7.4 0 0 1 6.2 3.7M8.2 2.8A7.4 7.4 0 0 1 11.8 2.8M13.8 3.7A7.4 7.4 0 0 1 16.3 6.2M8.2 6.9v6.2l5-3.1z"
        }
        Icon::Embed => {
            "M4.5 3h11A1.5 1.5 0 0 1 17 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-11A1.5 1.5 0 0 1 4.5 3zM10 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4z"
        }
        Icon::StopEmbedding => {
            "M9 6H4.5A1.5 1.5 0 0 0 3 7.5v8A1.5 1.5 0 0 0 4.5 17h8a1.5 1.5 0 0 0 1.5-1.5V11M14.3 2.5a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4z"
        }
        Icon::Lock => {
            "M5.5 9h9A1 1 0 0 1 15.5 10v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6a3 3 0 0 1 6 0v3M10 12.3v1.4"
        }
        Icon::Unlock => {
            "M5.5 9h9A1 1 0 0 1 15.5 10v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6a3 3 0 0 1 5.8-1.1M10 12.3v1.4"
        }
        Icon::Add => "M10 4v12M4 10h12",
        Icon::Remove => {
            "M3.5 5.5h13M8 5.5V3h4v2.5M5 5.5 5.8 17h8.4L15 5.5M8.5 8.5v5.5M11.5 8.5v5.5"
        }
        Icon::Edit => "M3 17l.8-3.8 9.7-9.7 3 3-9.7 9.7zM11.5 5.5l3 3",
        Icon::Undo => "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H7",
        Icon::Close => "M5 5l10 10M15 5 5 15",
        Icon::Check => "M4 10.5l4 4 8-9",
        Icon::Arrow => "M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5",
        Icon::Chevron => "M8 5l5 5-5 5",
        Icon::ChevronDown => "M5 8l5 5 5-5",
        Icon::Import => {
            "M10 3v9M6.5 8.5 10 12l3.5-3.5M3 12.5v3A1.5 1.5 0 0 0 4.5 17h11a1.5 1.5 0 0 0 1.5-1.5v-3"
        }
        Icon::Export => {
            "M10 12V3M6.5 6.5 10 3l3.5 3.5M3 12.5v3A1.5 1.5 0 0 0 4.5 17h11a1.5 1.5 0 0 0 1.5-1.5v-3"
        }
        Icon::File => {
            "M5.5 2.5h6l4 4v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM11.5 2.5v4h4"
        }
        Icon::Demo => {
            "M7 2.5h6M8.3 2.5V8l-4.5 7.4a1.4 1.4 0 0 0 1.2 2.1h10a1.4 1.4 0 0 0 1.2-2.1L11.7 8V2.5M6 12.5h8"
        }
        Icon::Live => {
            "M10 8.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0-2.4zM5.2 5.2a6.8 6.8 0 0 0 0 9.6M14.8 5.2a6.8 6.8 0 0 1 0 9.6"
        }
        Icon::ViewAs => {
            "M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10zM10 7.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8z"
        }
        Icon::Past => "M3 3.5v4.3h4.3M3.3 7.8A7 7 0 1 1 3 10.7M10 6.5v3.8l2.6 1.5",
        Icon::WhatIf => "M5 17V3M5 13c0-4.5 9.5-2 9.5-9M11.5 6.5l3-3.2 3 3.2",
        Icon::Copy => "M7 7h10v10H7zM13 7V3H3v10h4",
        Icon::Print => "M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6z",
        Icon::Info => "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM10 9.2v4.6M10 6.3h.01",
        Icon::Warn => "M10 3 18 16.8H2zM10 8v4M10 14.2h.01",
        Icon::DocsDiffer => "M3 3h6.5v9H3zM10.5 8H17v9h-6.5zM3.5 16.5l13-13",
        Icon::Mark => {
            "M12.7 4A6.6 6.6 0 1 0 16 7.3M16 2.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0-2.4zM10 8.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0-2.4z"
        }
        Icon::Can => {
            "!M8 1a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM3.9 8.7 7 11.7 12.1 6.5 10.9 5.3 7 9.5 5.1 7.5z"
        }
        Icon::May => "@M8 2.2 14.8 13.8H1.2zM8 6.4v3.2M8 11.7h.01",
        Icon::Ask => {
            "@M4 1.8h8A2.2 2.2 0 0 1 14.2 4v8a2.2 2.2 0 0 1-2.2 2.2H4A2.2 2.2 0 0 1 1.8 12V4A2.2 2.2 0 0 1 4 1.8zM5 8h6M8.5 5.5 11 8l-2.5 2.5"
        }
        Icon::Stop => {
            "!M14.8 10.8 10.8 14.8 5.2 14.8 1.2 10.8 1.2 5.2 5.2 1.2 10.8 1.2 14.8 5.2zM8 6.9 9.9 4.9 11.1 6.1 9.1 8 11.1 9.9 9.9 11.1 8 9.1 6.1 11.1 4.9 9.9 6.9 8 4.9 6.1 6.1 4.9z"
        }
        Icon::Depends => {
            "@M8 1 15 8 8 15 1 8zM6.5 6.6a1.5 1.5 0 1 1 2.3 1.3c-.5.3-.8.6-.8 1.1M8 11h.01"
        }
        Icon::Open => "@M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 0 0 0-12.4z",
        Icon::NoAnswer => "@M4 8h8",
    }
}
