/**
 * What a reader can choose. Promise: every choice is one of a closed list, so that whatever is stored is something the
 * program can do; what is stored for a site or an entry names nothing else.
 */
import type { EntityId } from '../model';
import type { Keys } from './keys';

/** Each choice with what it can be; the first is what it is until the reader chooses. */
export const CHOICES = {
  /** What opens a card beside click, tap and keys: resting so many milliseconds, resting with Alt held, or nothing. */
  opening: [400, 200, 700, 'rest with Alt', 'click'],
  /** Whether there are marks at all; what is chosen below is kept meanwhile. */
  marks: ['shown', 'hidden'],
  /** The first mention in each section or on the page, every mention, or none (look-up with Alt held). */
  marking: ['section', 'page', 'all', 'none'],
  /** At most so many marks in any 1,000 words in a row; the others are half and twice the first. */
  marksPerThousandWords: [12, 6, 24],
  underline: ['dotted', 'dashed', 'solid', 'tint'],
  theme: ['system', 'light', 'dark'],
  /** Where pages are read without being asked to. */
  runs: ['articles', 'everywhere', 'on demand'],
} as const;

export type Choice = keyof typeof CHOICES;
export type Choices = { readonly [Name in Choice]: (typeof CHOICES)[Name][number] };

/** A site for which the reader chose otherwise than `runs` says. */
export interface SiteChoice {
  /** As `siteOf` gives it. */
  readonly host: string;
  readonly is: 'on' | 'off';
}

/** An entry whose names are not to be marked: anywhere, on one site, or on one page. */
export type NeverMarked =
  | { readonly entityId: EntityId; readonly where: 'anywhere' }
  | { readonly entityId: EntityId; readonly where: 'site'; readonly host: string }
  /** `address` as `pageOf` gives it. */
  | { readonly entityId: EntityId; readonly where: 'page'; readonly address: string };

export interface Settings extends Choices {
  /** No two alike. */
  readonly keys: Keys;
  /** One for each host at most, in the order in which they were chosen. */
  readonly sites: readonly SiteChoice[];
  /** Each once, in the order in which they were chosen. */
  readonly neverMarked: readonly NeverMarked[];
}

/** The site of a page: its host, with the port where it is not the usual one, and without a leading "www.". */
export const siteOf = ({ host }: Pick<URL, 'host'>): string => host.replace(/^(www\.)+/, '');

/** One page of a site: its address without the fragment, which is a place on it. */
export const pageOf = ({ href }: Pick<URL, 'href'>): string => href.replace(/#.*/s, '');
