//! Larkmoor Foods: the invented company of the demo, written down by names.
//!
//! Every person, flow, account and run here is made up.

mod builder;
mod cloud;
mod cloud_runs;
mod connections;
mod desktop;
mod flow;
mod governance;
mod json;
mod machines;
mod people;
mod versions;

use policy::model::Records;

/// The company's records.
///
/// # Errors
/// Names that nothing is called.
pub(crate) fn records() -> Result<Records, String> {
    let mut demo = builder::Demo::default();
    people::settle(&mut demo);
    connections::connect(&mut demo);
    desktop::build(&mut demo);
    cloud::build(&mut demo);
    machines::set_up(&mut demo);
    cloud_runs::add(&mut demo);
    versions::add(&mut demo);
    governance::set_up(&mut demo);
    demo.finish()
}

/// The file the portal fetches.
///
/// # Errors
/// Names that nothing is called.
pub(crate) fn json() -> Result<String, String> {
    json::print(&records()?)
}
