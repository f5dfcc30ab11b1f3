//! How a run ends.

use std::process::ExitCode;

/// End of a run, as programs that called it see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is well; there may be warnings and hints.
    Good,
    /// There are diagnostics of severity error; what they concern was not written.
    Findings,
    /// The command line was not understood.
    Usage,
    /// The machine failed, or a template cannot be used.
    Machine,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Good => Self::SUCCESS,
            Exit::Findings => Self::from(1),
            Exit::Usage => Self::from(2),
            Exit::Machine => Self::from(3),
        }
    }
}
