//! Runs a task: `cargo xtask --help`.

use clap::{Parser, Subcommand};
use xtask::{Result, notice, word_templates, workspace};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What the repository makes of itself")]
struct Line {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Writes the list of what is embedded, `NOTICE.md`
    Notice,
    /// Writes the built-in Word templates, `templates/**/*.docx`
    Templates,
}

fn main() -> Result<()> {
    match Line::parse().task {
        Task::Notice => workspace::write(notice::PATH, notice::list(&workspace::metadata()?)?.as_bytes()),
        Task::Templates => {
            word_templates::all()?.iter().try_for_each(|(path, bytes)| workspace::write(path, bytes))
        }
    }
}
