//! The rules about sending a copy.

use super::sections::*;

area! { Copies from super::run_only::END;
    COPY_TEMPLATE = "copy.template", Behavior, [CLOUD_SEND_COPY],
        "A copy hands over the flow's steps as a starting point, and none of its connections.";
    COPY_INDEPENDENT = "copy.independent", Behavior, [CLOUD_SEND_COPY],
        "What the recipient makes from a copy is a flow of their own. Changes to one never reach the other.";
    COPY_IRREVOCABLE = "copy.irrevocable", Limitation, [CLOUD_SEND_COPY],
        "A copy can't be taken back once it's sent.";
    COPY_PANEL = "copy.panel", Interface, [CLOUD_SEND_COPY],
        "Send a copy opens a panel where you set the name and description and choose who gets it.",
        adds "Recipients are people; groups aren't mentioned.";
    COPY_EMAIL = "copy.email", Behavior, [CLOUD_SEND_COPY],
        "The recipient gets an email and creates a flow of their own from it.",
        adds "Until then there is no new flow.";
}
