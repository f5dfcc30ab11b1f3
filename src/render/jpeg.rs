//! How a JPEG file is built, as far as it tells whether all of it is there and what it takes to read it (ITU-T T.81, annex B).

/// Facts in the segments of a JPEG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// True when each scan refines the whole picture, which is held in memory until the last.
    pub(super) is_progressive: bool,
    /// True when the end of the picture is there.
    pub(super) is_whole: bool,
}

impl Frame {
    /// How many times its unpacked bytes a picture takes while it is read: beside each byte of a progressive one stands its coefficient, of two bytes.
    pub(super) const fn times(self) -> u64 {
        if self.is_progressive { 3 } else { 1 }
    }
}

/// Reads the segments of a JPEG up to the mark of its end; pictures within it (previews) are passed over.
pub(super) fn frame(bytes: &[u8]) -> Frame {
    let mut frame = Frame::default();
    let mut rest = bytes;
    while let Some((marker, behind)) = next_marker(rest) {
        rest = behind;
        match marker {
            0xD9 => {
                frame.is_whole = true;
                return frame;
            }
            // The beginning, restarts and one for arithmetic coding stand alone.
            0x01 | 0xD0..=0xD8 => {}
            _ => {
                // All others but tables, the type reserved for extensions and the one for arithmetic coding begin a frame.
                if matches!(marker, 0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC)) {
                    frame.is_progressive = matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
                }
                let Some(behind) = segment(rest) else { return frame };
                rest = behind;
            }
        }
    }
    frame
}

/// The next marker, and what stands behind it. Between the segments of a scan are its data, in which a zero follows each byte that
/// would be a marker; bytes between other segments mean nothing.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(0xFF, bytes.get(from..)?)?;
        match *bytes.get(at + 1)? {
            0 => from = at + 2,
            0xFF => from = at + 1,
            marker => return Some((marker, bytes.get(at + 2..)?)),
        }
    }
}

/// Returns what stands behind the segment whose length comes first.
fn segment(bytes: &[u8]) -> Option<&[u8]> {
    let length = bytes.first_chunk::<2>()?;
    bytes.get(usize::from(u16::from_be_bytes(*length)).max(2)..)
}
