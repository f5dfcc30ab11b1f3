//! How full the last page is.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst_layout::PagedDocument;

/// Part of a page, from above, that the running head takes.
const HEAD: f64 = 0.06;
/// Part of a page, from above, behind which the running foot begins.
const FOOT: f64 = 0.945;
/// A last page that is filled to less than this part of its height is nearly empty.
const NEARLY_EMPTY: f64 = 0.34;
/// A second page, which is the last one, to less than this part: a guide or a short list had better be one page.
const HALF_EMPTY: f64 = 0.6;

/// Tells whether a document of several pages has so little on its last one that it had better have one page less.
pub(super) fn is_one_too_many(document: &PagedDocument) -> bool {
    let (last, least) = match document.pages() {
        [] | [_] => return false,
        [_, last] => (last, HALF_EMPTY),
        [.., last] => (last, NEARLY_EMPTY),
    };
    let height = last.frame.height();
    let mut lowest = Abs::zero();
    look(&last.frame, Point::zero(), (height * HEAD, height * FOOT), &mut lowest);
    lowest < height * least
}

/// Looks for the lowest text or picture between `head` and `foot`. What is turned is the mark of a draft behind the text.
fn look(frame: &Frame, at: Point, (head, foot): (Abs, Abs), lowest: &mut Abs) {
    for (position, item) in frame.items() {
        let at = at + *position;
        let end = match item {
            FrameItem::Group(group) => {
                if group.transform == Transform::identity() {
                    look(&group.frame, at, (head, foot), lowest);
                }
                continue;
            }
            FrameItem::Text(_) => at.y,
            FrameItem::Image(_, size, _) => at.y + size.y,
            FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => continue,
        };
        if end > head && end < foot {
            lowest.set_max(end);
        }
    }
}
