import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EntityId,
  LINK_RULES,
  type Mention,
  type MentionReading,
  NIL_CODES,
  NIL_REASONS,
  type RunMentions,
} from '@/lib/model';
import { packMentions, unpackMentions } from '@/lib/protocol/packed-mentions';

/** As a port passes it on. */
const passed = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const id = fc.constantFrom('ford', 'maduro', 'cartel', 'faa').map((slug) => slug as EntityId);
const rule = fc.constantFrom(...LINK_RULES);
const reading: fc.Arbitrary<MentionReading> = fc.oneof(
  fc.record({ outcome: fc.constant('linked' as const), entityId: id, rule }),
  fc.record({ outcome: fc.constant('ambiguous' as const), entityIds: fc.array(id, { minLength: 2 }), rule }),
  fc.record({
    outcome: fc.constant('nil' as const),
    reason: fc.constantFrom(...NIL_REASONS),
    detail: fc.record({ code: fc.constantFrom(...NIL_CODES), texts: fc.array(fc.string()) }),
  }),
);

/** Readings and surfaces come again, as they do on a page. */
const runs: fc.Arbitrary<readonly RunMentions[]> = fc
  .tuple(fc.array(reading, { minLength: 1 }), fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }))
  .chain(([readings, surfaces]) => {
    const mention = fc
      .record({ startUtf16: fc.nat(), surface: fc.constantFrom(...surfaces), reading: fc.constantFrom(...readings) })
      .map((said): Mention => ({ ...said, endUtf16: said.startUtf16 + said.surface.length }));
    return fc.array(fc.record({ runId: fc.integer(), mentions: fc.array(mention) }));
  });

describe('mentions packed for a port', () => {
  it('are the same when they come out, whatever was read', () => {
    fc.assert(
      fc.property(runs, (given) => {
        expect(unpackMentions(passed(packMentions(given)))).toEqual(given);
      }),
    );
  });

  it('keep runs in which nothing is named, in their order', () => {
    const given = [3, 1, 2].map((runId) => ({ runId, mentions: [] }));
    expect(unpackMentions(passed(packMentions(given)))).toEqual(given);
  });

  it('say a thing once, however often it stands on the page', () => {
    const ford: MentionReading = { outcome: 'linked', entityId: 'ford' as EntityId, rule: 'name' };
    const mentions = [0, 20, 40].map((startUtf16) => ({
      startUtf16,
      endUtf16: startUtf16 + 4,
      surface: 'Ford',
      reading: ford,
    }));
    const packed = packMentions([
      { runId: 1, mentions },
      { runId: 2, mentions },
    ]);
    expect(packed).toMatchObject({ surfaces: ['Ford'], meant: ['ford'], rules: ['name'] });
    const said = unpackMentions(passed(packed)).flatMap((run) => run.mentions.map((mention) => mention.reading));
    expect(said).toHaveLength(6);
    expect(new Set(said).size).toBe(1);
  });
});
