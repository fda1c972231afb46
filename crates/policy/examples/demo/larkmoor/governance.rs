//! The data policies of Larkmoor Foods, and a copy of a flow that waits.

use policy::sorted::Set;

use policy::model::*;

use super::builder::Demo;
use super::connections::slug;

/// Fills in data policies and copies.
pub(super) fn set_up(demo: &mut Demo) {
    let of = |names: &str| -> Set<_> {
        names
            .split_whitespace()
            .map(|alias| demo.connector(slug(alias)))
            .collect()
    };
    let baseline = DataPolicy {
        key: "company-baseline".to_owned(),
        name: "Company baseline".to_owned(),
        environments: Set::new(),
        business: of(
            "sharepoint outlook excel teams dataverse onedrive forms word approvals users blob \
             machines",
        ),
        non_business: of("rss onenote"),
        blocked: of("scales"),
    };
    let finance = DataPolicy {
        key: "finance-only".to_owned(),
        name: "Finance only".to_owned(),
        environments: Set::from([demo.environment("finance")]),
        business: of("sharepoint outlook excel teams dataverse approvals users machines"),
        non_business: of("onedrive forms word onenote blob scales"),
        blocked: of("rss"),
    };
    let copy = CopyOffer {
        flow: demo.flow("campaign-report"),
        sender: demo.person("nora"),
        name: "Campaign report for sales".to_owned(),
        description: "The same report, for your own campaigns.".to_owned(),
        recipients: vec![demo.person("elena"), demo.person("ana")],
        created: Vec::new(),
        sent_on: "2026-10-30T14:20:00Z".to_owned(),
    };
    demo.records.data_policies = vec![baseline, finance];
    demo.records.copies.push(copy);
}
