/**
 * What a reader can choose. Promise: every choice is one of a closed list, so that whatever is stored is something the
 * program can do; what is stored for a site or an entry names nothing else.
 */
import type { EntityId } from '../model';

/** Each choice with what it can be. */
export const CHOICES = {
  /** What opens a card beside click, tap and keys: resting so long, resting with Alt held, or nothing. */
  opening: ['after-200-ms', 'after-400-ms', 'after-700-ms', 'with-alt', 'on-click'],
  /** Whether there are marks at all; what is chosen below is kept meanwhile. */
  marks: ['shown', 'hidden'],
  /** The first mention in each section or on the page, every mention, or none (look-up with Alt held). */
  marking: ['section', 'page', 'all', 'none'],
  density: ['few', 'usual', 'many'],
  underline: ['dotted', 'dashed', 'solid', 'tint'],
  theme: ['system', 'light', 'dark'],
  /** Where pages are read without being asked to. */
  runs: ['articles', 'everywhere', 'on-demand'],
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
  /** One for each host at most, in the order in which they were chosen. */
  readonly sites: readonly SiteChoice[];
  /** Each once, in the order in which they were chosen. */
  readonly neverMarked: readonly NeverMarked[];
}

export const DEFAULT_CHOICES: Choices = {
  opening: 'after-400-ms',
  marks: 'shown',
  marking: 'section',
  density: 'usual',
  underline: 'dotted',
  theme: 'system',
  runs: 'articles',
};

export const DEFAULT_SETTINGS: Settings = { ...DEFAULT_CHOICES, sites: [], neverMarked: [] };

/** At most so many marks in any 1,000 words in a row. 12 is ours, the others are half and twice of it. */
export const MARKS_PER_THOUSAND_WORDS = { few: 6, usual: 12, many: 24 } as const satisfies Record<
  Choices['density'],
  number
>;

/** How long the pointer rests. With Alt held the reader has said what is wanted, so the shortest time is enough. */
export const REST_MS = {
  'after-200-ms': 200,
  'after-400-ms': 400,
  'after-700-ms': 700,
  'with-alt': 200,
  'on-click': 400,
} as const satisfies Record<Choices['opening'], number>;

/** The site of a page: its host, with the port where it is not the usual one, and without a leading "www.". */
export const siteOf = ({ host }: Pick<URL, 'host'>): string => host.replace(/^(www\.)+/, '');

/** One page of a site: its address without the fragment, which is a place on it. */
export const pageOf = ({ href }: Pick<URL, 'href'>): string => href.replace(/#.*/s, '');
