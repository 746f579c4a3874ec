/**
 * What a reading found, as it passes over a port: everything is said once, and a mention is two numbers, where it begins
 * and what is said of it. Browsers write messages out as JSON, and of one object for each mention that took longer than
 * to find them. Promise: what is unpacked equals what was packed, and what is said of two mentions alike is one object.
 */
import type { EntityId, LinkRule, Mention, MentionReading, NilReason, RunMentions } from '../model';

/** A surface, why it leads where it does, and to which entry or entries. */
type Linked = readonly [surface: string, rule: LinkRule, ...entityIds: EntityId[]];
/** A surface that deliberately leads nowhere. */
type Nil = readonly [surface: string, reason: NilReason, detail: string];

export interface PackedMentions {
  readonly linked: readonly Linked[];
  readonly nil: readonly Nil[];
  /**
   * For each run its id and how many mentions it has; for each of these where it begins (`startUtf16`) and its place in
   * `linked`, or the complement (`~`) of its place in `nil`.
   */
  readonly places: readonly number[];
}

/** Linear in the mentions. */
export function packMentions(runs: readonly RunMentions[]): PackedMentions {
  const linked: Linked[] = [];
  const nil: Nil[] = [];
  const places: number[] = [];
  const known = new Map<MentionReading, Map<string, number>>();

  function sayingOf({ surface, reading }: Mention): number {
    let bySurface = known.get(reading);
    if (!bySurface) {
      bySurface = new Map();
      known.set(reading, bySurface);
    }
    let saying = bySurface.get(surface);
    if (saying === undefined) {
      saying =
        reading.outcome === 'nil'
          ? ~(nil.push([surface, reading.reason, reading.detail]) - 1)
          : linked.push([surface, reading.rule, ...entriesOf(reading)]) - 1;
      bySurface.set(surface, saying);
    }
    return saying;
  }

  for (const { runId, mentions } of runs) {
    places.push(runId, mentions.length);
    for (const mention of mentions) places.push(mention.startUtf16, sayingOf(mention));
  }
  return { linked, nil, places };
}

const entriesOf = (reading: Exclude<MentionReading, { outcome: 'nil' }>): readonly EntityId[] =>
  reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;

type Saying = Pick<Mention, 'surface' | 'reading'>;

/** Linear in the mentions. */
export function unpackMentions({ linked, nil, places }: PackedMentions): readonly RunMentions[] {
  const links = linked.map(([surface, rule, ...ids]): Saying => {
    const [entityId, other] = ids;
    return {
      surface,
      reading:
        other || !entityId ? { outcome: 'ambiguous', entityIds: ids, rule } : { outcome: 'linked', entityId, rule },
    };
  });
  const refusals = nil.map(
    ([surface, reason, detail]): Saying => ({ surface, reading: { outcome: 'nil', reason, detail } }),
  );
  const runs: RunMentions[] = [];
  let at = 0;
  const next = () => places[at++] as number;
  while (at < places.length) {
    const runId = next();
    const mentions = Array.from({ length: next() }, (): Mention => {
      const startUtf16 = next();
      const saying = next();
      const { surface, reading } = (saying < 0 ? refusals[~saying] : links[saying]) as Saying;
      return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading };
    });
    runs.push({ runId, mentions });
  }
  return runs;
}
