/** Changes to settings, as values. Pure; what would change nothing gives back the same settings. */
import { KEY_ACTS, type KeyAct, type KeyPress } from './keys';
import type { NeverMarked, Settings } from './settings';

/** True where pages of the site are read without being asked to (articles only, unless `runs` says everywhere). */
export function runsOn(settings: Settings, host: string): boolean {
  const chosen = settings.sites.find((site) => site.host === host);
  return chosen ? chosen.is === 'on' : settings.runs !== 'on demand';
}

/** Switches a site on or off. What `runs` says anyway is not kept, so that the list holds only what differs. */
export function withSite(settings: Settings, host: string, isOn: boolean): Settings {
  if (runsOn(settings, host) === isOn) return settings;
  const others = withoutSite(settings, host);
  return runsOn(others, host) === isOn
    ? others
    : { ...others, sites: [...others.sites, { host, is: isOn ? 'on' : 'off' }] };
}

/** Forgets what was chosen for a site. */
export const withoutSite = (settings: Settings, host: string): Settings => ({
  ...settings,
  sites: settings.sites.filter((site) => site.host !== host),
});

/** Marks this entry no more, there. */
export const withNeverMarked = (settings: Settings, entry: NeverMarked): Settings =>
  settings.neverMarked.some((known) => isSameWish(known, entry))
    ? settings
    : { ...settings, neverMarked: [...settings.neverMarked, entry] };

/** Takes that back. */
export const withoutNeverMarked = (settings: Settings, entry: NeverMarked): Settings =>
  settings.neverMarked.some((known) => isSameWish(known, entry))
    ? { ...settings, neverMarked: settings.neverMarked.filter((known) => !isSameWish(known, entry)) }
    : settings;

/** All marks off, or on again. */
export const withMarksToggled = (settings: Settings): Settings => ({
  ...settings,
  marks: settings.marks === 'shown' ? 'hidden' : 'shown',
});

/** Gives an act another key; nothing changes where another act has that one. */
export const withKey = (settings: Settings, act: KeyAct, press: KeyPress): Settings =>
  KEY_ACTS.some((one) => settings.keys[one] === press)
    ? settings
    : { ...settings, keys: { ...settings.keys, [act]: press } };

/** A change as it was made. */
export interface SettingsChange {
  readonly before: Settings;
  readonly after: Settings;
}

/** Takes a change back: whatever of it is still as it was made. What was chosen otherwise since then stays. */
export function withUndone(settings: Settings, { before, after }: SettingsChange): Settings {
  const isAsMade = (name: keyof Settings) => JSON.stringify(settings[name]) === JSON.stringify(after[name]);
  const taken = Object.entries(before).filter(([name]) => isAsMade(name as keyof Settings));
  return { ...settings, ...Object.fromEntries(taken) };
}

/** One text for each wish: equal for equal wishes only. */
export const wishKey = (entry: NeverMarked): string => `${entry.entityId} ${entry.where} ${placeOf(entry)}`;

function placeOf(entry: NeverMarked): string {
  if (entry.where === 'anywhere') return '';
  return entry.where === 'site' ? entry.host : entry.address;
}

const isSameWish = (one: NeverMarked, other: NeverMarked): boolean => wishKey(one) === wishKey(other);
