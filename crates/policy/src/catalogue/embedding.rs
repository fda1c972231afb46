//! The rules about embedding connection references in a desktop flow.

use super::sections::*;

area! { Embedding from super::desktop_sharing::END;
    EMBED_PURPOSE = "embed.purpose", Definition, [CONNECTORS_EMBED],
        "Embedding lets co-owners use your connection reference and the resources behind it.";
    EMBED_ACTOR_ROLE = "embed.actor-role", Normative, [CONNECTORS_EMBED, DESKTOP_CLOUD_RUNS],
        "Only someone who can access the flow as owner or co-owner can embed a reference in it.";
    EMBED_OWNER_ONLY = "embed.owner-only", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "You can embed only connection references that you own.";
    EMBED_REMOVE_OWNER_ONLY = "embed.remove-owner-only", Normative, [DESKTOP_AS_CO_OWNER],
        "You can remove (un-embed) only connection references that you own.";
    EMBED_MANAGED_BY_ADDER = "embed.managed-by-adder", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "References added by other co-owners are managed by those co-owners alone.";
    EMBED_CARRIES_CONNECTION = "embed.carries-connection", Behavior, [DESKTOP_AS_CO_OWNER],
        "Embedding a reference embeds the underlying connection with it.";
    EMBED_GRANTS_MODIFY_AND_RUN = "embed.grants-modify-and-run", Behavior, [DESKTOP_AS_CO_OWNER],
        "Embedding gives other co-owners access to the underlying data both when modifying and when running the flow.";
    EMBED_SCOPE_THIS_FLOW = "embed.scope-this-flow", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "An embedded reference is available to co-owners only inside the shared flow where it was embedded.";
    EMBED_USE_CO_OWNERS_ONLY = "embed.use-co-owners-only", Normative, [CONNECTORS_PREREQUISITES],
        "Only co-owners (and the owner) can use embedded references; run-only users cannot.";
    EMBED_WHERE = "embed.where", Interface, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "The toggle is reached from the flow's Details page, section Connection references, command Manage.";
    EMBED_LISTS_ALL_REFERENCES = "embed.lists-all-references", Interface, [DESKTOP_CLOUD_RUNS],
        "The Connection references screen lists every reference used in the flow.";
    EMBED_TOGGLE_YES = "embed.toggle-yes", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "Setting the option to Yes requests embedding; references are not embedded until then.";
    EMBED_CONFIRM_REQUIRED = "embed.confirm-required", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "The reference becomes embedded only after the maker confirms the selection.";
    EMBED_NOT_PREVIEW = "embed.not-preview", Interface, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "Embedding was marked preview in the 2024 text and is not in the 2025 text; show it as generally available.";
    EMBED_OFF_EFFECT = "embed.off-effect", Behavior, [CONNECTORS_OWN_CONNECTION, DESKTOP_CLOUD_RUNS],
        "Switching off sends co-owners back to their own connections on console runs and blocks cloud runs of a shared flow.", derived;
    EMBED_NO_OP = "embed.no-op", Behavior, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "Setting the option to the value it already has changes nothing and asks nothing.", derived;
}
