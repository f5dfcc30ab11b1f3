//! Pictures as documents carry them: upright, no larger than print needs, and without a word about who took them where.

use super::jpeg::frame;
use diagnostics::Diagnostic;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::imageops::FilterType as Scaling;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};
use thiserror::Error;

/// 300 dots per inch over the 160 mm that text takes on an A4 page.
const LONGEST_SIDE: u32 = 1890;

/// No camera makes a longer picture; what says so is broken or hostile.
const LARGEST_SIDE: u32 = 30_000;

/// Memory into which a picture may be unpacked: 108 megapixels of a telephone with three channels.
const MEMORY: u64 = 320 * 1024 * 1024;

/// Pictures that are larger unpacked are read one at a time.
const LARGE: u64 = 64 * 1024 * 1024;

/// Held while a large picture is read.
static ONE_LARGE: Mutex<()> = Mutex::new(());

/// From so many times the longest side on, pixels are first averaged: what scales finely needs memory for each column.
const FAR_TOO_LARGE: u32 = 4;

/// At this quality a print shows no difference.
const JPEG_QUALITY: u8 = 85;

/// Drawings and logos stay below one byte a pixel as PNG; photographs do not.
const DRAWING_BYTES_PER_PIXEL: usize = 1;

/// A picture ready for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
    /// The ending of its file name: `jpg` or `png`.
    pub ending: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureFault {
    /// Neither PNG nor JPEG.
    #[error("kind")]
    Kind,
    /// More pixels than anybody prints.
    #[error("size")]
    Size,
    /// It ends early or contradicts itself.
    #[error("{0}")]
    Broken(String),
}

impl PictureFault {
    /// The diagnostic `picture-unreadable` about the picture `file`, a path relative to `inputs`.
    /// Its argument `kind` is `kind`, `size` or `broken`.
    pub fn diagnostic(&self, file: &str) -> Diagnostic {
        let kind = match self {
            Self::Kind => "kind",
            Self::Size => "size",
            Self::Broken(_) => "broken",
        };
        Diagnostic::warning("picture-unreadable").in_file(format!("inputs/{file}")).with("kind", kind)
    }
}

/// Pictures by [`document::Figure::file`], each prepared once for all formats, or what is wrong with it.
pub type Prepared = BTreeMap<String, Result<Picture, PictureFault>>;

/// Turns a picture upright as its EXIF data say, scales it down to print resolution and writes it anew without metadata.
/// Photographs become JPEG; drawings, and whatever is transparent, become PNG. The same bytes in give the same bytes out.
///
/// # Errors
/// When the bytes are not a readable PNG or JPEG of a size that can be printed.
pub fn prepare(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let format = image::guess_format(bytes).map_err(|_| PictureFault::Kind)?;
    if let Some(fault) = fault_of(bytes) {
        return Err(fault);
    }
    let picture = match format {
        ImageFormat::Png => upright(PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(fault)?)?,
        ImageFormat::Jpeg => upright(JpegDecoder::new(Cursor::new(bytes)).map_err(fault)?)?,
        _ => return Err(PictureFault::Kind),
    };
    written(&picture, format).map_err(fault)
}

/// Finds what is wrong with a picture as far as its beginning and its end tell: what [`prepare`] would say, at a small part of its work.
pub fn fault_of(bytes: &[u8]) -> Option<PictureFault> {
    match image::guess_format(bytes).ok() {
        Some(ImageFormat::Png) => match PngDecoder::with_limits(Cursor::new(bytes), limits()) {
            Ok(decoder) => too_large(&decoder, 1).or_else(|| (!is_whole_png(bytes)).then(no_end)),
            Err(error) => Some(fault(error)),
        },
        Some(ImageFormat::Jpeg) => {
            let frame = frame(bytes);
            match JpegDecoder::new(Cursor::new(bytes)) {
                Ok(decoder) => too_large(&decoder, frame.times()).or_else(|| (!frame.is_whole).then(no_end)),
                Err(error) => Some(fault(error)),
            }
        }
        _ => Some(PictureFault::Kind),
    }
}

/// Tells whether the last chunk of a PNG is there (PNG specification, 11.2.5).
fn is_whole_png(bytes: &[u8]) -> bool {
    memchr::memmem::rfind(bytes, b"IEND").is_some_and(|at| bytes.len() >= at + 8)
}

/// Refuses half a picture, as what is made of it is grey below: it is not shown.
fn no_end() -> PictureFault {
    PictureFault::Broken("no end of image".to_owned())
}

/// Tells whether the picture needs more memory than one may take, when it takes its bytes so many `times`.
fn too_large(decoder: &impl ImageDecoder, times: u64) -> Option<PictureFault> {
    (decoder.total_bytes().saturating_mul(times) > MEMORY).then_some(PictureFault::Size)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    limits
}

/// The picture in the size of print.
fn upright(mut decoder: impl ImageDecoder) -> Result<DynamicImage, PictureFault> {
    decoder.set_limits(limits()).map_err(fault)?;
    let is_large = decoder.total_bytes() > LARGE;
    let _alone = is_large.then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner));
    let orientation = decoder.orientation().map_err(fault)?;
    let mut picture = to_print(DynamicImage::from_decoder(decoder).map_err(fault)?);
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The picture at twice the size that is wanted; the large one is no longer needed then.
fn averaged(large: DynamicImage) -> DynamicImage {
    large.thumbnail(2 * LONGEST_SIDE, 2 * LONGEST_SIDE)
}

fn to_print(picture: DynamicImage) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= LONGEST_SIDE {
        return picture;
    }
    let picture = if longest > FAR_TOO_LARGE * LONGEST_SIDE { averaged(picture) } else { picture };
    picture.resize(LONGEST_SIDE, LONGEST_SIDE, Scaling::CatmullRom)
}

/// Eight bits a channel, which is what print and JPEG have; grey stays grey.
fn written(picture: &DynamicImage, format: ImageFormat) -> ImageResult<Picture> {
    let grey = !picture.color().has_color();
    let transparent = picture.color().has_alpha()
        && picture.to_rgba8().pixels().any(|image::Rgba([_, _, _, alpha])| *alpha < u8::MAX);
    let picture = match (grey, transparent) {
        (true, false) => DynamicImage::from(picture.to_luma8()),
        (true, true) => DynamicImage::from(picture.to_luma_alpha8()),
        (false, false) => DynamicImage::from(picture.to_rgb8()),
        (false, true) => DynamicImage::from(picture.to_rgba8()),
    };
    let (width, height) = (picture.width(), picture.height());
    if format == ImageFormat::Png {
        let mut bytes = Vec::new();
        let encoder =
            PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
        picture.write_with_encoder(encoder)?;
        let pixels = (width as usize).saturating_mul(height as usize);
        if transparent || bytes.len() <= pixels.saturating_mul(DRAWING_BYTES_PER_PIXEL) {
            return Ok(Picture { bytes, media_type: "image/png", ending: "png", width, height });
        }
    }
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))?;
    Ok(Picture { bytes, media_type: "image/jpeg", ending: "jpg", width, height })
}

fn fault(error: image::ImageError) -> PictureFault {
    match error {
        image::ImageError::Limits(_) => PictureFault::Size,
        image::ImageError::Unsupported(_) => PictureFault::Kind,
        error @ (image::ImageError::Decoding(_)
        | image::ImageError::Encoding(_)
        | image::ImageError::Parameter(_)
        | image::ImageError::IoError(_)) => PictureFault::Broken(error.to_string()),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use image::{GrayImage, Rgb, RgbImage, Rgba, RgbaImage};

    /// A photograph: noise over a gradient, red in the top left corner.
    pub(in crate::render) fn photo(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            if x < width / 4 && y < height / 4 {
                return Rgb([220, 20, 20]);
            }
            let noise = |seed: u32| {
                let mixed = (x ^ seed).wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519);
                (mixed.wrapping_mul(3_266_489_917) >> 26) as u8
            };
            Rgb([(x * 190 / width) as u8 + noise(1), (y * 190 / height) as u8 + noise(2), 90 + noise(3)])
        })
    }

    pub(in crate::render) fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 92)).unwrap();
        bytes
    }

    pub(in crate::render) fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// An APP1 segment that says how the camera was held and who held it, put right behind the start of the file.
    pub(in crate::render) fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let artist = b"Erika Mustermann\0";
        let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0\x02\0".to_vec();
        tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
        tiff.extend([0x3b, 0x01, 2, 0, artist.len() as u8, 0, 0, 0, 38, 0, 0, 0]);
        tiff.extend([0; 4]);
        tiff.extend(artist);
        let length = u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn photographs_stand_upright_and_say_nothing_about_people() {
        let taken = with_exif(&jpeg(&photo(800, 400)), 6);
        assert!(holds(&taken, b"Mustermann"));
        let picture = prepare(&taken).unwrap();
        assert_eq!((picture.width, picture.height, picture.ending), (400, 800, "jpg"));
        assert!(!holds(&picture.bytes, b"Mustermann") && !holds(&picture.bytes, b"Exif"));
        let shown = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
        let Rgb([red, green, _]) = *shown.get_pixel(390, 10);
        assert!(red > 180 && green < 60, "turned a quarter to the right, the red corner is at the top right");
        assert_eq!(prepare(&taken).unwrap(), picture);
    }

    #[test]
    fn large_photographs_are_scaled_to_print() {
        let picture = prepare(&jpeg(&photo(3000, 1000))).unwrap();
        assert_eq!((picture.width, picture.height), (1890, 630));
    }

    #[test]
    fn a_preview_within_a_photograph_is_not_its_end() {
        let small = jpeg(&photo(20, 20));
        let length = u16::try_from(2 + small.len()).unwrap().to_be_bytes();
        let whole = jpeg(&photo(60, 40));
        let both = [&whole[..2], &[0xff, 0xe2], &length, &small, &whole[2..]].concat();
        assert_eq!(prepare(&both).unwrap(), prepare(&whole).unwrap());
        assert!(matches!(prepare(&both[..both.len() - 40]), Err(PictureFault::Broken(_))));
        // Some cameras append a second picture, some programs notes.
        assert_eq!(prepare(&[&whole[..], &small, b"notes"].concat()).unwrap(), prepare(&whole).unwrap());
    }

    /// The beginning of a JPEG of that size with so many channels, and nothing of it.
    fn header(side: u16, channels: u8, is_progressive: bool) -> Vec<u8> {
        let [high, low] = side.to_be_bytes();
        let mut bytes =
            vec![0xff, 0xd8, 0xff, if is_progressive { 0xc2 } else { 0xc0 }, 0, 8 + 3 * channels, 8];
        bytes.extend([high, low, high, low, channels]);
        (1..=channels).for_each(|channel| bytes.extend([channel, 0x11, 0]));
        bytes.extend([0xff, 0xda, 0, 6 + 2 * channels, channels]);
        (1..=channels).for_each(|channel| bytes.extend([channel, 0]));
        bytes.extend([0, 63, 0, 0xff, 0xd9]);
        bytes
    }

    #[test]
    fn what_is_too_large_to_be_read_is_told_before() {
        for (side, channels, is_progressive) in
            [(20_000, 3, false), (20_000, 1, false), (7_000, 3, true), (65_500, 1, true)]
        {
            assert_eq!(
                prepare(&header(side, channels, is_progressive)),
                Err(PictureFault::Size),
                "{side} {channels}"
            );
        }
    }

    #[test]
    fn drawings_stay_sharp_and_photographs_as_png_do_not_weigh() {
        let logo =
            RgbaImage::from_fn(300, 100, |x, _| if x < 150 { Rgba([0, 80, 90, 255]) } else { Rgba([0; 4]) });
        assert_eq!(prepare(&png(logo)).unwrap().media_type, "image/png");
        assert_eq!(prepare(&png(GrayImage::new(40, 40))).unwrap().ending, "png");
        let taken = png(photo(300, 300));
        assert_eq!(prepare(&taken).unwrap().ending, "jpg");
    }

    #[test]
    fn what_is_no_picture_is_said_so() {
        assert_eq!(prepare(b"GIF89a"), Err(PictureFault::Kind));
        assert_eq!(prepare(b""), Err(PictureFault::Kind));
        let whole = png(photo(100, 100));
        assert!(matches!(prepare(&whole[..whole.len() / 2]), Err(PictureFault::Broken(_))));
        let whole = jpeg(&photo(100, 100));
        for length in [whole.len() - 2, whole.len() - 1, whole.len() / 2, 200] {
            assert!(matches!(prepare(&whole[..length]), Err(PictureFault::Broken(_))), "{length}");
        }
        // Half synchronised: the place is there, what belongs there is not.
        let mut hollow = whole.clone();
        hollow[whole.len() / 2..].fill(0);
        assert!(matches!(prepare(&hollow), Err(PictureFault::Broken(_))));
        let diagnostic = PictureFault::Kind.diagnostic("2016/a.gif");
        assert_eq!((diagnostic.id, diagnostic.file.as_str()), ("picture-unreadable", "inputs/2016/a.gif"));
    }
}
