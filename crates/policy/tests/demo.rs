//! The demo tenant: its file is current, and every story on Home is true.

#[path = "../examples/demo/larkmoor/mod.rs"]
mod larkmoor;

use policy::Tenant;
use policy::model::Records;

const FILE: &str = include_str!("../../../public/demo/tenant.json");

#[test]
fn the_committed_file_is_what_the_demo_is_written_down_as() -> Result<(), String> {
    assert_eq!(
        FILE.replace("\r\n", "\n"),
        larkmoor::json()?,
        "run: cargo run -p policy --example demo > public/demo/tenant.json"
    );
    let read: Records = serde_json::from_str(FILE).map_err(|error| error.to_string())?;
    assert_eq!(read, larkmoor::records()?);
    Ok(())
}

#[test]
fn the_company_is_called_larkmoor_foods() -> Result<(), serde_json::Error> {
    let tenant: Tenant = serde_json::from_str(FILE)?;
    assert_eq!(tenant.settings.name, "Larkmoor Foods");
    Ok(())
}
