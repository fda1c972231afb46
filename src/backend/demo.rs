//! The demo: an invented company's tenant, served beside the portal.

use gloo_net::http::Request;
use policy::model::Records;

/// Fetches the demo's records.
///
/// # Errors
/// A sentence for the maker, when it can't be fetched or read.
pub async fn fetch() -> Result<Records, String> {
    let address = format!("{}/demo/tenant.json", crate::route::base());
    let failed = |reason: String| format!("The demo couldn't be loaded: {reason}.");
    let response = Request::get(&address)
        .send()
        .await
        .map_err(|error| failed(error.to_string()))?;
    if !response.ok() {
        return Err(failed(format!("the server answered {}", response.status())));
    }
    response
        .json::<Records>()
        .await
        .map_err(|error| failed(error.to_string()))
}
