/**
 * What a reading found, as it passes over a port: everything is said once, and a mention is two numbers, where it begins
 * and what is said of it. Browsers write messages out as JSON, and of one object for each mention that took longer than
 * to find them. Promise: what is unpacked equals what was packed, and what is said of two mentions alike is one object.
 */
import type { Mention, MentionReading, RunMentions } from '../model';

type Saying = readonly [surface: string, reading: MentionReading];

export interface PackedMentions {
  readonly said: readonly Saying[];
  /**
   * For each run its id and how many mentions it has; for each of these where it begins (`startUtf16`) and its place in
   * `said`.
   */
  readonly places: readonly number[];
}

/** Linear in the mentions. */
export function packMentions(runs: readonly RunMentions[]): PackedMentions {
  const said: Saying[] = [];
  const places: number[] = [];
  const known = new Map<MentionReading, Map<string, number>>();

  function placeOf({ surface, reading }: Mention): number {
    let bySurface = known.get(reading);
    if (!bySurface) {
      bySurface = new Map();
      known.set(reading, bySurface);
    }
    const place = bySurface.get(surface) ?? said.push([surface, reading]) - 1;
    bySurface.set(surface, place);
    return place;
  }

  for (const { runId, mentions } of runs) {
    places.push(runId, mentions.length);
    for (const mention of mentions) places.push(mention.startUtf16, placeOf(mention));
  }
  return { said, places };
}

/** Linear in the mentions. */
export function unpackMentions({ said, places }: PackedMentions): readonly RunMentions[] {
  const runs: RunMentions[] = [];
  for (let at = 0; at < places.length; ) {
    const runId = places[at++] as number;
    const mentions = Array.from({ length: places[at++] as number }, (): Mention => {
      const startUtf16 = places[at++] as number;
      const [surface, reading] = said[places[at++] as number] as Saying;
      return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading };
    });
    runs.push({ runId, mentions });
  }
  return runs;
}
