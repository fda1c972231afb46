// Sets the stored theme before the first paint: "light", "dark", or "system".
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("sharewell-theme");
  } catch {
    // Storage is refused: the system's theme it is.
  }
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : "system";
})();
