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

const NONE: readonly Stretch[] = [];

/** @returns stretches in order of start, none overlapping another */
export function chooseLongest(hits: readonly Hit[]): readonly Stretch[] {
  if (hits.length === 0) return NONE;
  const sorted = isInOrder(hits) ? hits : [...hits].sort((a, b) => a.startUtf16 - b.startUtf16);
  const chosen: Stretch[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { startUtf16, endUtf16 } = sorted[from] as Hit;
    let end = endUtf16;
    for (to = from + 1; to < sorted.length; to++) {
      const hit = sorted[to] as Hit;
      if (hit.startUtf16 >= end) break;
      end = Math.max(end, hit.endUtf16);
    }
    // One that reaches over all of them is longer than each that does not.
    const whole = hitsOver(sorted, from, to, startUtf16, end);
    if (whole.length > 0) chosen.push({ startUtf16, endUtf16: end, hits: whole });
    else chosen.push(...chooseAmong(sorted.slice(from, to), startUtf16, end));
  }
  return chosen;
}

/** Those of some hits that stand exactly there. */
function hitsOver(hits: readonly Hit[], from: number, to: number, startUtf16: number, endUtf16: number): Hit[] {
  const whole: Hit[] = [];
  for (let at = from; at < to; at++) {
    const hit = hits[at] as Hit;
    if (hit.startUtf16 === startUtf16 && hit.endUtf16 === endUtf16) whole.push(hit);
  }
  return whole;
}

function isInOrder(hits: readonly Hit[]): boolean {
  for (let at = 1; at < hits.length; at++) {
    if ((hits[at - 1] as Hit).startUtf16 > (hits[at] as Hit).startUtf16) return false;
  }
  return true;
}

/** For each place behind the first hit of those that overlap whether it is taken; all 0 between two calls. */
let covered = new Uint8Array(256);

/** @param hits stand from one place to the other and overlap in one row */
function chooseAmong(hits: readonly Hit[], from: number, to: number): readonly Stretch[] {
  const chosen: { startUtf16: number; endUtf16: number; hits: Hit[] }[] = [];
  if (covered.length < to - from) covered = new Uint8Array(2 * (to - from));
  for (const hit of [...hits].sort((a, b) => lengthOf(b) - lengthOf(a) || a.startUtf16 - b.startUtf16)) {
    const latest = chosen.at(-1);
    if (latest?.startUtf16 === hit.startUtf16 && latest.endUtf16 === hit.endUtf16) {
      latest.hits.push(hit);
      continue;
    }
    // What was chosen before is at least as long, so it cannot lie within this one without reaching an end of it.
    if (covered[hit.startUtf16 - from] || covered[hit.endUtf16 - 1 - from]) continue;
    covered.fill(1, hit.startUtf16 - from, hit.endUtf16 - from);
    chosen.push({ startUtf16: hit.startUtf16, endUtf16: hit.endUtf16, hits: [hit] });
  }
  covered.fill(0, 0, to - from);
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
