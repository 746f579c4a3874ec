/** Finding entries by their names. */
import Fuse from 'fuse.js/basic';
import type { EntityId } from '../../model';
import { groupBy } from '../records';
import { openPostings, type Postings, packPostings, type ReadingRules } from './postings';
import { createShortlist } from './shortlist';
import { createVocabulary } from './vocabulary';
import { searchWords, tellingWords } from './words';

export interface NameHit {
  readonly entityId: EntityId;
  /** The name that fits best, as it is written in the index. */
  readonly name: string;
  /** Only for comparison with other hits of the same query. */
  readonly score: number;
}

export interface NameSearch {
  /** Entries that the query names, whole or as part of a question; best first, each entry once. */
  find(query: string): readonly NameHit[];
  /** Entries whose names look most like the query, however far. */
  nearest(query: string, limit: number): readonly EntityId[];
  /** Of all names. */
  readonly words: ReadonlySet<string>;
}

/** An entry with all that it goes by, its name first. */
export interface NamedEntry {
  readonly id: EntityId;
  readonly names: readonly string[];
}

interface Name {
  readonly entityId: EntityId;
  readonly text: string;
  /** All its words, one space between. */
  readonly folded: string;
  /** Its words run together: readers forget spaces, and platforms have none. */
  readonly compact: string;
  readonly telling: readonly string[];
}

/**
 * How a query can name an entry, best first; the fit within a step is at most 1. It is the name; the name begins with
 * it; it is the name but for the spaces; all its words are in the name; the name stands within it.
 */
const STEP = { same: 5, begins: 4, spaced: 3, within: 2, contained: 1 } as const;
/** Run-together names are compared from this length, and up to what a name can be. */
const COMPACT_LENGTH = { shortest: 3, longest: 32 } as const;
/** Longer queries are questions; comparing them letter by letter with names costs most of all and finds nothing. */
const MOST_COMPACT_WORDS = 4;
/** In a question, a shorter word that is no name's is an ordinary one rather than a slip in a name. */
const SHORTEST_MISSPELT_BESIDE = 5;
/** Shares are sums of fractions. */
const WHOLE = 0.999;
const NEAREST_OPTIONS = { threshold: 0.55, location: 0, distance: 60 } as const;
const MOST_COMPARED = 200;

/** @param entries in the order in which equal hits shall stand. O(n log n) in names */
export function createNameSearch(entries: readonly NamedEntry[]): NameSearch {
  const names = entries.flatMap(namesOf);
  const postings = openPostings(packPostings(names.map((name) => [{ words: name.telling, weight: 1 }])));
  const byCompact = createCompactNames(names);
  return {
    find: (query) => bestOfEach(entries, [...byWords(names, postings, query), ...byCompact(query)]),
    nearest: createNearestNames(names),
    words: new Set(names.flatMap(({ telling }) => telling)),
  };
}

function namesOf(entry: NamedEntry): readonly Name[] {
  return [...new Set(entry.names)].map((text) => {
    const words = searchWords(text);
    return {
      entityId: entry.id,
      text,
      folded: words.join(' '),
      compact: words.join(''),
      telling: tellingWords(text),
    };
  });
}

function byWords(names: readonly Name[], postings: Postings, query: string): readonly NameHit[] {
  const typed = searchWords(query).join(' ');
  const words = tellingWords(query);
  const { documents, shares, scores, met } = postings.fits(words, rulesFor(words));
  return documents.flatMap((document) => {
    const name = names[document];
    const fit = { share: shares[document] ?? 0, score: scores[document] ?? 0 };
    const score = name ? nameScore(name, typed, fit, met) : 0;
    return name && score > 0 ? [{ entityId: name.entityId, name: name.text, score }] : [];
  });
}

/** A name has no other words for it than its other names. */
const rulesFor = (words: readonly string[]): ReadingRules => ({
  accepts: (typed, { manner }) =>
    manner !== 'misspelt' || words.length === 1 || typed.length >= SHORTEST_MISSPELT_BESIDE,
  alike: () => [],
});

interface Fit {
  readonly share: number;
  readonly score: number;
}

/** 0 where the query does not name it. */
function nameScore(name: Name, typed: string, fit: Fit, met: ReadonlySet<string>): number {
  if (name.folded === typed) return STEP.same;
  if (name.folded.startsWith(typed)) return STEP.begins + typed.length / name.folded.length;
  const covered = name.telling.filter((word) => met.has(word)).length / name.telling.length;
  if (fit.share > WHOLE) return STEP.within + fit.score * 0.7 + covered * 0.3;
  return covered === 1 ? STEP.contained + fit.share * 0.5 + fit.score * 0.5 : 0;
}

/** Names whose letters are the query's, spaces aside; with slips forgiven, then ranked below all words typed right. */
function createCompactNames(names: readonly Name[]): (query: string) => readonly NameHit[] {
  const byCompact = groupBy(names, (name) => name.compact);
  const vocabulary = createVocabulary([...byCompact.keys()].sort());
  return (query) => {
    const words = searchWords(query);
    const typed = words.join('');
    if (
      words.length > MOST_COMPACT_WORDS ||
      typed.length < COMPACT_LENGTH.shortest ||
      typed.length > COMPACT_LENGTH.longest
    )
      return [];
    return vocabulary.readings(typed).flatMap(({ word, manner, fit }) => {
      const score = (manner === 'misspelt' ? STEP.contained : STEP.spaced) + fit;
      return (byCompact.get(word) ?? []).map(({ entityId, text }) => ({ entityId, name: text, score }));
    });
  };
}

/** Whole names that look like the query, however far. */
function createNearestNames(names: readonly Name[]): NameSearch['nearest'] {
  const byFolded = groupBy(names, (name) => name.folded);
  const shortlist = createShortlist([...byFolded.keys()]);
  return (query, limit) => {
    const typed = searchWords(query).join(' ');
    const near = new Fuse(shortlist.near(typed, MOST_COMPARED), NEAREST_OPTIONS).search(typed);
    const entityIds = near.flatMap(({ item }) => (byFolded.get(item) ?? []).map((name) => name.entityId));
    return [...new Set(entityIds)].slice(0, limit);
  };
}

/** The best hit of each entity; equal hits in the order of the entries, main names before other ones. */
function bestOfEach(entries: readonly NamedEntry[], hits: readonly NameHit[]): readonly NameHit[] {
  const byEntity = groupBy(hits, (hit) => hit.entityId);
  return entries
    .flatMap(({ id }) => {
      const own = byEntity.get(id) ?? [];
      const best = own.reduce<NameHit | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
      return best ? [best] : [];
    })
    .sort((a, b) => b.score - a.score);
}
