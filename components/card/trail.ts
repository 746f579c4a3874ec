/**
 * The way through the entries that a reader looked up in one card. Pure. Promise: at most TRAIL_LIMIT places are kept,
 * the first among them, which is what the card was opened for; going back and forth loses nothing.
 */
import type { Card, EntityRef, LinkRule } from '../../lib/model';
import { t } from '../shared/words';
import type { CardState } from './card-state';

/** UX.md, "The card". */
export const TRAIL_LIMIT = 10;

/** The mark that the card belongs to. */
export interface Marked {
  readonly surface: string;
  readonly rule: LinkRule;
  readonly site: string | null;
}

export type Place =
  | {
      readonly kind: 'entry';
      readonly card: Card;
      /** Null for what no mark led to. */
      readonly marked: Marked | null;
      /** The reader chose it among several that fit. */
      readonly isChosen: boolean;
    }
  /** Several entries fit the words. */
  | { readonly kind: 'choice'; readonly cards: readonly Card[]; readonly words: string; readonly marked: Marked | null }
  | { readonly kind: 'nothing'; readonly words: string; readonly nearest: readonly EntityRef[] }
  | { readonly kind: 'trouble'; readonly message: string };

/** A place with what the reader did there. */
export interface Visit {
  readonly place: Place;
  /** "More" is open. */
  readonly isOpen: boolean;
  readonly scrollPx: number;
}

export interface Trail {
  readonly visits: readonly Visit[];
  /** Index of the visit that is shown. */
  readonly at: number;
}

const arrive = (place: Place): Visit => ({ place, isOpen: false, scrollPx: 0 });

export const startTrail = (place: Place): Trail => ({ visits: [arrive(place)], at: 0 });

/** One step on from here. What lay ahead is forgotten; beyond the limit so is the second place. */
export function goOn(trail: Trail, place: Place): Trail {
  const behind = trail.visits.slice(0, trail.at + 1);
  const [first, ...others] = behind;
  const kept =
    first && behind.length >= TRAIL_LIMIT ? [first, ...others.slice(behind.length - TRAIL_LIMIT + 1)] : behind;
  return { visits: [...kept, arrive(place)], at: kept.length };
}

/** To a visit by its index; an index that is not there changes nothing. */
export const goTo = (trail: Trail, at: number): Trail => (trail.visits[at] ? { ...trail, at } : trail);

/** What the reader did at the visit that is shown. */
export const note = (trail: Trail, done: Partial<Omit<Visit, 'place'>>): Trail => ({
  ...trail,
  visits: trail.visits.map((visit, index) => (index === trail.at ? { ...visit, ...done } : visit)),
});

/** What a place is called on the way back to it. */
export function titleOf(place: Place): string {
  switch (place.kind) {
    case 'entry':
      return place.card.entity.name;
    case 'trouble':
      return '…';
    default:
      return `“${place.words}”`;
  }
}

/** The place that a card opens at. */
export function firstPlace(state: Extract<CardState, { cards: unknown }>): Place {
  const marked = state.status === 'ready' ? { surface: state.surface, rule: state.rule, site: state.site } : null;
  const words = state.status === 'ready' ? state.surface : state.words;
  const [only, ...others] = state.cards;
  if (only && others.length === 0) return { kind: 'entry', card: only, marked, isChosen: false };
  if (only) return { kind: 'choice', cards: state.cards, words, marked };
  return state.status === 'found'
    ? { kind: 'nothing', words, nearest: state.nearest }
    : { kind: 'trouble', message: t('inCard.gone') };
}
