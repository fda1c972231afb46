//! The demo: an invented company's tenant, served beside the portal.

use gloo_net::http::Request;
use policy::model::Records;

/// Fetches the demo's records, with a fingerprint of this version of them.
///
/// # Errors
/// A sentence for the maker, when it can't be fetched or read.
pub async fn fetch() -> Result<(Records, String), String> {
    let address = format!("{}/demo/tenant.json", crate::route::base());
    let failed = |reason: String| format!("The demo couldn't be loaded: {reason}.");
    let response = Request::get(&address)
        .send()
        .await
        .map_err(|error| failed(error.to_string()))?;
    if !response.ok() {
        return Err(failed(format!("the server answered {}", response.status())));
    }
    let text = response
        .text()
        .await
        .map_err(|error| failed(error.to_string()))?;
    let records = keep::from_json(&text).map_err(failed)?;
    Ok((records, fingerprint(&text)))
}

/// FNV-1a, in hexadecimal.
fn fingerprint(text: &str) -> String {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    format!("{hash:016x}")
}
