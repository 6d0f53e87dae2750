//! Pictures of a theme: what must be known of them to name them in a page. None is decoded.

/// The name of the card among the assets.
pub(super) const CARD: &str = "card.png";

/// The picture that stands for a page where its address is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewCard {
    /// Its name among the assets.
    pub name: &'static str,
    /// Its width and height in pixels, if it is the PNG that its name says.
    pub size: Option<(u32, u32)>,
}

impl PreviewCard {
    /// The card with these bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { name: CARD, size: png_size(bytes) }
    }
}

/// Width and height of a PNG. They stand at the same place in every PNG, in its first chunk.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}

#[cfg(test)]
mod tests {
    use super::{PreviewCard, png_size};
    use crate::theme::embedded::PICTURES;

    #[test]
    fn the_card_of_the_default_theme_has_the_size_that_previews_ask_for() {
        let (_, bytes) = PICTURES.iter().find(|(path, _)| *path == "assets/card.png").unwrap();
        assert_eq!(PreviewCard::of(bytes).size, Some((1200, 630)));
        assert!(bytes.len() < 300 * 1024, "messengers drop a card of {} bytes", bytes.len());
    }

    #[test]
    fn what_is_no_png_or_ends_too_early_has_no_size() {
        let (_, bytes) = PICTURES[0];
        for cut in [0, 8, 16, 20, 23] {
            assert_eq!(png_size(&bytes[..cut]), None, "{cut}");
        }
        assert_eq!(png_size(b"GIF89a\x01\0\x01\0 and some more bytes"), None);
    }
}
