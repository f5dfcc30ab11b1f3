//! Which part of a build this machine does: as somebody says, or as a cluster says in the variables of its jobs.

use super::shared_args::FolderArgs;
use crate::pipeline::Shard;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct MergeArgs {
    /// The folder of many working folders.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["root", "out"])]
    pub(super) programmes: Option<PathBuf>,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

/// A part as it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShardArg {
    /// This one.
    Given(Shard),
    /// The one that the cluster names, of so many where it does not say how many.
    Cluster(Option<usize>),
}

/// A part that was found, and what the cluster says otherwise.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FoundShard {
    /// The part.
    pub(super) shard: Shard,
    /// The part that the cluster names, where somebody asked for another one.
    pub(super) other: Option<Shard>,
}

/// Why no part was found: the message, and the values in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ShardFault {
    /// The id of the message.
    pub(super) id: &'static str,
    /// Its values.
    pub(super) values: Vec<(&'static str, String)>,
}

impl ShardFault {
    fn new(id: &'static str, values: &[(&'static str, String)]) -> Self {
        Self { id, values: values.to_vec() }
    }
}

/// Variables of a Slurm array job (`sbatch --array`).
/// Source: <https://slurm.schedmd.com/job_array.html#env_vars>.
const SLURM: [&str; 5] = [
    "SLURM_ARRAY_TASK_ID",
    "SLURM_ARRAY_TASK_MIN",
    "SLURM_ARRAY_TASK_MAX",
    "SLURM_ARRAY_TASK_COUNT",
    "SLURM_ARRAY_TASK_STEP",
];

/// Variable of a Kubernetes job with `completionMode: Indexed`; it counts from 0, and no variable says how many there are.
/// Source: <https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode>.
const KUBERNETES: &str = "JOB_COMPLETION_INDEX";

/// Reads `3/8`, `auto`, `auto/8`; the error gives examples.
pub(super) fn shard_of(typed: &str) -> Result<ShardArg, String> {
    let arg = match typed.split_once('/') {
        None if typed == "auto" => Some(ShardArg::Cluster(None)),
        Some(("auto", of)) => {
            let of = of.parse().ok().filter(|of| *of > 0);
            of.map(|of| ShardArg::Cluster(Some(of)))
        }
        _ => Shard::parse(typed).map(ShardArg::Given),
    };
    arg.ok_or_else(|| "3/8, auto, auto/8".to_owned())
}

/// Finds the part that is meant; `variable` reads a variable of the environment.
///
/// # Errors
/// When the cluster's variables are asked for and are not there, are no numbers, or contradict one another or what was said.
pub(super) fn find_shard(
    asked: ShardArg,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<FoundShard, ShardFault> {
    match asked {
        ShardArg::Given(shard) => {
            // One task alone is one that is done again: its number says nothing about parts.
            let named = of_slurm(variable).ok().flatten().filter(|named| named.of() > 1);
            let named = named.or_else(|| of_kubernetes(variable, Some(shard.of())).ok().flatten());
            Ok(FoundShard { shard, other: named.filter(|named| *named != shard) })
        }
        ShardArg::Cluster(of) => {
            let shard = match (of_slurm(variable)?, of_kubernetes(variable, of)?) {
                (Some(one), Some(other)) if one != other => {
                    let values = [("slurm", written(one)), ("kubernetes", written(other))];
                    return Err(ShardFault::new("shard-two-clusters", &values));
                }
                (Some(shard), _) | (None, Some(shard)) => shard,
                (None, None) => return Err(ShardFault::new("shard-no-cluster", &[])),
            };
            match of.filter(|of| *of != shard.of()) {
                Some(of) => {
                    let values = [("asked", of.to_string()), ("named", shard.of().to_string())];
                    Err(ShardFault::new("shard-other-count", &values))
                }
                None => Ok(FoundShard { shard, other: None }),
            }
        }
    }
}

/// A part as people write it: `3/8`.
pub(super) fn written(shard: Shard) -> String {
    format!("{}/{}", shard.number(), shard.of())
}

/// The part of a task of an array job: its place among the tasks. `None` outside of array jobs.
fn of_slurm(variable: &dyn Fn(&str) -> Option<String>) -> Result<Option<Shard>, ShardFault> {
    let [id, min, max, count, step] = SLURM;
    if variable(id).is_none() {
        return Ok(None);
    }
    let told = SLURM.map(|name| (name, variable(name).unwrap_or_default()));
    let all = told.map(|(name, value)| format!("{name}={value}")).join(", ");
    let uneven = || ShardFault::new("shard-array-uneven", &[("variables", all.clone())]);
    // Tasks of one array are one step apart, unless somebody names them one by one.
    let step = if variable(step).is_some() { number(step, variable)? } else { 1 };
    let (id, min, max) = (number(id, variable)?, number(min, variable)?, number(max, variable)?);
    let count = number(count, variable)?;
    let steps = |from: usize, to: usize| {
        let wide = to.checked_sub(from)?;
        (wide.checked_rem(step)? == 0).then(|| wide / step + 1)
    };
    if steps(min, max) != Some(count) {
        return Err(uneven());
    }
    let shard = steps(min, id).and_then(|number| Shard::new(number, count));
    shard.map(Some).ok_or_else(uneven)
}

/// The part of a pod of an indexed job. `None` outside of them.
fn of_kubernetes(
    variable: &dyn Fn(&str) -> Option<String>,
    of: Option<usize>,
) -> Result<Option<Shard>, ShardFault> {
    if variable(KUBERNETES).is_none() {
        return Ok(None);
    }
    let index = number(KUBERNETES, variable)?;
    let of = of.ok_or_else(|| ShardFault::new("shard-no-count", &[("variable", KUBERNETES.to_owned())]))?;
    let values = [("variable", KUBERNETES.to_owned()), ("value", index.to_string()), ("of", of.to_string())];
    let shard = index.checked_add(1).and_then(|number| Shard::new(number, of));
    shard.map(Some).ok_or_else(|| ShardFault::new("shard-index-outside", &values))
}

fn number(name: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<usize, ShardFault> {
    let value = variable(name).unwrap_or_default();
    let values = [("variable", name.to_owned()), ("value", value.clone())];
    value.parse().map_err(|_| ShardFault::new("shard-variable-unread", &values))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(asked: &str, variables: &str) -> String {
        let variables: Vec<(&str, &str)> =
            variables.split_whitespace().filter_map(|pair| pair.split_once('=')).collect();
        let read = |name: &str| {
            let name = name.strip_prefix("SLURM_ARRAY_TASK_").unwrap_or(name);
            let named = variables.iter().find(|(known, _)| *known == name);
            named.map(|(_, value)| (*value).to_owned())
        };
        match find_shard(shard_of(asked).unwrap(), &read) {
            Ok(FoundShard { shard, other: None }) => written(shard),
            Ok(FoundShard { shard, other: Some(other) }) => {
                format!("{}, not {}", written(shard), written(other))
            }
            Err(fault) => fault.id.to_owned(),
        }
    }

    #[test]
    fn a_part_is_named_or_found_in_the_variables_of_a_cluster() {
        let eight = "MIN=1 MAX=8 COUNT=8 STEP=1";
        for (asked, variables, part) in [
            ("3/8", "", "3/8"),
            ("auto", &format!("ID=1 {eight}"), "1/8"),
            ("auto", &format!("ID=8 {eight}"), "8/8"),
            ("auto/8", &format!("ID=8 {eight}"), "8/8"),
            ("auto", "ID=0 MIN=0 MAX=7 COUNT=8 STEP=1", "1/8"),
            ("auto", "ID=7 MIN=0 MAX=7 COUNT=8", "8/8"),
            ("auto", "ID=7 MIN=1 MAX=9 COUNT=5 STEP=2", "4/5"),
            ("auto/8", "JOB_COMPLETION_INDEX=0", "1/8"),
            ("auto/8", "JOB_COMPLETION_INDEX=7", "8/8"),
            ("auto/8", &format!("ID=3 {eight} JOB_COMPLETION_INDEX=2"), "3/8"),
            // A part that is built again, as a task alone or as another of an array.
            ("5/8", "ID=5 MIN=5 MAX=5 COUNT=1 STEP=1", "5/8"),
            ("5/8", &format!("ID=5 {eight}"), "5/8"),
            ("5/8", &format!("ID=3 {eight}"), "5/8, not 3/8"),
            ("5/8", "JOB_COMPLETION_INDEX=5", "5/8, not 6/8"),
        ] {
            assert_eq!(found(asked, variables), part, "{asked} {variables}");
        }
    }

    #[test]
    fn variables_that_say_no_part_are_told() {
        let eight = "MIN=1 MAX=8 COUNT=8 STEP=1";
        for (asked, variables, fault) in [
            ("auto", "", "shard-no-cluster"),
            ("auto/8", "", "shard-no-cluster"),
            ("auto", "JOB_COMPLETION_INDEX=0", "shard-no-count"),
            ("auto/8", "JOB_COMPLETION_INDEX=8", "shard-index-outside"),
            ("auto/8", "JOB_COMPLETION_INDEX=x", "shard-variable-unread"),
            ("auto/8", "JOB_COMPLETION_INDEX=18446744073709551615", "shard-index-outside"),
            ("auto/4", &format!("ID=3 {eight}"), "shard-other-count"),
            ("auto/8", &format!("ID=3 {eight} JOB_COMPLETION_INDEX=3"), "shard-two-clusters"),
            ("auto", "ID=3", "shard-variable-unread"),
            ("auto", "ID= MIN=1 MAX=8 COUNT=8", "shard-variable-unread"),
            ("auto", "ID=9 MIN=1 MAX=8 COUNT=8", "shard-array-uneven"),
            ("auto", "ID=0 MIN=1 MAX=8 COUNT=8", "shard-array-uneven"),
            // `--array=1,3,7`
            ("auto", "ID=3 MIN=1 MAX=7 COUNT=3 STEP=1", "shard-array-uneven"),
            ("auto", "ID=3 MIN=1 MAX=8 COUNT=8 STEP=0", "shard-array-uneven"),
        ] {
            assert_eq!(found(asked, variables), fault, "{asked} {variables}");
        }
        for wrong in ["", "auto/", "auto/0", "auto/x", "8", "0/8", "9/8", "AUTO"] {
            assert_eq!(shard_of(wrong), Err("3/8, auto, auto/8".to_owned()), "{wrong}");
        }
    }
}
