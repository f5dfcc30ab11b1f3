//! A decision on the page for merging, among 300 statements, in a browser.

use super::tools::{Tools, run};
use crate::Result;
use crate::figures::{Bound, Report};
use crate::suggestions::{Labelled, made_up};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const SITES: usize = 10;
const OF_EACH: usize = 30;

/// So many decisions are made.
const DECISIONS: usize = 150;

const EXCHANGE: &str = "2027-05-11-adorf";
const PAGE: &str = "outputs/2027-05-11-adorf/2027-05-11_Adorf_Zusammenführen_Intern.html";
const WHAT: &str = "milliseconds of the slowest of 150 decisions among 300 statements on the page";

pub(super) fn say(set: &[Labelled], tools: &Tools, report: &mut Report) -> Result<()> {
    if !tools.packages.join("node_modules").is_dir() {
        report.miss(WHAT, "the packages of tests/browser are not there: run tests/run");
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    write(root, &made_up(set, SITES * OF_EACH))?;
    run(tools, root, &["findings", EXCHANGE, "--page"])?;
    let mut node = Command::new("node");
    node.arg(tools.repository.join("tests/browser/merging.mjs")).arg("quick").arg(root.join(PAGE)).arg(root);
    let done = node.arg(DECISIONS.to_string()).env("AUSTAUSCH_TEST_BROWSER", &tools.packages).output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned().into());
    }
    let answer: Value = serde_json::from_slice(&done.stdout)?;
    let parts = answer.get("times").and_then(Value::as_array);
    let sum = |parts: &Value| parts.as_array().into_iter().flatten().filter_map(Value::as_f64).sum::<f64>();
    let mut times: Vec<f64> = parts.into_iter().flatten().map(sum).collect();
    times.sort_by(f64::total_cmp);
    let (Some(slowest), Some(median)) = (times.last(), times.get(times.len() / 2)) else {
        report.miss(WHAT, "the browser told no times");
        return Ok(());
    };
    report.say(WHAT, *slowest, Bound::AtMost(50.0));
    report.say("milliseconds of a decision, median", *median, Bound::None);
    Ok(())
}

fn write(root: &Path, texts: &[String]) -> Result<()> {
    let file = |path: &str, text: String| -> Result<()> {
        let path = root.join("inputs").join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(root))?;
        Ok(std::fs::write(path, text)?)
    };
    let names: String = (0..SITES).map(|site| format!("  - {{id: s{site}, name: Ort {site}}}\n")).collect();
    file("programme.yaml", format!("name: Muster\nlanguage: de\nsites:\n{names}"))?;
    let event = "days: [{date: 2027-05-11}]\nplace: Adorf\nagenda: []\n";
    file(&format!("{EXCHANGE}/exchange.yaml"), event.to_owned())?;
    for (site, texts) in texts.chunks(OF_EACH).enumerate() {
        let quoted = |(at, text): (usize, &String)| {
            format!("  - {{id: s{site}-h{}, text: {}}}\n", at + 1, Value::from(text.as_str()))
        };
        let said: String = texts.iter().enumerate().map(quoted).collect();
        file(&format!("{EXCHANGE}/sites/s{site}.yaml"), format!("site: s{site}\nobstacles:\n{said}"))?;
    }
    Ok(())
}
