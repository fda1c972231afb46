//! The import worker: started once and kept, because offline none can be started.
//!
//! It reads one file at a time. A file that isn't wanted any longer can't be stopped; its
//! answer is forgotten, and a worker that is still busy with it then is replaced while
//! online. The file that is wanted by then is handed to the new one.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use draw::prelude::*;
use js_sys::{ArrayBuffer, Object, Reflect};
use leptos::task::spawn_local;
use solution::Assumptions;
use solution::preview::FilePreview;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use web_sys::{File, MessageEvent, Worker};

/// How far reading a file has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Reading {
    /// No file was chosen.
    #[default]
    Nothing,
    /// A file is being read: its name, and how many of how many flows are read.
    Busy(String, u32, u32),
    /// A file was read.
    Done(Box<FilePreview>),
    /// A file couldn't be read: its name, and why.
    Failed(String, String),
}

/// Reads files in the worker. Copy it freely.
#[derive(Clone, Copy)]
pub struct Importer {
    reading: RwSignal<Reading>,
    started: RwSignal<bool>,
    choosing: RwSignal<bool>,
    inner: StoredValue<Rc<RefCell<Inner>>>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Worker>,
    /// Whether the worker listens; what is sent before is lost.
    listens: bool,
    /// The number of the newest file; answers to others are forgotten.
    newest: u32,
    /// The newest file, until it is read or not wanted any longer.
    wanted: Option<File>,
    /// The files the worker hasn't answered yet.
    unanswered: Vec<u32>,
    /// Who waits for the records of the file read last.
    waiting: Option<Box<dyn FnOnce(String)>>,
}

/// How long a worker may go on with a file nobody wants.
const PATIENCE: Duration = Duration::from_secs(2);

/// Starts the worker and hands the importer to everything below; the app calls this once.
pub fn provide_importer() -> Importer {
    let importer = Importer {
        reading: RwSignal::new(Reading::Nothing),
        started: RwSignal::new(false),
        choosing: RwSignal::new(false),
        inner: StoredValue::new(Rc::default()),
    };
    provide_context(importer);
    importer
}

/// The importer.
pub fn use_importer() -> Importer {
    expect_context()
}

impl Importer {
    /// How far the newest file has come.
    pub fn reading(self) -> RwSignal<Reading> {
        self.reading
    }

    /// Asks the import page to let the browser choose a file as soon as it is there.
    pub fn choose(self) {
        self.choosing.set(true);
    }

    /// Whether a file was asked for; once.
    pub fn take_choosing(self) -> bool {
        self.choosing.get_untracked() && {
            self.choosing.set(false);
            true
        }
    }

    /// Whether the worker listens.
    pub fn started(self) -> bool {
        self.started.get()
    }

    /// Starts the worker, once the first screen is there.
    pub fn start(self) {
        let inner = self.inner.get_value();
        let address = format!("{}/import_loader.js", crate::route::base());
        let Ok(worker) = Worker::new(&address) else {
            // Files can't be read then, and choosing one says so; everything else works.
            self.started.set(true);
            return;
        };
        let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            self.hear(&event.data());
        })
        .into_js_value();
        worker.set_onmessage(Some(listen.unchecked_ref()));
        let fail = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            self.fail();
        })
        .into_js_value();
        worker.set_onerror(Some(fail.unchecked_ref()));
        inner.borrow_mut().worker = Some(worker);
    }

    /// Reads a file; one that is being read is forgotten.
    pub fn read(self, file: File) {
        self.reading.set(Reading::Busy(file.name(), 0, 0));
        let inner = self.inner.get_value();
        let (listens, started) = {
            let mut inner = inner.borrow_mut();
            inner.newest += 1;
            inner.wanted = Some(file);
            (inner.listens, inner.worker.is_some())
        };
        if listens {
            self.send_wanted();
        } else if !started {
            self.not_handed_over();
        }
    }

    /// Has records made of the file read last and these answers, as JSON.
    pub fn open(self, answers: &Assumptions, then: impl FnOnce(String) + 'static) {
        let inner = self.inner.get_value();
        let mut inner = inner.borrow_mut();
        let answers = keep::to_json(answers);
        inner.waiting = Some(Box::new(then));
        let fields = [("id", inner.newest.into()), ("answers", answers.into())];
        if let Some(worker) = &inner.worker {
            // Refused only for values that can't be copied; these are a number and a text.
            let _ = worker.post_message(&object(&fields));
        }
    }

    /// Forgets the file that is being read.
    pub fn cancel(self) {
        let inner = self.inner.get_value();
        let canceled = {
            let mut inner = inner.borrow_mut();
            inner.wanted = None;
            inner.newest += 1;
            inner.newest - 1
        };
        self.reading.set(Reading::Nothing);
        set_timeout(
            move || {
                let is_busy = inner.borrow().unanswered.contains(&canceled);
                if is_busy && window().navigator().on_line() {
                    self.replace();
                }
            },
            PATIENCE,
        );
    }

    /// Puts the file aside after it was opened.
    pub fn close(self) {
        self.reading.set(Reading::Nothing);
    }

    /// Hands the newest file to the worker, which listens.
    fn send_wanted(self) {
        let inner = self.inner.get_value();
        let (id, wanted) = (inner.borrow().newest, inner.borrow().wanted.clone());
        let Some(file) = wanted else { return };
        spawn_local(async move {
            let bytes = JsFuture::from(file.array_buffer()).await.ok();
            let bytes = bytes.and_then(|bytes| bytes.dyn_into::<ArrayBuffer>().ok());
            if inner.borrow().newest != id {
                return;
            }
            if !bytes.is_some_and(|bytes| self.send(id, &file.name(), &bytes)) {
                self.not_handed_over();
            }
        });
    }

    fn send(self, id: u32, name: &str, bytes: &ArrayBuffer) -> bool {
        let inner = self.inner.get_value();
        let mut inner = inner.borrow_mut();
        let Some(worker) = inner.worker.clone() else {
            return false;
        };
        inner.unanswered.push(id);
        let message = object(&[
            ("id", id.into()),
            ("name", name.into()),
            ("bytes", bytes.into()),
        ]);
        let handed_over = js_sys::Array::of1(bytes);
        worker
            .post_message_with_transfer(&message, &handed_over)
            .is_ok()
    }

    fn not_handed_over(self) {
        self.give_up("The browser couldn't hand it over. Choose it again.");
    }

    /// Says of the file that is being read or opened why it isn't.
    fn give_up(self, reason: &str) {
        let inner = self.inner.get_value();
        inner.borrow_mut().wanted = None;
        inner.borrow_mut().waiting = None;
        let name = self.reading.with_untracked(|reading| match reading {
            Reading::Busy(name, ..) => Some(name.clone()),
            Reading::Done(preview) => Some(preview.file.clone()),
            Reading::Nothing | Reading::Failed(..) => None,
        });
        if let Some(name) = name {
            self.reading.set(Reading::Failed(name, reason.to_owned()));
        }
    }

    fn hear(self, message: &JsValue) {
        let field = |name: &str| Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let inner = self.inner.get_value();
        let id = field("id").as_f64().unwrap_or_default() as u32;
        let wanted = id == inner.borrow().newest;
        match field("kind").as_string().as_deref() {
            Some("ready") => {
                inner.borrow_mut().listens = true;
                self.started.set(true);
                self.send_wanted();
            }
            Some("progress") if wanted => {
                let count = |name| field(name).as_f64().unwrap_or_default() as u32;
                self.reading.update(|reading| {
                    if let Reading::Busy(_, done, total) = reading {
                        (*done, *total) = (count("done"), count("total"));
                    }
                });
            }
            Some("opened") if wanted => {
                let waiting = inner.borrow_mut().waiting.take();
                if let (Some(waiting), Some(records)) = (waiting, field("json").as_string()) {
                    waiting(records);
                }
            }
            Some("read") => {
                inner.borrow_mut().unanswered.retain(|asked| *asked != id);
                if !wanted {
                    return;
                }
                inner.borrow_mut().wanted = None;
                let preview = keep::from_json(&field("json").as_string().unwrap_or_default());
                match preview {
                    Ok(preview) => self.reading.set(Reading::Done(Box::new(preview))),
                    Err(_) => self.fail(),
                }
            }
            _ => {}
        }
    }

    /// The worker stopped, most likely because the file is larger than its memory.
    fn fail(self) {
        self.started.set(true);
        self.give_up("Reading it stopped halfway. Nothing was opened. It may need more memory than this browser gives.");
        if window().navigator().on_line() {
            self.replace();
        }
    }

    fn replace(self) {
        let inner = self.inner.get_value();
        let old = {
            let mut inner = inner.borrow_mut();
            inner.listens = false;
            inner.unanswered.clear();
            inner.worker.take()
        };
        if let Some(old) = old {
            old.terminate();
            self.start();
        }
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (field, value) in fields {
        let _ = Reflect::set(&object, &(*field).into(), value);
    }
    object
}
