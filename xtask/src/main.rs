//! Runs a task: `cargo xtask --help`.

#![allow(clippy::print_stdout, reason = "a task says what it made")]

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use xtask::{Result, dist, invented, measures, notice, suggestions, word_templates, workspace};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What the repository makes of itself")]
struct Line {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the program in release and packs it, into `dist` of the target folder
    Dist,
    /// Writes an invented programme whose themes over time are known, with the decisions of somebody who merged it
    Invented {
        /// Folder to write it into
        folder: PathBuf,
        /// Sites, at most 40
        #[arg(long, default_value_t = 40)]
        sites: usize,
        /// Exchanges
        #[arg(long, default_value_t = 6)]
        exchanges: usize,
        /// Seed of chance
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Year of the first exchange
        #[arg(long, default_value_t = 2021)]
        since: i32,
        /// Exchanges in a year, at most two
        #[arg(long, default_value_t = 1)]
        per_year: usize,
        /// How often a site says what it says of a theme
        #[arg(long, default_value_t = 1)]
        statements: usize,
    },
    /// Takes all measures of findings, themes and tables, each beside its bound; build it with --release
    Measures {
        /// Statements, one JSON a line with `kind`, `text` and `theme`
        #[arg(value_name = "SET.jsonl")]
        set: PathBuf,
        /// The program, built with --release
        #[arg(long)]
        program: PathBuf,
        /// Folder with the packages of tests/browser
        #[arg(long)]
        browser: PathBuf,
    },
    /// Writes the list of what is embedded, `NOTICE.md`
    Notice,
    /// Measures how good and how fast suggestions are, on statements that people labelled; build it with --release
    Suggestions {
        /// Statements, one JSON a line with `kind`, `text` and `theme`
        #[arg(value_name = "SET.jsonl")]
        set: PathBuf,
    },
    /// Writes the built-in Word templates, `templates/**/*.docx`
    Templates,
}

fn main() -> Result<()> {
    match Line::parse().task {
        Task::Dist => {
            for package in dist::packages()? {
                println!("{}", package.display());
            }
            Ok(())
        }
        Task::Invented { folder, sites, exchanges, seed, since, per_year, statements } => {
            let size = invented::Size { sites, exchanges, seed, since, per_year, statements };
            let made = invented::invent(size);
            invented::write_to(&folder, &made)?;
            made.decisions.iter().for_each(|(name, _)| println!("{}", folder.join(name).display()));
            Ok(())
        }
        Task::Measures { set, program, browser } => {
            let tools =
                measures::Tools { program, repository: workspace::root().to_owned(), packages: browser };
            let report = measures::report(&suggestions::read_file(&set)?, &tools)?;
            print!("{report}");
            if report.is_kept { Ok(()) } else { Err("a bound is missed".into()) }
        }
        Task::Notice => workspace::write(notice::PATH, notice::list(&workspace::metadata()?)?.as_bytes()),
        Task::Suggestions { set } => {
            let report = suggestions::report(&suggestions::read_file(&set)?);
            print!("{report}");
            if report.is_kept { Ok(()) } else { Err("a bound is missed".into()) }
        }
        Task::Templates => {
            word_templates::all()?.iter().try_for_each(|(path, bytes)| workspace::write(path, bytes))
        }
    }
}
