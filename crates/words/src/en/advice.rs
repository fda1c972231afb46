//! Rules that hold whatever is on screen, said where somebody looks for them.

/// What the list of other connections is.
pub fn other_connections() -> &'static str {
    "A connection comes here when no step uses it anymore. It stays, shared with the owners, until an owner uses it again."
}

/// What running a flow from SharePoint takes.
pub fn run_from_sharepoint() -> &'static str {
    "To run a flow from SharePoint, somebody has to be able to edit the list, or be in the Members or Owners group of its site."
}

/// What to see to before cloud flows run on a machine.
pub fn secure_machine() -> &'static str {
    "Before a cloud flow runs on a machine, make sure that the machine is secured and that its administrators can be trusted. If a new machine fails again and again, remove it and register it once more."
}

/// How new connectors come.
pub fn new_connectors() -> &'static str {
    "New connectors and actions appear in Power Automate for desktop by themselves, unless they are custom."
}

/// Which connectors to rule out.
pub fn custom_and_http() -> &'static str {
    "Where flows may be shared outside the organization, block custom and HTTP connectors unless somebody needs them."
}

/// Who can collect what a review looks at.
pub fn collect_by_itself() -> &'static str {
    "A scheduled script, or a flow with the admin connector, can collect owners and shares and mail them to you."
}
