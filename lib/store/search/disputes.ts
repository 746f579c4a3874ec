/**
 * Finding where reports differ: by the question, by what sort of number, date or word it asks for, by what the sides
 * say, and by the names of what it is about.
 */
import type { Dispute, DisputeSummary, DisputeType } from '../../model';
import type { Records } from '../records';
import { wordsLike } from './alike';
import { openPostings, type PackedPostings, packPostings } from './postings';
import { type Asked, readQuestion } from './question';
import type { WordsAround } from './telling';
import type { WordReading } from './vocabulary';
import { tellingWords } from './words';

export interface PackedDisputes {
  readonly postings: PackedPostings;
  /** In the order in which equal ones shall stand. */
  readonly summaries: readonly DisputeSummary[];
}

/** What a hit counts, by where it stands. */
const WEIGHT = { question: 0.8, sort: 0.6, position: 0.5, about: 0.4 } as const;
/** Of what a query says, a dispute must hold this much, and nearly as much as the one that holds most. */
const LEAST_SHARE = 0.6;
const SHARE_OF_BEST = 0.85;
const SHORTEST_PREFIX = 3;
const SHORTEST_MISSPELT = 6;

/** What readers call such a difference, in the languages of the interface; question and names are the index's own. */
const SORT_WORDS: Readonly<Record<DisputeType, string>> = {
  'different number': 'number figure count total toll número cifra',
  'different date': 'date day when time fecha día',
  'different wording': 'wording words quote text redacción palabras',
  'different actor': 'who actor quién',
  'different cause': 'why cause reason purpose motivo causa',
  'different status': 'status state estado',
  denied: 'denied denial whether desmentido',
  'disputed term': 'term name word término',
  'says less': 'less menos',
  'later report': 'later change posterior',
};
/** A question asks for more than the sort of its difference says. */
const ASKED_WORDS: Readonly<Partial<Record<Asked, string>>> = {
  number: SORT_WORDS['different number'],
  date: SORT_WORDS['different date'],
  reason: SORT_WORDS['different cause'],
};
/** Of all of them. */
const DIFFERING_WORDS = 'report differ difference disagree versión informe difieren diferencia';

/** O(words of the disputes). */
export function packDisputes({ disputes }: Records, around: WordsAround): PackedDisputes {
  return {
    postings: packPostings(disputes.map((dispute) => fieldsOf(dispute, around))),
    summaries: disputes.map(({ id, question, type, positions }) => ({
      id,
      question,
      type,
      positionCount: positions.length,
    })),
  };
}

function fieldsOf({ question, type, positions, entityIds }: Dispute, around: WordsAround) {
  const { asks } = readQuestion(question);
  const sort = [SORT_WORDS[type], (asks && ASKED_WORDS[asks]) ?? '', DIFFERING_WORDS].join(' ');
  return [
    { words: tellingWords(question), weight: WEIGHT.question },
    { words: tellingWords(sort), weight: WEIGHT.sort },
    { words: positions.flatMap(({ label }) => tellingWords(label)), weight: WEIGHT.position },
    { words: entityIds.flatMap(around.ofNames), weight: WEIGHT.about },
  ];
}

/**
 * The disputes that a query asks for, best first; an empty query asks for none.
 * @param inNames the words of all names, in which short slips are forgiven too
 */
export function openDisputes(
  { postings: packed, summaries }: PackedDisputes,
  inNames: ReadonlySet<string>,
): (query: string) => readonly DisputeSummary[] {
  const postings = openPostings(packed);
  const accepts = (typed: string, { manner, word }: WordReading): boolean => {
    if (manner === 'prefix') return typed.length >= SHORTEST_PREFIX;
    return manner !== 'misspelt' || typed.length >= SHORTEST_MISSPELT || inNames.has(word);
  };
  return (query) => {
    const { words } = readQuestion(query);
    const { documents, shares, scores } = postings.fits(tellingWords(words), { accepts, alike: wordsLike });
    const best = documents.reduce((most, document) => Math.max(most, shares[document] ?? 0), 0);
    const least = Math.max(LEAST_SHARE, SHARE_OF_BEST * best);
    return documents
      .filter((document) => (shares[document] ?? 0) >= least)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .flatMap((document) => summaries[document] ?? []);
  };
}
