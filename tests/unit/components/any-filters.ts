/** Filters of every kind, as an address may hold them. */
import fc from 'fast-check';
import type { Filters } from '@/components/panel/chronology/filters';
import type { ArticleId, EntityId } from '@/lib/model';

const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed());
const ids = fc.uniqueArray(id, { maxLength: 3 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const anyFilters: fc.Arbitrary<Filters> = fc.record({
  entityIds: ids as fc.Arbitrary<EntityId[]>,
  articleIds: ids as fc.Arbitrary<ArticleId[]>,
  sources: ids,
  basis: fc.constantFrom(null, 'stated', 'worked out', 'bounded', 'unknown'),
  status: fc.constantFrom(null, 'happened', 'ongoing', 'announced', 'planned'),
  from: fc.option(day),
  to: fc.option(day),
  differ: fc.boolean(),
  fresh: fc.boolean(),
});
