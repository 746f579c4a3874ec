/** Settings as a file of the reader's own: written whole, read part by part. Pure. */
import { fail, type Result, succeed } from '../model';
import { withNeverMarked } from './change';
import { KEY_ACTS, type KeyAct, type Keys } from './keys';
import { type PartialSettings, type Refusal, readParts } from './schema';
import { CHOICES, type Choice, type Settings } from './settings';

const FORMAT = 'sidelight-settings';
const VERSION = 1;

/** The text of a file that `readSettingsFile` understands. */
export const settingsFile = (settings: Settings): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;

/** `no JSON`: not such text at all; `not settings`: a file of something else; `newer`: of a later version. */
export type FileProblem = 'no JSON' | 'not settings' | 'newer';

export interface SettingsFile {
  readonly parts: PartialSettings;
  readonly refused: readonly Refusal[];
}

/**
 * Reads the text of a settings file, which may be anything. What it says in another way than settings are said is left
 * out and listed as refused; only a text that is no settings file at all, or a later version's, is a problem. Never throws.
 */
export function readSettingsFile(text: string): Result<SettingsFile, FileProblem> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return fail('no JSON');
  }
  const { format, version, settings } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || typeof version !== 'number') return fail('not settings');
  return version > VERSION ? fail('newer') : succeed(readParts(settings));
}

/**
 * Settings with those of a file over them. Of a choice the file's counts; sites and entries that the file does not name
 * stay, so that nothing is lost by taking a file over. Keys of which two would be alike are not taken.
 */
export function withParts(
  settings: Settings,
  { sites = [], neverMarked = [], keys, ...choices }: PartialSettings,
): Settings {
  const named = new Set(sites.map(({ host }) => host));
  const others = settings.sites.filter(({ host }) => !named.has(host));
  const merged = { ...settings, ...choices, keys: mergedKeys(settings.keys, keys), sites: [...others, ...sites] };
  return neverMarked.reduce(withNeverMarked, merged);
}

function mergedKeys(present: Keys, given: Partial<Keys> = {}): Keys {
  const merged = { ...present, ...given };
  return new Set(Object.values(merged)).size === KEY_ACTS.length ? merged : present;
}

/** How two settings differ. */
export interface Difference {
  readonly choices: readonly Choice[];
  readonly keys: readonly KeyAct[];
  /** Sites that are added or switched over, and those that go. */
  readonly sitesChanged: number;
  readonly sitesGone: number;
  readonly neverMarkedMore: number;
  readonly neverMarkedLess: number;
}

/** What becomes different from `before` to `after`; null where nothing does. */
export function differenceOf(before: Settings, after: Settings): Difference | null {
  const choices = (Object.keys(CHOICES) as Choice[]).filter((name) => before[name] !== after[name]);
  const isIn = (sites: Settings['sites'], host: string, is?: string) =>
    sites.some((site) => site.host === host && (is === undefined || site.is === is));
  const kept = after.neverMarked.filter((entry) => withNeverMarked(before, entry) === before).length;
  const difference: Difference = {
    choices,
    keys: KEY_ACTS.filter((act) => before.keys[act] !== after.keys[act]),
    sitesChanged: after.sites.filter(({ host, is }) => !isIn(before.sites, host, is)).length,
    sitesGone: before.sites.filter(({ host }) => !isIn(after.sites, host)).length,
    neverMarkedMore: after.neverMarked.length - kept,
    neverMarkedLess: before.neverMarked.length - kept,
  };
  return Object.values(difference).some((part) => (typeof part === 'number' ? part > 0 : part.length > 0))
    ? difference
    : null;
}
