import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryCount } from '@/lib/match';
import type { EntityId, Mention, MentionReading } from '@/lib/model';

const mention = (reading: MentionReading): Mention => ({ startUtf16: 0, endUtf16: 1, surface: 'x', reading });
const linked = (id: string) => mention({ outcome: 'linked', entityId: id as EntityId, rule: 'name' });
const either = (...ids: string[]) => mention({ outcome: 'ambiguous', entityIds: ids as EntityId[], rule: 'name' });
const nil = mention({ outcome: 'nil', reason: 'no context', detail: '' });

describe('the count of entries that a page leads to', () => {
  it('counts an entry once however often it is named', () => {
    const count = createEntryCount();
    count.take([
      { runId: 1, mentions: [linked('a'), linked('a'), linked('b')] },
      { runId: 2, mentions: [linked('a')] },
    ]);
    expect(count.size).toBe(2);
  });

  it('counts both of a name that may be two things, and none that deliberately leads nowhere', () => {
    const count = createEntryCount();
    count.take([{ runId: 1, mentions: [either('a', 'b'), nil] }]);
    expect(count.size).toBe(2);
  });

  it('is that of what stands on the page, whatever stood there before', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.record({ runId: fc.nat(4), mentions: fc.array(ids.map(linked)) }),
      fc.record({ forget: fc.nat(4) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const count = createEntryCount();
        const standing = new Map<number, readonly Mention[]>();
        for (const one of steps) {
          if ('forget' in one) {
            count.forget([one.forget]);
            standing.delete(one.forget);
          } else {
            count.take([one]);
            standing.set(one.runId, one.mentions);
          }
        }
        const expected = new Set([...standing.values()].flat().map(({ reading }) => JSON.stringify(reading)));
        expect(count.size).toBe(expected.size);
      }),
    );
  });
});
