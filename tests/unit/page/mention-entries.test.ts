import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type EntityId, EntityIdSchema, type Mention } from '@/lib/model';
import { entriesNamedIn } from '@/lib/page/reading/mention-entries';

const id = (slug: string) => v.parse(EntityIdSchema, slug);

const mention = (reading: Mention['reading']): Mention => ({ surface: 'Ford', startUtf16: 0, endUtf16: 4, reading });
const linked = (slug: string) => mention({ outcome: 'linked', entityId: id(slug), rule: 'name' });
const EITHER = mention({ outcome: 'ambiguous', entityIds: [id('one'), id('two')], rule: 'name' });
const NEITHER = mention({
  outcome: 'nil',
  reason: 'no context',
  detail: { code: 'ordinary in capitals', texts: [] },
});

function countIn(runs: readonly (readonly Mention[])[], neverMarked: ReadonlySet<EntityId> = new Set()) {
  const counting = entriesNamedIn(
    runs.map((mentions) => ({ mentions })),
    neverMarked,
  );
  for (let pauses = 0; ; pauses += 1) {
    const step = counting.next();
    if (step.done) return { entries: [...step.value], pauses };
  }
}

describe('the entries that a page names', () => {
  it('are each counted once, both where a name may be either, and none where it is neither', () => {
    expect(countIn([[linked('ford'), EITHER], [NEITHER], [linked('ford'), linked('one')]]).entries).toEqual([
      'ford',
      'one',
      'two',
    ]);
  });

  it('are without those never to be marked', () => {
    expect(countIn([[linked('ford'), EITHER]], new Set([id('ford'), id('two')])).entries).toEqual(['one']);
  });

  it('are looked for with pauses, however the mentions are spread', () => {
    const mentions = Array.from({ length: 1_000 }, () => linked('ford'));
    expect(countIn(mentions.map((one) => [one])).pauses).toBeGreaterThan(9);
    expect(countIn(Array.from({ length: 10 }, (_, at) => mentions.slice(100 * at, 100 * at + 100))).pauses).toBe(10);
    expect(countIn(Array.from({ length: 1_000 }, () => [])).pauses).toBeGreaterThan(8);
  });
});
