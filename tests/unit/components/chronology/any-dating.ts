/** Dates of every shape and basis, in a few years, so that they meet. */
import fc from 'fast-check';
import { type DateBasis, type Dating, type EventId, type EventView, readEdtf } from '@/lib/model';
import { events } from '../../../fixtures/read-models';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const FIRST_DAY = 19_700;

/** A day in about three years; many fall on the same few. */
export const anyDay = fc.oneof(
  fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1_000 }),
  fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 12 }),
);

const anyExpression = fc.oneof(
  anyDay.map(iso),
  anyDay.map((day) => iso(day).slice(0, 7)),
  anyDay.map((day) => iso(day).slice(0, 4)),
  fc.tuple(anyDay, fc.nat(90)).map(([day, length]) => `${iso(day)}/${iso(day + length)}`),
  fc.tuple(anyDay, fc.nat(9)).map(([day, length]) => `[${iso(day)}..${iso(day + length)}]`),
  anyDay.map((day) => `${iso(day)}/..`),
  anyDay.map((day) => `../${iso(day)}`),
  anyDay.map((day) => `[${iso(day)}..]`),
  anyDay.map((day) => `${iso(day).slice(0, 7)}/${iso(day + 70).slice(0, 7)}`),
);

export function datingOf(edtf: string, basis: Exclude<DateBasis, 'unknown'> = 'stated'): Dating {
  const reading = readEdtf(edtf);
  if (!reading.ok) throw new Error(reading.problem);
  const { earliest, latest, granularity } = reading.value;
  return { basis, edtf, earliest, latest, granularity, year: 'stated', from: { phrase: edtf } };
}

export const anyDating: fc.Arbitrary<Dating> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(anyExpression, fc.constantFrom('stated', 'worked out', 'bounded'))
      .map(([edtf, basis]) => datingOf(edtf, basis as 'stated')),
  },
  { weight: 1, arbitrary: fc.constant<Dating>({ basis: 'unknown' }) },
);

/** An event of this date; ids tell them apart. */
export const eventAt = (when: Dating, index = 0, more: Partial<EventView> = {}): EventView => ({
  ...events.fog,
  id: `event-${index}` as EventId,
  title: `Event ${index}`,
  status: 'happened',
  when,
  ...more,
});

export const anyEvents: fc.Arbitrary<readonly EventView[]> = fc
  .array(anyDating, { maxLength: 60 })
  .map((datings) => datings.map((when, index) => eventAt(when, index)));
