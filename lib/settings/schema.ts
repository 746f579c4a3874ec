/**
 * Settings as they come from storage or from a file. Promise: whatever comes, settings that the program can follow come
 * out; what is damaged, or written by a later version, costs its own place and nothing else.
 */
import * as v from 'valibot';
import { ADDRESS_UTF16, EntityIdSchema } from '../model';
import { wishKey } from './change';
import { DEFAULT_SETTINGS } from './defaults';
import { isKeyPress, KEY_ACTS, type KeyAct, type KeyPress, type Keys, keysFrom } from './keys';
import { CHOICES, type Choice, type Choices, type NeverMarked, type Settings, type SiteChoice } from './settings';

const HOST_UTF16 = 300;

/** As an address writes it: lower case, international names in their coded form. */
const HostSchema = v.pipe(v.string(), v.maxLength(HOST_UTF16), v.regex(/^(?!www\.)[^\s/?#@A-Z]+$/u));
const AddressSchema = v.pipe(v.string(), v.maxLength(ADDRESS_UTF16), v.regex(/^https?:\/\/[^\s#]+$/u));

const KeyPressSchema = v.custom<KeyPress>(isKeyPress);

const SiteChoiceSchema = v.object({ host: HostSchema, is: v.picklist(['on', 'off']) });

/** One wish not to have an entry marked. */
export const NeverMarkedSchema = v.variant('where', [
  v.object({ entityId: EntityIdSchema, where: v.literal('anywhere') }),
  v.object({ entityId: EntityIdSchema, where: v.literal('site'), host: HostSchema }),
  v.object({ entityId: EntityIdSchema, where: v.literal('page'), address: AddressSchema }),
]);

/** What was not taken over: where it stood, and what stood there, shortened. */
export interface Refusal {
  readonly at: Choice | 'keys' | 'sites' | 'neverMarked';
  readonly found: string;
}

/** The parts of settings that were understood. What is not there was not said, or refused. */
export interface PartialSettings extends Partial<Choices> {
  readonly keys?: Partial<Keys>;
  readonly sites?: readonly SiteChoice[];
  readonly neverMarked?: readonly NeverMarked[];
}

/** Reads each part for itself. Cost is linear in what is given. */
export function readParts(given: unknown): { readonly parts: PartialSettings; readonly refused: readonly Refusal[] } {
  const record = isRecord(given) ? given : {};
  const refused: Refusal[] = [];
  const parts: Record<string, unknown> = {};
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const value = record[name];
    if (value === undefined) continue;
    if (v.is(v.picklist(CHOICES[name]), value)) parts[name] = value;
    else refused.push({ at: name, found: shortened(value) });
  }
  if (record.keys !== undefined) {
    const read = readKeys(record.keys);
    parts.keys = read.keys;
    refused.push(...read.refused.map((value) => ({ at: 'keys' as const, found: shortened(value) })));
  }
  const list = <Item>(
    at: 'sites' | 'neverMarked',
    schema: v.GenericSchema<unknown, Item>,
    keyOf: (item: Item) => string,
  ) => {
    if (record[at] === undefined) return;
    const read = readList(record[at], schema, keyOf);
    parts[at] = read.items;
    refused.push(...read.refused.map((value) => ({ at, found: shortened(value) })));
  };
  list('sites', SiteChoiceSchema, ({ host }) => host);
  list('neverMarked', NeverMarkedSchema, wishKey);
  return { parts, refused };
}

/** Settings for what is stored; what is not understood is as it was first. */
export function settingsFrom(stored: unknown): Settings {
  const { parts } = readParts(stored);
  return { ...DEFAULT_SETTINGS, ...parts, keys: keysFrom({ keys: parts.keys }) };
}

function readKeys(given: unknown): { readonly keys: Partial<Keys>; readonly refused: readonly unknown[] } {
  if (!isRecord(given)) return { keys: {}, refused: [given] };
  const keys: Partial<Record<KeyAct, KeyPress>> = {};
  const refused: unknown[] = [];
  for (const act of KEY_ACTS) {
    const value = given[act];
    if (v.is(KeyPressSchema, value)) keys[act] = value;
    else if (value !== undefined) refused.push(value);
  }
  return { keys, refused };
}

/** Of several items with one key the last counts, as it was chosen last. */
function readList<Item>(given: unknown, schema: v.GenericSchema<unknown, Item>, keyOf: (item: Item) => string) {
  if (!Array.isArray(given)) return { items: [], refused: [given] };
  const items = new Map<string, Item>();
  const refused: unknown[] = [];
  for (const value of given) {
    const read = v.safeParse(schema, value);
    if (!read.success) {
      refused.push(value);
      continue;
    }
    items.delete(keyOf(read.output));
    items.set(keyOf(read.output), read.output);
  }
  return { items: [...items.values()], refused };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHOWN_UTF16 = 80;

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > SHOWN_UTF16 ? `${text.slice(0, SHOWN_UTF16)}…` : text;
}
