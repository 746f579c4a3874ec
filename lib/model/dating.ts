/**
 * When something was, and how that is known. A Dating is never filled in by default: what is not known is `unknown`,
 * and a year that no article states is marked as worked out.
 */
import * as v from 'valibot';
import { readEdtf } from './edtf';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD'));

const KnownDatingSchema = v.pipe(
  v.strictObject({
    /**
     * `stated`: the article gives it; `worked out`: from a phrase and something it is resolved against; `bounded`: only
     * a limit is known.
     */
    basis: v.picklist(['stated', 'worked out', 'bounded']),
    edtf: v.pipe(
      v.string(),
      v.check(
        (text) => readEdtf(text).ok,
        ({ input }) => {
          const reading = readEdtf(input);
          return reading.ok ? '' : reading.problem;
        },
      ),
    ),
    earliest: v.nullable(isoDay),
    latest: v.nullable(isoDay),
    granularity: v.picklist(['day', 'month', 'year']),
    /** Whether the article gives the year or we add it. */
    year: v.picklist(['stated', 'worked out']),
    /**
     * The wording it rests on (at most 8 words of an article, shown in quotation marks) and what that was resolved
     * against.
     */
    from: v.strictObject({ phrase: v.string(), against: v.optional(v.string()) }),
  }),
  v.check((dating) => {
    const reading = readEdtf(dating.edtf);
    return !reading.ok || (reading.value.earliest === dating.earliest && reading.value.latest === dating.latest);
  }, 'earliest and latest must be what the EDTF expression says'),
  v.check((dating) => {
    const reading = readEdtf(dating.edtf);
    return !reading.ok || reading.value.granularity === dating.granularity;
  }, 'the granularity must be that of the coarsest part of the EDTF expression'),
);

const UnknownDatingSchema = v.strictObject({
  basis: v.literal('unknown'),
  /** Why there is no date, for the reader. */
  why: v.optional(v.string()),
});

export const DatingSchema = v.variant('basis', [KnownDatingSchema, UnknownDatingSchema]);

export type KnownDating = v.InferOutput<typeof KnownDatingSchema>;
export type Dating = v.InferOutput<typeof DatingSchema>;
export type DateBasis = Dating['basis'];

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

/**
 * Order of a chronology: by earliest, then by latest day; what is open to the past comes first, what has no date last.
 * A total preorder, so sorting with it is stable and repeatable.
 */
export function compareDatings(a: Dating, b: Dating): number {
  return compareText(sortKey(a), sortKey(b));
}

/** True when the two can be told apart in time: every day one allows lies before every day the other allows. */
export function orderIsKnown(a: Dating, b: Dating): boolean {
  if (a.basis === 'unknown' || b.basis === 'unknown') return false;
  return (a.latest ?? LAST) < (b.earliest ?? FIRST) || (b.latest ?? LAST) < (a.earliest ?? FIRST);
}

const sortKey = (dating: Dating): string =>
  dating.basis === 'unknown' ? `${LAST} ${LAST}` : `${dating.earliest ?? FIRST} ${dating.latest ?? LAST}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
