//! The rules about sending a copy.

use super::sections::*;

area! { Copies from super::run_only::END;
    COPY_TEMPLATE = "copy.template", Behavior, [CLOUD_SEND_COPY],
        "Sending a copy lets the recipient use the definition as a template, without sharing any connections.";
    COPY_INDEPENDENT = "copy.independent", Behavior, [CLOUD_SEND_COPY],
        "The recipient's flow is an independent instance that they can modify on their own.";
    COPY_IRREVOCABLE = "copy.irrevocable", Limitation, [CLOUD_SEND_COPY],
        "Access cannot be revoked after a copy has been shared.";
    COPY_PANEL = "copy.panel", Interface, [CLOUD_SEND_COPY],
        "In the Send a copy panel the sender can edit the name and description and names the recipients.";
    COPY_EMAIL = "copy.email", Behavior, [CLOUD_SEND_COPY],
        "The recipient receives an e-mail and can then create an own instance.";
}
