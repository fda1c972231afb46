//! The desktop flows of Larkmoor Foods.

use super::builder::Demo;

/// Fills in the desktop flows.
pub(super) fn build(demo: &mut Demo) {
    stories(demo);
    finance(demo);
    elsewhere(demo);
}

/// Those that the questions on Home are about.
fn stories(demo: &mut Demo) {
    demo.desktop("invoice-intake", "Invoice intake", "ana")
        .about("Reads invoices from the finance inbox, files them and posts them to the ledger.")
        .since("2026-03-03")
        .in_finance()
        .uses(
            "sharepoint-invoices",
            true,
            "GetItems CreateFile PostItem GetItems PatchItem PatchItem",
        )
        .uses(
            "outlook-finance-inbox",
            false,
            "GetEmailsV3 GetAttachment_V2 MoveV2 SendEmailV2 SendEmailV2",
        )
        .uses("excel-ledger", true, "GetTable AddRowV2 UpdateRow")
        .co_owners("bo carla")
        .run_only("rui")
        .add();
    demo.desktop("payroll-lock-check", "Payroll lock check", "ana")
        .about("Checks that no payroll period is open before the bank file is made.")
        .since("2026-05-18")
        .in_finance()
        .uses("sharepoint-payroll", false, "GetItems GetItems")
        .add();
    demo.desktop("supplier-sync", "Supplier sync", "bo")
        .about("Compares the supplier list with the bookkeeping screens and mails what differs.")
        .since("2025-09-22")
        .in_finance()
        .uses(
            "dataverse-suppliers",
            true,
            "ListRecordsWithOrganization UpdateRecord",
        )
        .uses("outlook-purchasing", false, "SendEmailV2")
        .co_owners("carla vera")
        .run_only("ana")
        .add();
    demo.desktop("returns-register", "Returns register", "ana")
        .about("Types the returns of the day into the warehouse system.")
        .since("2026-02-09")
        .uses("sharepoint-returns", true, "GetItems GetItems PatchItem")
        .co_owners("carla")
        .run_only("rui")
        .add();
    demo.desktop("stock-recount", "Stock recount", "ingrid")
        .about("Brings counted stock from two sites together.")
        .since("2026-01-26")
        .uses("stock-main", true, "GetItems PatchItem")
        .uses("stock-stockroom", false, "GetItems")
        .co_owners("kofi ana")
        .add();
    demo.desktop("month-end-close", "Month-end close", "ana")
        .about("Works through the close checklist in the bookkeeping screens.")
        .since("2024-11-04")
        .in_finance()
        .in_v1()
        .uses("excel-close", true, "GetTable AddRowV2 UpdateRow")
        .uses("outlook-close", false, "SendEmailV2")
        .co_owners("owen")
        .add();
    demo.desktop("expense-filing", "Expense filing", "ana")
        .about("Files approved expenses and gives them their codes.")
        .since("2026-04-13")
        .in_finance()
        .uses(
            "sharepoint-expenses",
            true,
            "GetItems GetFileContent PatchItem",
        )
        .uses("excel-expenses", true, "GetTable UpdateRow")
        .co_owners("mei")
        .add();
    demo.desktop("credit-note-posting", "Credit note posting", "bo")
        .about("Posts approved credit notes.")
        .since("2026-06-08")
        .in_finance()
        .uses("excel-credit-notes", true, "GetTable UpdateRow")
        .uses(
            "dataverse-credit-notes",
            true,
            "ListRecordsWithOrganization UpdateOnlyRecordWithOrganization",
        )
        .co_owners("group:finance-team")
        .run_only("group:warehouse-crew")
        .add();
}

fn finance(demo: &mut Demo) {
    demo.desktop("bank-statement-download", "Bank statement download", "ana")
        .about("Downloads yesterday's statements and files them.")
        .since("2026-06-22")
        .in_finance()
        .uses("sharepoint-statements", false, "CreateFile")
        .add();
    demo.desktop("sales-tax-summary", "Sales tax summary", "ana")
        .about("Adds up the sales tax of the month.")
        .since("2026-07-06")
        .in_finance()
        .uses("excel-sales-tax", true, "GetTable AddRowV2")
        .run_only("lotte")
        .add();
    demo.desktop(
        "carrier-portal-download",
        "Carrier portal download",
        "carla",
    )
    .about("Downloads freight invoices from the carriers' portals.")
    .since("2026-05-04")
    .co_owners("group:finance-team")
    .add();
    demo.desktop("audit-file-export", "Audit file export", "owen")
        .about("Puts together the file for the yearly audit.")
        .since("2026-09-14")
        .in_finance()
        .uses("sharepoint-audit", true, "GetItems CreateFile")
        .co_owners("dalia")
        .add();
    demo.desktop("freight-cost-import", "Freight cost import", "piotr")
        .about("Reads freight rates and enters them in the transport system.")
        .since("2025-06-16")
        .uses("sharepoint-freight", true, "GetItems")
        .uses("excel-freight", false, "GetTable")
        .co_owners("vera yuki")
        .add();
}

fn elsewhere(demo: &mut Demo) {
    demo.desktop("label-print-queue", "Label print queue", "jonas")
        .about("Empties the queue of the label printers.")
        .since("2025-10-06")
        .run_only("group:quality-circle")
        .add();
    demo.desktop("oven-log-collect", "Oven log collection", "ben")
        .about("Collects the temperatures of the ovens.")
        .since("2026-03-16")
        .uses("excel-oven", false, "AddRowV2")
        .add();
    demo.desktop("allergen-sheet-update", "Allergen sheet update", "priya")
        .about("Writes the allergen sheets anew when a recipe changes.")
        .since("2026-02-23")
        .uses("sharepoint-allergens", true, "GetItems CreateFile")
        .uses("word-allergens", true, "CreateFileItem")
        .co_owners("jonas")
        .add();
    demo.desktop("sales-forecast-merge", "Sales forecast merge", "elena")
        .about("Merges the forecasts of the regions.")
        .since("2026-08-03")
        .uses("excel-forecast", false, "GetTable AddRowV2")
        .add();
    demo.desktop("driver-roster", "Driver roster", "yuki")
        .about("Enters the drivers' shifts in the gate system.")
        .since("2026-04-27")
        .uses("sharepoint-roster", true, "GetItems")
        .run_only("piotr")
        .add();
    demo.desktop("backup-check", "Backup check", "felix")
        .about("Looks at the backup console and notes what failed.")
        .since("2025-12-01")
        .co_owners("group:it-operations")
        .add();
}
