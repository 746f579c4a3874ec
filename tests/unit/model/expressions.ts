/** EDTF expressions of every form that the index reads, for property tests. */
import fc from 'fast-check';

const two = (value: number) => String(value).padStart(2, '0');

export const years = fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
export const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`);
export const days = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const moments = fc.oneof(years, months, days);

/** In order of time: of two text prefixes of days, the smaller one never begins later. */
const ordered = fc.tuple(moments, moments).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

export const intervals = fc.oneof(
  ordered.map(([from, to]) => `${from}/${to}`),
  moments.map((from) => `${from}/..`),
  moments.map((to) => `../${to}`),
);
export const members = fc.oneof(
  moments,
  ordered.map(([from, to]) => `${from}..${to}`),
  moments.map((from) => `${from}..`),
  moments.map((to) => `..${to}`),
);
/** Members of one set: not open to both sides together, which would be no date. */
export const memberLists = fc
  .array(members, { minLength: 1, maxLength: 5 })
  .filter((list) => !(list.some((member) => member.startsWith('..')) && list.some((member) => member.endsWith('..'))));
export const sets = memberLists.map((list) => `[${list.join(',')}]`);
export const expressions = fc.oneof(moments, intervals, sets);
