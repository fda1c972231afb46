//! A field for several lines of text, with its label above.

use super::fresh_id;
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// Several lines of text; it shows what the page says.
#[component]
pub fn TextArea(
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// The text after each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// How many lines are in view.
    #[prop(default = 10)]
    lines: u32,
    /// The id of the field itself, for whoever puts the focus there.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let id = id.unwrap_or_else(fresh_id);
    let labelled = id.clone();
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    let hint = hint.map(|hint| view! { <small id=hint_id>{move || hint.get()}</small> });
    view! {
        <div class=stylers::style_sheet!("src/ui/text_area.css")>
            <label for=labelled>{move || label.get()}</label>
            {hint}
            <textarea
                id=id
                rows=lines.to_string()
                spellcheck="false"
                autocomplete="off"
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </div>
    }
}
