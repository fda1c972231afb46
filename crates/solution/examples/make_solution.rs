//! Makes a solution to measure with: `make_solution FLOWS FILE`. 300 flows are 2.8 MB, as large
//! exports are; the same number gives the same bytes.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::process::ExitCode;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Actions of one flow.
const ACTIONS: u32 = 107;

/// Numbers that look like chance and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 16
    }
}

/// The JSON of a flow: loops and conditions with connector actions in them.
fn flow(numbers: &mut Numbers) -> String {
    let mut references = String::new();
    for (at, connector) in [
        "sharepointonline",
        "office365",
        "teams",
        "commondataserviceforapps",
    ]
    .iter()
    .enumerate()
    {
        let comma = if at == 0 { "" } else { "," };
        let source = if at == 1 { "invoker" } else { "embedded" };
        let _ = write!(
            references,
            r#"{comma}"shared_{connector}":{{"runtimeSource":"{source}","connection":{{"connectionReferenceLogicalName":"hbr_shared{connector}_{:x}"}},"api":{{"name":"shared_{connector}"}}}}"#,
            numbers.next() % 7
        );
    }
    let mut actions = String::new();
    for at in 0..ACTIONS {
        let comma = if at == 0 { "" } else { "," };
        let connector = [
            "sharepointonline",
            "office365",
            "teams",
            "commondataserviceforapps",
        ][(numbers.next() % 4) as usize];
        let step = format!(
            r#"{{"runAfter":{{}},"metadata":{{"operationMetadataId":"{:012x}-{:012x}-{:012x}"}},"type":"OpenApiConnection","inputs":{{"host":{{"connectionName":"shared_{connector}","operationId":"Operation{}","apiId":"/providers/Microsoft.PowerApps/apis/shared_{connector}"}},"parameters":{{"item/Title":"@outputs('Step_{:x}')?['body/{:x}']","item/Text":"{:x} {:x} {:x} {:x}"}},"authentication":"@parameters('$authentication')"}}}}"#,
            numbers.next(),
            numbers.next(),
            numbers.next(),
            numbers.next() % 30,
            numbers.next() % 99,
            numbers.next(),
            numbers.next(),
            numbers.next(),
            numbers.next(),
            numbers.next(),
        );
        let _ = match at % 3 {
            0 => write!(actions, r#"{comma}"Step {at}":{step}"#),
            1 => write!(
                actions,
                r#"{comma}"Each {at}":{{"type":"Foreach","foreach":"@outputs('x')","actions":{{"Step {at}":{step}}}}}"#
            ),
            _ => write!(
                actions,
                r#"{comma}"If {at}":{{"type":"If","expression":{{"and":[{{"equals":[1,2]}}]}},"actions":{{}},"else":{{"actions":{{"Step {at}":{step}}}}}}}"#
            ),
        };
    }
    format!(
        r#"{{"properties":{{"connectionReferences":{{{references}}},"definition":{{"$schema":"x","contentVersion":"1.0.0.0","parameters":{{"$connections":{{"defaultValue":{{}},"type":"Object"}}}},"triggers":{{"manual":{{"type":"Request","kind":"Button","inputs":{{"schema":{{"type":"object"}}}}}}}},"actions":{{{actions}}}}}}},"schemaVersion":"1.0.0.0"}}"#
    )
}

fn make(flows: u32, file: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = Numbers(7);
    let mut zip = ZipWriter::new(File::create(file)?);
    let options = SimpleFileOptions::default();
    let mut workflows = String::new();
    for at in 1..=flows {
        let id = format!("00000000-0000-4000-8000-{at:012x}");
        let entry = format!("Workflows/Flow{at}-{}.json", id.to_uppercase());
        write!(
            workflows,
            r#"<Workflow WorkflowId="{{{id}}}" Name="Flow {at}"><JsonFileName>/{entry}</JsonFileName><Category>5</Category><StateCode>1</StateCode></Workflow>"#
        )?;
        zip.start_file(entry, options)?;
        zip.write_all(flow(&mut numbers).as_bytes())?;
    }
    zip.start_file("customizations.xml", options)?;
    write!(
        zip,
        "<ImportExportXml><Workflows>{workflows}</Workflows><connectionreferences/></ImportExportXml>"
    )?;
    zip.start_file("solution.xml", options)?;
    write!(
        zip,
        "<ImportExportXml><SolutionManifest><UniqueName>Measured</UniqueName><Version>1.0.0.0</Version><Managed>0</Managed></SolutionManifest></ImportExportXml>"
    )?;
    zip.finish()?;
    Ok(())
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (Some(Ok(flows)), Some(file)) = (args.next().map(|number| number.parse()), args.next())
    else {
        eprintln!("make_solution FLOWS FILE");
        return ExitCode::from(2);
    };
    match make(flows, &file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}
