//! A file as a site sent it.

/// A larger file is not read: a form with its pictures stays far below.
pub const MAX_SENT: u64 = 20 * 1024 * 1024;

/// A file that somebody sent.
#[derive(Clone, Debug)]
pub struct IncomingFile {
    /// Its name as people see it; what lay in a mail has the mail's name before it.
    pub name: String,
    /// Bytes in it.
    pub bytes: Vec<u8>,
}
