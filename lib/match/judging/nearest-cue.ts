/**
 * How near to a name the cues of its rule stand. A cue within the name itself says nothing about it; one that holds the
 * name and more ("posted on X") says most, and the longer it is the more.
 */
import type { Span } from '../../model';
import type { Hit } from '../finding';
import type { Lexicon } from '../lexicon';

/** The cues that stand in a run. */
export interface Cues {
  /** Ascending. */
  readonly places: ReadonlyMap<number, readonly Span[]>;
  /** Has the bit of each: most cues of a list are told apart from them by this alone. */
  readonly bits: number;
}

export interface Nearest {
  /** The cue, or -1. */
  readonly cue: number;
  /** Between the cue and the name; below 0 by what a cue that holds it has more; infinite where no cue stands. */
  readonly distanceUtf16: number;
}

export const NO_CUES: Cues = { places: new Map(), bits: 0 };

export function indexCues(hits: readonly Hit[]): Cues {
  const places = new Map<number, Span[]>();
  let bits = 0;
  for (const hit of [...hits].sort((a, b) => a.startUtf16 - b.startUtf16)) {
    const cue = hit.target;
    const known = places.get(cue);
    if (known) known.push(hit);
    else places.set(cue, [hit]);
    bits |= bitOf(cue);
  }
  return { places, bits };
}

const bitOf = (cue: number): number => 1 << (cue & 31);

/** Whether one of a list's cues stands there; see `findNearest` for the list. */
export function standsAny({ cueLists }: Lexicon, cues: Cues, list: number): boolean {
  const end = list + 1 + (cueLists[list] ?? 0);
  for (let at = list + 1; at < end; at++) {
    const cue = cueLists[at] as number;
    if (cues.bits & bitOf(cue) && cues.places.has(cue)) return true;
  }
  return false;
}

/**
 * @param list where the list of cues begins in the lexicon: its length, then the cues
 * Time is that of a binary search for each cue of the list.
 */
export function findNearest({ cueLists }: Lexicon, cues: Cues, list: number, name: Span): Nearest {
  let nearest: Nearest = { cue: -1, distanceUtf16: Number.POSITIVE_INFINITY };
  if (cues.bits === 0) return nearest;
  const end = list + 1 + (cueLists[list] ?? 0);
  for (let at = list + 1; at < end; at++) {
    const cue = cueLists[at] as number;
    if (!(cues.bits & bitOf(cue))) continue;
    const places = cues.places.get(cue);
    if (!places) continue;
    const distanceUtf16 = distanceTo(places, name);
    if (distanceUtf16 < nearest.distanceUtf16) nearest = { cue, distanceUtf16 };
  }
  return nearest;
}

function distanceTo(places: readonly Span[], name: Span): number {
  const next = firstFrom(places, name.endUtf16);
  let previous = next - 1;
  for (; previous >= 0 && (places[previous]?.endUtf16 ?? 0) > name.startUtf16; previous--) {
    const more = lengthBeyond(places[previous], name);
    if (more > 0) return -more;
  }
  const after = places[next];
  const before = places[previous];
  return Math.min(
    after ? after.startUtf16 - name.endUtf16 : Number.POSITIVE_INFINITY,
    before ? name.startUtf16 - before.endUtf16 : Number.POSITIVE_INFINITY,
  );
}

/** What a cue that holds the name has more than it; 0 where it does not. */
function lengthBeyond(place: Span | undefined, name: Span): number {
  if (!place || place.startUtf16 > name.startUtf16 || place.endUtf16 < name.endUtf16) return 0;
  return place.endUtf16 - place.startUtf16 - (name.endUtf16 - name.startUtf16);
}

/** The first place that starts at or after this offset. */
function firstFrom(places: readonly Span[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.startUtf16 ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
