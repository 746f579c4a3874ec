/**
 * What a reading found, as it passes over a port: everything is said once, and a mention is two numbers, where it
 * begins and what is said of it. Browsers write messages out as JSON, and of one object for each mention that took
 * longer than to find them; of one for each saying, longer than of the lists here. Promise: what is unpacked equals
 * what was packed, and what is said of two mentions alike is one object.
 */
import type { EntityId, LinkRule, Mention, MentionReading, RunMentions } from '../model';

type Linked = Extract<MentionReading, { outcome: 'linked' }>;

export interface PackedMentions {
  /** Of each saying its surface; the entity that it is linked to, else its reading; and by which rule it is linked. */
  readonly surfaces: readonly string[];
  readonly meant: readonly (EntityId | Exclude<MentionReading, Linked>)[];
  readonly rules: readonly (LinkRule | null)[];
  /**
   * For each run its id and how many mentions it has; for each of these where it begins (`startUtf16`) and the place of
   * its saying.
   */
  readonly places: readonly number[];
}

/** Linear in the mentions. */
export function packMentions(runs: readonly RunMentions[]): PackedMentions {
  const surfaces: string[] = [];
  const readings: MentionReading[] = [];
  const places: number[] = [];
  const known = new Map<MentionReading, Map<string, number>>();

  function placeOf({ surface, reading }: Mention): number {
    let bySurface = known.get(reading);
    if (!bySurface) {
      bySurface = new Map();
      known.set(reading, bySurface);
    }
    const before = bySurface.get(surface);
    if (before !== undefined) return before;
    readings.push(reading);
    const place = surfaces.push(surface) - 1;
    bySurface.set(surface, place);
    return place;
  }

  for (const { runId, mentions } of runs) {
    places.push(runId, mentions.length);
    for (const mention of mentions) places.push(mention.startUtf16, placeOf(mention));
  }
  return {
    surfaces,
    meant: readings.map((reading) => (reading.outcome === 'linked' ? reading.entityId : reading)),
    rules: readings.map((reading) => (reading.outcome === 'linked' ? reading.rule : null)),
    places,
  };
}

/** Most runs of a page name nothing, and the page keeps what it is given. */
const NO_MENTIONS: readonly Mention[] = [];

/** Linear in the mentions. */
export function unpackMentions({ surfaces, meant, rules, places }: PackedMentions): readonly RunMentions[] {
  const readings = meant.map(
    (means, at): MentionReading =>
      typeof means === 'string' ? { outcome: 'linked', entityId: means, rule: rules[at] as LinkRule } : means,
  );
  const runs: RunMentions[] = [];
  for (let at = 0; at < places.length; ) {
    const runId = places[at++] as number;
    const count = places[at++] as number;
    const mentions =
      count === 0
        ? NO_MENTIONS
        : Array.from({ length: count }, (): Mention => {
            const startUtf16 = places[at++] as number;
            const saying = places[at++] as number;
            const surface = surfaces[saying] as string;
            const reading = readings[saying] as MentionReading;
            return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading };
          });
    runs.push({ runId, mentions });
  }
  return runs;
}
