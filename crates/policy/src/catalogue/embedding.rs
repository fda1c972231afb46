//! The rules about embedding connection references in a desktop flow.

use super::sections::*;

area! { Embedding from super::desktop_sharing::END;
    EMBED_PURPOSE = "embed.purpose", Definition, [CONNECTORS_EMBED],
        "Embedding a connection reference opens it, and the data behind it, to the flow's other co-owners.";
    EMBED_ACTOR_ROLE = "embed.actor-role", Normative, [CONNECTORS_EMBED, DESKTOP_CLOUD_RUNS],
        "To embed a connection reference in a flow you must be the flow's owner or a co-owner.",
        adds "The owner may do so before sharing the flow with anybody.";
    EMBED_OWNER_ONLY = "embed.owner-only", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "You can embed a connection reference only if it's yours. Owning the flow gives no say over somebody else's.",
        outside "A later version of the sharing page asks that the connection behind it be yours; Sharewell \
         asks for both.";
    EMBED_REMOVE_OWNER_ONLY = "embed.remove-owner-only", Normative, [DESKTOP_AS_CO_OWNER],
        "Only the owner of a connection reference can stop embedding it.",
        adds "Taking your own reference back needs no role in the flow.";
    EMBED_MANAGED_BY_ADDER = "embed.managed-by-adder", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "A connection reference that another co-owner brought in stays in that person's hands.",
        adds "Should that person lose the flow, they can still stop embedding it, and nobody can embed it again.";
    EMBED_CARRIES_CONNECTION = "embed.carries-connection", Behavior, [DESKTOP_AS_CO_OWNER],
        "Embedding a connection reference also embeds the connection it points to.",
        adds "Pointing it to another connection later changes what co-owners reach, so it asks for confirmation again.";
    EMBED_GRANTS_MODIFY_AND_RUN = "embed.grants-modify-and-run", Behavior, [DESKTOP_AS_CO_OWNER],
        "Once you embed a reference, the other co-owners reach its data through the flow, when they edit it and when \
         they run it.";
    EMBED_SCOPE_THIS_FLOW = "embed.scope-this-flow", Normative, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "Embedding counts in one flow only. The same reference in another flow has a switch of its own.";
    EMBED_USE_CO_OWNERS_ONLY = "embed.use-co-owners-only", Normative, [CONNECTORS_PREREQUISITES],
        "Embedded connection references work for the owner and co-owners. Run-only users can't use them.";
    EMBED_WHERE = "embed.where", Interface, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "The switch is on the flow's Details page: under Connection references, choose Manage.";
    EMBED_LISTS_ALL_REFERENCES = "embed.lists-all-references", Interface, [DESKTOP_CLOUD_RUNS],
        "The Connection references screen shows each reference the flow uses, whoever owns it.";
    EMBED_TOGGLE_YES = "embed.toggle-yes", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "A connection reference isn't embedded until its switch, Embedded in desktop flow, is set to Yes.";
    EMBED_CONFIRM_REQUIRED = "embed.confirm-required", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "Embedding takes effect when you confirm it. Canceling leaves everything as it was.",
        adds "Sharewell also asks before it stops embedding.";
    EMBED_NOT_PREVIEW = "embed.not-preview", Interface, [DESKTOP_AS_CO_OWNER, CONNECTORS_EMBED],
        "Embedding is generally available. The 2024 page called it a preview; the 2025 page no longer does.";
    EMBED_OFF_EFFECT = "embed.off-effect", Behavior, [CONNECTORS_OWN_CONNECTION, DESKTOP_CLOUD_RUNS],
        "When a reference is no longer embedded, co-owners bring their own connection to console runs, and a shared \
         flow can't be started from a cloud flow.", derived;
    EMBED_NO_OP = "embed.no-op", Behavior, [DESKTOP_CLOUD_RUNS, CONNECTORS_EMBED],
        "Setting the switch to where it already stands changes nothing and asks nothing.", derived;
}
