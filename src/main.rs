//! Starts the portal in the page.

fn main() {
    console_error_panic_hook::set_once();
    draw::mount_to_body(|| draw::view! { <sharewell::app::App /> });
}
