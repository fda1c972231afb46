//! What the clouds and roles of environments are called, and what an environment decides.

use policy::change::Aspect;
use policy::model::{Cloud, SecurityRole};

/// A cloud, as a choice.
pub fn cloud(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Public => "Public",
        Cloud::Gcc => "GCC",
        Cloud::GccHigh => "GCC High",
        Cloud::Dod => "DoD",
        Cloud::China21Vianet => "China (21Vianet)",
    }
}

/// A role in an environment.
pub fn security_role(role: SecurityRole) -> &'static str {
    match role {
        SecurityRole::EnvironmentAdmin => "Environment Admin",
        SecurityRole::EnvironmentMaker => "Environment Maker",
        SecurityRole::BasicUser => "Basic User",
    }
}

/// What a role in an environment lets people do.
pub fn security_role_explained(role: SecurityRole) -> &'static str {
    match role {
        SecurityRole::EnvironmentAdmin => "Can do everything here, and sees Governance.",
        SecurityRole::EnvironmentMaker => "Can create flows, and edit those they own.",
        SecurityRole::BasicUser => "Can run what is shared with them.",
    }
}

/// What is decided.
pub fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Lists => "SharePoint lists as owners",
        Aspect::Addresses => "What the network must let through",
        Aspect::NewOwners => "Somebody new who becomes an owner",
        Aspect::Dataverse => "Who is added to its Dataverse",
        Aspect::HeldBack => "Owners who may only run their flow",
        Aspect::Makers => "Who can make flows",
        Aspect::Entry => "Who gets in",
        Aspect::Administrators => "Who administers it",
        Aspect::Review => "Review of access",
        Aspect::Findings => "What a review looks at",
        Aspect::Widely => "Flows that unexpected people use",
    }
}

/// What the network must let through in a cloud.
pub fn addresses(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Public => "*.api.powerplatform.com, for connector actions in desktop flows.",
        Cloud::Gcc => {
            "*.api.gov.powerplatform.microsoft.us, for connector actions in desktop flows."
        }
        Cloud::GccHigh => {
            "*.api.high.powerplatform.microsoft.us, for connector actions in desktop flows."
        }
        Cloud::Dod => "*.api.appsplatform.us, for connector actions in desktop flows.",
        Cloud::China21Vianet => {
            "An address of its own, which the pages behind Sharewell don't name."
        }
    }
}

/// Which facts of the environment decide it.
pub fn aspect_because(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Lists | Aspect::Addresses => "Depends on the cloud",
        Aspect::NewOwners => {
            "Depends on the Dataverse, and on whether it is the default environment"
        }
        Aspect::Makers => "Depends on whether it is the default environment",
        Aspect::HeldBack => {
            "Depends on the roles, on the Dataverse, and on whether it is the default environment"
        }
        Aspect::Dataverse => "Depends on whether it has a Dataverse",
        Aspect::Entry => "Depends on the security group",
        Aspect::Administrators => "Depends on who has which role, below",
        Aspect::Review => "Depends on whether it is for production, and on the last review",
        Aspect::Findings => {
            "Depends on who is expected to own flows, the last review, and the roles"
        }
        Aspect::Widely => {
            "Depends on who is expected to own flows, and on how many others it takes"
        }
    }
}
