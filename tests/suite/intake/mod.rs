//! Reports come in: a new exchange, what sites file, who is missing.

mod new;
