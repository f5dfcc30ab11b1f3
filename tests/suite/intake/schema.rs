//! `austausch schema`.

use crate::support::Project;
use serde_json::Value;

#[test]
fn every_kind_of_file_has_a_schema_that_explains_its_keys() {
    let project = Project::with_all_inputs();
    let run = project.run(["schema"]).success();
    assert!(run.stdout().starts_with("angelegt: inputs/.schema/programme.schema.json\n"), "{}", run.stdout());
    for kind in ["programme", "exchange", "report", "table", "findings"] {
        let schema: Value =
            serde_json::from_str(&project.read(&format!("inputs/.schema/{kind}.schema.json"))).unwrap();
        let properties = schema["properties"].as_object().unwrap();
        assert!(!properties.is_empty() && schema["additionalProperties"] == false, "{kind}");
        for (key, property) in properties {
            assert!(property["description"].as_str().is_some_and(|words| !words.is_empty()), "{kind}: {key}");
        }
    }
    let report: Value = serde_json::from_str(&project.read("inputs/.schema/report.schema.json")).unwrap();
    assert_eq!(report["properties"]["obstacles"]["description"], "Hemmnisse: was gehindert hat.");
    project.run(["check"]).success();
}

#[test]
fn scaffolds_point_to_their_schemas() {
    let project = Project::empty();
    project.run(["init", "neu"]).success();
    project.run(["schema", "--root", "neu"]).success();
    let files = project.files();
    let yaml: Vec<&String> =
        files.iter().filter(|file| file.starts_with("neu/inputs/") && file.ends_with(".yaml")).collect();
    assert!(yaml.len() >= 5, "{yaml:?}");
    for file in yaml {
        let text = project.read(file);
        let target = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# yaml-language-server: $schema="))
            .unwrap()
            .to_owned();
        let folder = project.path(file).parent().unwrap().join(target);
        assert!(folder.is_file(), "{file} points to {}", folder.display());
    }
    project.run(["check", "--root", "neu"]).success();
}
