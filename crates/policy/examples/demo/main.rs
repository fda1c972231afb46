//! Prints the demo tenant: `cargo run -p policy --example demo > public/demo/tenant.json`.

mod larkmoor;

fn main() -> Result<(), String> {
    print!("{}", larkmoor::json()?);
    Ok(())
}
