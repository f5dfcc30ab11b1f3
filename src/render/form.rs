//! Pages that need nothing else: no network, no server, no file beside them. The form of a site is one, the page for merging another.

use super::parts::base64;
use super::{Artifact, RenderError};
use crate::facts::FormFacts;
use crate::store::{Assets, sha256_bytes};
use handlebars::Context;
use serde::Serialize;
use serde_json::{Value, json};
use text_template::{Engine, Format, Rendered};

/// Where the form's page, its style and its script lie among the assets.
const FORM: &str = "templates/report/form";

/// Where those of the page for merging lie that the form has not.
const MERGING: &str = "templates/report/merging";

/// The parts of the form's script, each after those that it uses.
const FORM_MODULES: [&str; 9] =
    ["words", "texts", "yaml", "dom", "model", "draft", "fields", "pages", "main"];

/// What of the form the page for merging uses, too.
const SHARED_MODULES: [&str; 4] = ["words", "yaml", "dom", "draft"];

/// The parts of that page's own script, which use them.
const MERGING_MODULES: [&str; 9] =
    ["texts", "model", "near", "file", "card", "list", "apply", "report", "main"];

/// The styles that all of them share.
const STYLES: [&str; 2] = ["templates/web/record.css", "templates/report/form/form.css"];

/// A page without its facts, read once for all pages of a run.
struct SinglePage {
    engine: Engine,
    layout: String,
}

/// The form of a site.
pub struct WebForm(SinglePage);

/// The page on which the office merges what sites said.
pub struct MergingPage(SinglePage);

impl WebForm {
    /// Reads page, style and script.
    ///
    /// # Errors
    /// When one is missing or would end the element that holds it.
    pub fn new(assets: &Assets) -> Result<Self, RenderError> {
        let modules = FORM_MODULES.map(|name| format!("{FORM}/{name}.js"));
        Ok(Self(SinglePage::new(assets, FORM, &STYLES, &modules)?))
    }

    /// The page for `facts`, as a file of that path.
    ///
    /// # Errors
    /// When the layout asks for something that there is not.
    pub fn page(&self, facts: &FormFacts, path: String) -> Result<Artifact, RenderError> {
        self.0.page(facts, path)
    }
}

impl MergingPage {
    /// Reads page, style and script.
    ///
    /// # Errors
    /// When one is missing or would end the element that holds it.
    pub fn new(assets: &Assets) -> Result<Self, RenderError> {
        let shared = SHARED_MODULES.iter().map(|name| format!("{FORM}/{name}.js"));
        let own = MERGING_MODULES.iter().map(|name| format!("{MERGING}/{name}.js"));
        let modules: Vec<String> = shared.chain(own).collect();
        let style = format!("{MERGING}/merging.css");
        let [look, form] = STYLES;
        Ok(Self(SinglePage::new(assets, MERGING, &[look, form, &style], &modules)?))
    }

    /// The page for `facts`, as a file of that path.
    ///
    /// # Errors
    /// When the layout asks for something that there is not.
    pub fn page(&self, facts: &Value, path: String) -> Result<Artifact, RenderError> {
        self.0.page(facts, path)
    }
}

impl SinglePage {
    fn new(assets: &Assets, folder: &str, styles: &[&str], modules: &[String]) -> Result<Self, RenderError> {
        let style = styles.iter().map(|path| source(assets, path)).collect::<Result<String, _>>()?;
        let script = modules
            .iter()
            .map(|path| source(assets, path).map(|text| bundled(&text)))
            .collect::<Result<String, _>>()?;
        let policy = policy(&style, &script);
        let layout = format!("{folder}/page.html.hbs");
        let mut engine = Engine::new(Format::Html);
        engine.template(&layout, &assets.text(&layout)?)?;
        engine.helper("part", move |values| match values.first().and_then(|value| value.as_str()) {
            Some("style") => Ok(style.clone()),
            Some("script") => Ok(script.clone()),
            Some("policy") => Ok(policy.clone()),
            other => Err(format!("{other:?}: style, script or policy is asked for")),
        });
        engine.helper("json", |values| -> Rendered {
            let text = serde_json::to_string(&values.first()).map_err(|error| error.to_string())?;
            Ok(text.replace('<', "\\u003c"))
        });
        Ok(Self { engine, layout })
    }

    fn page(&self, facts: &impl Serialize, path: String) -> Result<Artifact, RenderError> {
        let page = self.engine.render(&self.layout, &Context::from(json!({ "facts": facts })))?;
        Ok(Artifact { path, media_type: "text/html", bytes: page.into_bytes(), pages: None, source: None })
    }
}

/// An asset that stands as it is within `<style>` or `<script>`. Browsers read every line end as LF before they take its hash.
fn source(assets: &Assets, path: &str) -> Result<String, RenderError> {
    let text = assets.text(path)?.replace("\r\n", "\n");
    let lower = text.to_ascii_lowercase();
    match ["</style", "</script", "<!--", "<script"].into_iter().find(|end| lower.contains(end)) {
        None => Ok(text),
        Some(end) => Err(failed(format!("{path}: `{end}` may not stand in it"))),
    }
}

fn failed(message: String) -> RenderError {
    RenderError::Format { format: "HTML", message }
}

/// A module as part of the one script: all of them share its names, so nothing is imported and nothing exported.
fn bundled(source: &str) -> String {
    let lines = source
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| line.strip_prefix("export ").unwrap_or(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Writes what the page may do: show this style and run this script. It may not ask the network for anything.
fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", base64(&sha256_bytes(text.as_bytes())));
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_become_one_script() {
        let source = "// A part.\nimport { a } from \"./a.js\";\nexport function b() { return a; }\nconst important = 1;\n";
        assert_eq!(bundled(source), "// A part.\nfunction b() { return a; }\nconst important = 1;\n");
    }

    #[test]
    fn every_module_in_the_folder_is_part_of_the_script() {
        for (folder, modules) in [(FORM, FORM_MODULES.as_slice()), (MERGING, MERGING_MODULES.as_slice())] {
            let names = Assets::built_in().names(folder).unwrap();
            let mut scripts: Vec<&str> = names.iter().filter_map(|name| name.strip_suffix(".js")).collect();
            let mut modules = modules.to_vec();
            scripts.sort_unstable();
            modules.sort_unstable();
            assert_eq!(scripts, modules, "{folder}");
        }
    }

    #[test]
    fn a_style_that_would_end_its_element_is_refused() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("templates/web/record.css");
        assert!(crate::store::write_new(&file, b"p::after { content: '</STYLE>' }").unwrap());
        let error = WebForm::new(&Assets::with_root(folder.path())).err().unwrap();
        assert!(error.to_string().contains("record.css") && error.to_string().contains("</style"), "{error}");
    }
}
