/**
 * What a reading found, as it passes over a port: everything is said once, and a mention is two numbers, where it begins
 * and what is said of it. Browsers write messages out as JSON, and of one object for each mention that took longer than
 * to find them. Promise: what is unpacked equals what was packed, and what is said of two mentions alike is one object.
 */
import type { EntityId, LinkRule, Mention, MentionReading, NilReason, RunMentions } from '../model';

/** A surface, why it leads where it does, and to which entry or entries; or why it leads nowhere, and the detail of that. */
type Saying =
  | readonly [surface: string, rule: LinkRule, entityIds: readonly EntityId[]]
  | readonly [surface: string, reason: NilReason, detail: string];

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
    const place = bySurface.get(surface) ?? said.push(sayingOf(surface, reading)) - 1;
    bySurface.set(surface, place);
    return place;
  }

  for (const { runId, mentions } of runs) {
    places.push(runId, mentions.length);
    for (const mention of mentions) places.push(mention.startUtf16, placeOf(mention));
  }
  return { said, places };
}

function sayingOf(surface: string, reading: MentionReading): Saying {
  if (reading.outcome === 'nil') return [surface, reading.reason, reading.detail];
  return [surface, reading.rule, reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds];
}

/** Linear in the mentions. */
export function unpackMentions({ said, places }: PackedMentions): readonly RunMentions[] {
  const readings = said.map(([, why, what]) => readingOf(why, what));
  const runs: RunMentions[] = [];
  for (let at = 0; at < places.length; ) {
    const next = () => places[at++] as number;
    const runId = next();
    const mentions = Array.from({ length: next() }, (): Mention => {
      const startUtf16 = next();
      const place = next();
      const [surface] = said[place] as Saying;
      return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading: readings[place] as MentionReading };
    });
    runs.push({ runId, mentions });
  }
  return runs;
}

function readingOf(why: Saying[1], what: Saying[2]): MentionReading {
  if (typeof what === 'string') return { outcome: 'nil', reason: why as NilReason, detail: what };
  const [entityId, other] = what;
  return entityId && !other
    ? { outcome: 'linked', entityId, rule: why as LinkRule }
    : { outcome: 'ambiguous', entityIds: what, rule: why as LinkRule };
}
