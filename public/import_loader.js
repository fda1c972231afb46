// Starts the import worker: its program is a file of its own, so that it ends with the worker.
importScripts("./import.js");
wasm_bindgen({ module_or_path: "./import_bg.wasm" });
