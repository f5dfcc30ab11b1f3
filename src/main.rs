//! The binary: it runs the command line and decides the exit code.

fn main() {}
