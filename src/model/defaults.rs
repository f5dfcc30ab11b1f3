//! Values of keys that are not typed.

/// `true`, for what holds unless somebody says otherwise.
pub(super) const fn yes() -> bool {
    true
}
