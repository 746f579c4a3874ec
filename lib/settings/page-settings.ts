/**
 * What of the settings concerns one page, for the script on that page. Promise: for every stored value it agrees with
 * the full reading of the settings (tested by property), in a few hundred bytes where a schema would take kilobytes.
 */
import type { EntityId } from '../model';
import { actOf, PAGE_KEYS, type PageAct, type Pressed } from './keys';
import { CHOICES, type Choice, type Choices, pageOf, siteOf } from './settings';

export interface PageSettings extends Pick<Choices, 'marking' | 'marksPerThousandWords' | 'underline' | 'theme'> {
  /** Which pages of the site are read by themselves: `on demand` where it is switched off. */
  readonly reads: Choices['runs'];
  readonly opening: 'rest' | Extract<Choices['opening'], string>;
  /** How long the pointer rests on a mark before its card opens. */
  readonly openDelayMs: number;
  /** What a press of keys is to do; undefined for nothing. */
  actOf(event: Pressed): PageAct | undefined;
  /** Entries that are not marked here. */
  readonly neverMarked: ReadonlySet<EntityId>;
}

/** With Alt held the reader has said what is wanted, so the shortest time is enough. */
const REST_WITH_ALT_MS = 200;

type Loose = Partial<Record<string, unknown>>;

/** Damaged or missing parts are as they were first. Cost is linear in the sites and entries that are stored. */
export function pageSettingsFrom(stored: unknown, location: Pick<URL, 'host' | 'href'>): PageSettings {
  const given = (stored ?? {}) as Loose;
  const chosen = <Name extends Choice>(name: Name): Choices[Name] => {
    const choices = CHOICES[name] as unknown as readonly Choices[Name][];
    return choices.find((choice) => choice === given[name]) ?? (choices[0] as Choices[Name]);
  };
  const opening = chosen('opening');
  const runs = chosen('runs');
  const ofSite = listOf(given.sites).findLast((one) => one?.host === siteOf(location) && isSwitch(one.is));
  const isOff = ofSite?.is === 'off';
  const isHere = (wish: Loose | null) =>
    wish?.where === 'site'
      ? wish.host === siteOf(location)
      : wish?.where === 'page'
        ? wish.address === pageOf(location)
        : wish?.where === 'anywhere';
  return {
    reads: isOff ? 'on demand' : ofSite && runs === 'on demand' ? 'articles' : runs,
    opening: typeof opening === 'number' ? 'rest' : opening,
    openDelayMs: typeof opening === 'number' ? opening : REST_WITH_ALT_MS,
    marking: chosen('marks') === 'shown' ? chosen('marking') : 'none',
    marksPerThousandWords: chosen('marksPerThousandWords'),
    underline: chosen('underline'),
    theme: chosen('theme'),
    actOf: (event) => actOf(event, given, PAGE_KEYS),
    neverMarked: new Set(
      listOf(given.neverMarked)
        .filter(isHere)
        .map((wish) => wish?.entityId as EntityId),
    ),
  };
}

const isSwitch = (value: unknown): boolean => value === 'on' || value === 'off';

const listOf = (given: unknown): readonly (Loose | null)[] => (Array.isArray(given) ? given : []);
