/**
 * What of the settings concerns one page, for the script on that page. Promise: for every stored value it agrees with
 * the full reading of the settings (tested by property), in a few hundred bytes where a schema would take kilobytes.
 */
import type { EntityId } from '../model';
import {
  CHOICES,
  type Choice,
  type Choices,
  DEFAULT_CHOICES,
  MARKS_PER_THOUSAND_WORDS,
  pageOf,
  REST_MS,
  siteOf,
} from './settings';

export interface PageSettings {
  /** Which pages here are read by themselves. */
  readonly reads: 'articles' | 'everything' | 'nothing';
  readonly opening: 'rest' | 'rest with Alt' | 'click';
  readonly openDelayMs: number;
  readonly marking: Choices['marking'];
  readonly marksPerThousandWords: number;
  readonly underline: Choices['underline'];
  readonly theme: Choices['theme'];
  /** Entries that are not marked here. */
  readonly neverMarked: ReadonlySet<EntityId>;
}

type Loose = Partial<Record<string, unknown>>;

/** Damaged or missing parts are as they were first. Cost is linear in the sites and entries that are stored. */
export function pageSettingsFrom(stored: unknown, location: Pick<URL, 'host' | 'href'>): PageSettings {
  const given = (stored ?? {}) as Loose;
  const chosen = <Name extends Choice>(name: Name): Choices[Name] => {
    const value = given[name] as Choices[Name];
    return (CHOICES[name] as readonly unknown[]).includes(value) ? value : DEFAULT_CHOICES[name];
  };
  const host = siteOf(location);
  const places = ['anywhere', `site ${host}`, `page ${pageOf(location)}`];
  const opening = chosen('opening');
  const site = listOf(given.sites).findLast((one) => one.host === host && (one.is === 'on' || one.is === 'off'));
  const isOff = site ? site.is === 'off' : chosen('runs') === 'on-demand';
  return {
    reads: isOff ? 'nothing' : chosen('runs') === 'everywhere' ? 'everything' : 'articles',
    opening: opening === 'with-alt' ? 'rest with Alt' : opening === 'on-click' ? 'click' : 'rest',
    openDelayMs: REST_MS[opening],
    marking: chosen('marks') === 'shown' ? chosen('marking') : 'none',
    marksPerThousandWords: MARKS_PER_THOUSAND_WORDS[chosen('density')],
    underline: chosen('underline'),
    theme: chosen('theme'),
    neverMarked: new Set(
      listOf(given.neverMarked)
        .filter(({ where, host: site, address }) =>
          places.includes(where === 'site' ? `site ${site}` : where === 'page' ? `page ${address}` : `${where}`),
        )
        .map(({ entityId }) => entityId as EntityId),
    ),
  };
}

const listOf = (given: unknown): Loose[] =>
  (Array.isArray(given) ? given : [given]).filter((item) => item !== null && typeof item === 'object');
