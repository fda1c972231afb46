// Sets the stored looks before the first paint: the theme ("light", "dark", or "system"), and
// how high rows are.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("sharewell-theme");
    if (localStorage.getItem("sharewell-rows") === "compact") document.documentElement.dataset.rows = "compact";
  } catch {
    // Storage is refused: the system's theme it is.
  }
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : "system";
})();
