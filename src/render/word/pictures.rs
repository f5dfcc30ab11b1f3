//! Prepared pictures as the Word engine takes them.

use crate::render::picture;
use word_template::{Picture, Pictures};

/// Hands prepared pictures over; in the place of one that cannot be shown, the diagnostic that says so.
pub fn word_pictures(prepared: picture::Prepared) -> Pictures {
    let handed = |(file, picture): (String, Result<picture::Picture, picture::PictureFault>)| {
        let picture = picture.map(Picture::from).map_err(|fault| fault.diagnostic(&file));
        (file, picture)
    };
    prepared.into_iter().map(handed).collect()
}

impl From<picture::Picture> for Picture {
    fn from(picture: picture::Picture) -> Self {
        let picture::Picture { bytes, media_type, ending, width, height } = picture;
        Self { bytes, media_type, ending, width, height }
    }
}
