/**
 * How the welcome page's sample stands. Right after the extension came into the browser its index is still being
 * written, and that may fail.
 */
import type { SampleState } from '@/components/welcome';
import type { PageReading } from '@/lib/page';

const ASK_EVERY_MS = 500;
/** An index that stands has answered by then; what is said any sooner would flash by. */
const PATIENCE_MS = 1_000;

/**
 * Calls back with each state that is another, until the sample's names are found. Time counts while the page is seen,
 * for only then it is read.
 */
export function followSample(page: PageReading, document: Document, onState: (state: SampleState) => void): void {
  let told: SampleState = 'read';
  let seenMs = 0;
  const ask = () => {
    if (document.hidden) return;
    seenMs += ASK_EVERY_MS;
    const isRead = page.entries().size > 0;
    const state = isRead ? 'read' : (page.trouble ?? (seenMs < PATIENCE_MS ? 'read' : 'setting up'));
    if (state !== told) onState(state);
    told = state;
    if (isRead) clearInterval(timer);
  };
  const timer = setInterval(ask, ASK_EVERY_MS);
}
