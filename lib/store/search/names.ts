/** Finding entries by their names. */
import type { EntityId } from '../../model';
import { groupBy } from '../records';
import { openPostings, type Postings, packPostings, type ReadingRules } from './postings';
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
  /** Entries that the query names by half, slips forgiven: half of its words and half of the name's. */
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
const HALF = 0.5;
const SHORTEST_TELLING = 4;

/** @param entries in the order in which equal hits shall stand. O(n log n) in names */
export function createNameSearch(entries: readonly NamedEntry[]): NameSearch {
  const names = entries.flatMap(namesOf);
  const postings = openPostings(packPostings(names.map((name) => [{ words: name.telling, weight: 1 }])));
  const byCompact = createCompactNames(names);
  return {
    find: (query) => bestOfEach(entries, [...byWords(names, postings, query), ...byCompact(query)]),
    nearest: (query, limit) => nearestNames(names, postings, query).slice(0, limit),
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

/** Where no name fits the whole query; best first. */
function nearestNames(names: readonly Name[], postings: Postings, query: string): readonly EntityId[] {
  const words = tellingWords(query);
  const { documents, scores, met } = postings.fits(words, WHOLE_WORDS);
  const near = documents.flatMap((document) => {
    const name = names[document];
    const shared = name ? name.telling.filter((word) => met.has(word)).length : 0;
    if (!name || shared < HALF * Math.max(words.length, name.telling.length)) return [];
    return [{ entityId: name.entityId, score: scores[document] ?? 0 }];
  });
  return [...new Set(near.sort((a, b) => b.score - a.score).map(({ entityId }) => entityId))];
}

/** Shorter words stand in too many names to bring one to mind. */
const WHOLE_WORDS: ReadingRules = {
  accepts: (_, { word, manner }) => manner !== 'prefix' && word.length >= SHORTEST_TELLING,
  alike: () => [],
};

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
