//! `austausch template`: Word templates apart from any exchange.

mod check;
mod fill;
mod new;
mod read;

use super::args::TemplateCommand;
use super::exit::Exit;
use super::say::Say;

pub(super) fn run(command: &TemplateCommand, say: &Say) -> Exit {
    match command {
        TemplateCommand::Fill(args) => fill::run(args, say),
        TemplateCommand::Check(args) => check::run(args, say),
        TemplateCommand::New(args) => new::run(args, say),
    }
}
