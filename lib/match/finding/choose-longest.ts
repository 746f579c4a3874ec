/**
 * Of all that fits, what counts: the longest name wins over every shorter one that it overlaps, the leftmost among
 * equally long ones. Length is that of the source's stretch in UTF-16 units. Linear in the run, but for sorting what
 * was found in it.
 */
import type { Span } from '../../model';
import type { Hit } from './find-names';

/** One stretch and everything that stands exactly there. */
export interface Stretch extends Span {
  readonly hits: readonly Hit[];
}

/** @returns stretches in order of start, none overlapping another */
export function chooseLongest(hits: readonly Hit[]): readonly Stretch[] {
  const chosen: { startUtf16: number; endUtf16: number; hits: Hit[] }[] = [];
  const covered = new Uint8Array(hits.reduce((end, { endUtf16 }) => Math.max(end, endUtf16), 0));
  for (const hit of [...hits].sort((a, b) => lengthOf(b) - lengthOf(a) || a.startUtf16 - b.startUtf16)) {
    const latest = chosen.at(-1);
    if (latest?.startUtf16 === hit.startUtf16 && latest.endUtf16 === hit.endUtf16) {
      latest.hits.push(hit);
      continue;
    }
    // What was chosen before is at least as long, so it cannot lie within this one without reaching an end of it.
    if (covered[hit.startUtf16] || covered[hit.endUtf16 - 1]) continue;
    covered.fill(1, hit.startUtf16, hit.endUtf16);
    chosen.push({ startUtf16: hit.startUtf16, endUtf16: hit.endUtf16, hits: [hit] });
  }
  return chosen.sort((a, b) => a.startUtf16 - b.startUtf16);
}

const lengthOf = ({ startUtf16, endUtf16 }: Span): number => endUtf16 - startUtf16;

/**
 * @param stretches in order of start, none overlapping another
 * @returns the one in which the place lies, if any. Logarithmic in their number.
 */
export function stretchHolding(stretches: readonly Stretch[], place: Span): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.startUtf16 ?? 0) <= place.startUtf16) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  return stretch && stretch.endUtf16 >= place.endUtf16 ? stretch : undefined;
}
