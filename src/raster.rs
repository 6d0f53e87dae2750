//! Pictures: SVG in, PNG out. Knows resvg and the letters that it draws with, and nothing of charts or pages.
//!
//! The letters are Noto Sans, which the program carries, so that a picture is the same on every machine. Letters that
//! it does not have (Javanese, Arabic) are left blank, as in any program without a font for them.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use std::fmt;
use std::sync::Arc;

/// The family of the letters.
const FAMILY: &str = "Noto Sans";
/// No picture has more pixels. It is there to be sent on and to be put into texts; what draws hundreds of regions at
/// twice its size is taller than most programs open, and takes hundreds of megabytes to be drawn.
const MOST_PIXELS: f32 = 8e6;

/// Makes pictures; to be made once, since it reads its letters.
#[derive(Debug)]
pub struct Rasterizer {
    letters: Arc<Database>,
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RasterError {
    /// The drawing is no sound SVG.
    Unreadable(String),
    /// It is empty, or far longer than wide.
    Size,
    /// The picture could not be packed.
    Packing(String),
}

impl fmt::Display for RasterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "the drawing cannot be read: {reason}"),
            Self::Size => f.write_str("the drawing is empty, or too long for a picture"),
            Self::Packing(reason) => write!(f, "the picture cannot be packed: {reason}"),
        }
    }
}

impl std::error::Error for RasterError {}

impl Default for Rasterizer {
    fn default() -> Self {
        Self::new()
    }
}

impl Rasterizer {
    /// Reads the letters.
    pub fn new() -> Self {
        let mut letters = Database::new();
        letters.load_font_data(notosans::REGULAR_TTF.to_vec());
        letters.load_font_data(notosans::BOLD_TTF.to_vec());
        letters.set_sans_serif_family(FAMILY);
        Self { letters: Arc::new(letters) }
    }

    /// A drawing as a PNG that is as wide as this, and as high, on white.
    ///
    /// # Errors
    /// If it is no SVG, or too large.
    pub fn square(&self, svg: &str, size: u16) -> Result<Vec<u8>, RasterError> {
        let tree = Tree::from_str(svg, &Options::default())
            .map_err(|error| RasterError::Unreadable(error.to_string()))?;
        let longest = tree.size().width().max(tree.size().height());
        let mut picture = Pixmap::new(size.into(), size.into()).ok_or(RasterError::Size)?;
        picture.fill(Color::WHITE);
        let scale = f32::from(size) / longest;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
        packed(&picture).map_err(|error| RasterError::Packing(error.to_string()))
    }

    /// A drawing as a PNG of `scale` times its size, on white; smaller where that would be more than a picture may hold.
    ///
    /// # Errors
    /// If it is no SVG, or nothing is left of it at the size that it may have.
    pub fn png(&self, svg: &str, scale: f32) -> Result<Vec<u8>, RasterError> {
        let options =
            Options { fontdb: self.letters.clone(), font_family: FAMILY.to_owned(), ..Options::default() };
        let tree =
            Tree::from_str(svg, &options).map_err(|error| RasterError::Unreadable(error.to_string()))?;
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = scale.min((MOST_PIXELS / (width * height)).sqrt());
        let pixels = |length: f32| (length * scale).ceil() as u32;
        let mut picture = Pixmap::new(pixels(width), pixels(height)).ok_or(RasterError::Size)?;
        picture.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
        packed(&picture).map_err(|error| RasterError::Packing(error.to_string()))
    }
}

/// The picture as PNG, without the transparency that it does not have.
fn packed(picture: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // A fast pack is twice as large and takes a seventh of the time.
    encoder.set_compression(png::Compression::Fast);
    let pixels = picture.pixels();
    let mut opaque = Vec::with_capacity(pixels.len() * 3);
    opaque.extend(pixels.iter().flat_map(|at| [at.red(), at.green(), at.blue()]));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{RasterError, Rasterizer};

    fn drawing(inner: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">{inner}</svg>")
    }

    fn colours(png: &[u8]) -> (u32, u32, usize) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let colours: std::collections::BTreeSet<&[u8]> = bytes.chunks(3).collect();
        (info.width, info.height, colours.len())
    }

    #[test]
    fn a_picture_has_its_size_and_its_letters() {
        let rasterizer = Rasterizer::new();
        assert_eq!(colours(&rasterizer.png(&drawing(""), 2.0).unwrap()), (80, 40, 1));
        let letters = drawing("<text x=\"2\" y=\"15\" font-family=\"Roboto, sans-serif\">Aceh</text>");
        let (_, _, shades) = colours(&rasterizer.png(&letters, 2.0).unwrap());
        assert!(shades > 10, "letters have soft edges: {shades}");
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        let rasterizer = Rasterizer::new();
        assert!(matches!(rasterizer.png("<p>", 1.0), Err(RasterError::Unreadable(_))));
    }

    #[test]
    fn what_would_be_too_large_is_drawn_smaller() {
        // As tall as the bars of a thousand regions.
        let tall = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"20000\"/>";
        let (width, height, _) = colours(&Rasterizer::new().png(tall, 2.0).unwrap());
        assert_eq!((width, height), (537, 14_908));
    }
}
