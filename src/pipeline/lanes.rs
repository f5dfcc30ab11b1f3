//! Many items on all cores.

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` on each of `items`, and gives the results in their order, on as many threads as the pool that this is called in has.
///
/// Many items get lanes of one thread each. In a pool that they share, a thread that waits for a part of its item begins another one in
/// the meantime, and in that another: many are open at once, and the last of them are finished one after the other by one thread.
/// Few items share the pool, so that no core waits while there are parts to do.
pub(super) fn in_lanes<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    let threads = rayon::current_num_threads();
    let lane = || ThreadPoolBuilder::new().num_threads(1).build().ok();
    let lanes: Option<Vec<ThreadPool>> =
        if items.len() < 2 * threads { None } else { (0..threads).map(|_| lane()).collect() };
    let Some(lanes) = lanes else {
        return items.par_iter().map(work).collect();
    };
    let next = AtomicUsize::new(0);
    let run = || {
        let mine = std::iter::from_fn(|| {
            let index = next.fetch_add(1, Ordering::Relaxed);
            items.get(index).map(|item| (index, work(item)))
        });
        mine.collect::<Vec<(usize, R)>>()
    };
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let running: Vec<_> = lanes.iter().map(|lane| scope.spawn(|| lane.install(run))).collect();
        let joined = running
            .into_iter()
            .map(|lane| lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        joined.flatten().collect()
    });
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::in_lanes;

    #[test]
    fn keep_the_order_of_what_they_are_given() {
        for count in [0, 1, 5, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let twice: Vec<usize> = items.iter().map(|item| 2 * item).collect();
            assert_eq!(in_lanes(&items, |item| 2 * item), twice);
        }
    }

    #[test]
    #[should_panic(expected = "the hundredth")]
    fn pass_on_what_went_wrong() {
        let items: Vec<usize> = (0..1000).collect();
        in_lanes(&items, |item| assert_ne!(*item, 100, "the hundredth"));
    }
}
