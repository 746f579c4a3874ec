/** Says on what packs differ, a line for each field, so that a person can settle it in the packs' sources. */
import { type Conflict, type MergedPack, versionsIn } from './merge';

export interface NamedPack {
  readonly file: string;
  readonly pack: MergedPack;
}

interface Difference {
  readonly path: readonly string[];
  /** One for each version, in their order. */
  readonly values: readonly unknown[];
}

/** Of a longer value, a stretch from a little before the texts part. */
const LONGEST_VALUE = 80;
const LEAD = 20;

/** @returns lines such as `claims › h1/closed › stance: "asserted" in a.json; "reported" in b.json` */
export function conflictLines(conflicts: readonly Conflict[], packs: readonly NamedPack[]): string[] {
  return conflicts.flatMap((conflict) => {
    const { section, id, variants } = conflict;
    const files = variants.map((variant) => filesWith(variant, conflict, packs));
    const record = section === 'header' ? ['pack'] : [section, id];
    return differences(variants, record).map(
      ({ path, values }) => `${path.join(' › ')}: ${describe(values, files).join('; ')}`,
    );
  });
}

function filesWith(variant: unknown, { section }: Conflict, packs: readonly NamedPack[]): string[] {
  const text = JSON.stringify(variant);
  return packs
    .filter(({ pack }) => versionsIn(pack, section).some((record) => JSON.stringify(record) === text))
    .map(({ file }) => file);
}

/** The innermost fields in which the values differ. */
function differences(values: readonly unknown[], path: readonly string[]): Difference[] {
  if (new Set(values.map((value) => JSON.stringify(value))).size === 1) return [];
  if (values.every(isRecord)) {
    const keys = [...new Set(values.flatMap((value) => Object.keys(value)))];
    return keys.flatMap((key) =>
      differences(
        values.map((value) => value[key]),
        [...path, key],
      ),
    );
  }
  return [{ path, values: values.every((value) => Array.isArray(value)) ? withoutShared(values) : values }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of long lists only what is not in all of them, unless they differ in nothing but their order. */
function withoutShared(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const texts = lists.map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const own = lists.map((list) => list.filter((item) => !texts.every((text) => text.has(JSON.stringify(item)))));
  return own.every((list) => list.length === 0) ? lists : own;
}

/** Each value once, with all the files that have it. */
function describe(values: readonly unknown[], files: readonly (readonly string[])[]): string[] {
  const holders = new Map<string, string[]>();
  for (const [index, value] of values.entries()) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    holders.set(text, [...(holders.get(text) ?? []), ...(files[index] ?? [])]);
  }
  const from = sharedStart([...holders.keys()]) - LEAD;
  return [...holders].map(([text, holding]) => `${excerpt(text, from)} in ${[...new Set(holding)].join(', ')}`);
}

/** How many units the texts have in common from their beginning. */
function sharedStart([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length++;
  return length;
}

function excerpt(text: string, from: number): string {
  if (text.length <= LONGEST_VALUE) return text;
  const start = Math.max(0, Math.min(from, text.length - LONGEST_VALUE));
  const end = start + LONGEST_VALUE;
  return `${start > 0 ? '... ' : ''}${text.slice(start, end)}${end < text.length ? ' ...' : ''}`;
}
