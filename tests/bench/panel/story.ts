/**
 * A made-up story with as many events as wanted, as a pack: two statements an event in sentences of made-up prose,
 * dates of every shape over some years, in the order of chance.
 */
import type { Pack } from '@/lib/model';
import { readEdtf } from '@/lib/model';
import { createRandom, type Random } from '../generate/random';
import { capitalize, givenNames, proseWords, surnames } from '../generate/words';

const ENTITIES = 400;
const ARTICLES = 60;
const DIFFERENCES = 300;
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAYS = 2_500;
const MS_PER_DAY = 86_400_000;
/** What news is told in, and how much of it. */
const COMMON =
  'the of to and in a that for on was with by as at from said which after has people government talks'.split(' ');
const COMMON_SHARE = 0.6;
/** Of the ranks of rarer words, most of which come once or twice in a story. */
const RARER_WORDS = 12_000;

const iso = (day: number): string => new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
const claimId = (claim: number): string => `article-${claim % ARTICLES}/claim-${claim}`;
const nameOf = (index: number): string => `${givenNames.at(index)} ${surnames.at(index)}`;

/** The same for the same number, as the JSON of a pack. */
export function storyOf(eventCount: number): string {
  const random = createRandom(20_251_204);
  const claims = Array.from({ length: 2 * eventCount }, (_, index) => claimOf(index, random));
  const pack = {
    schemaVersion: 1,
    id: 'us-venezuela-2025',
    title: 'A made-up story',
    articles: Array.from({ length: ARTICLES }, (_, index) => articleOf(index)),
    entities: Array.from({ length: ENTITIES }, (_, index) => entityOf(index)),
    claims,
    events: Array.from({ length: eventCount }, (_, index) => eventOf(index, random)),
    disputes: Array.from({ length: DIFFERENCES }, (_, index) => disputeOf(index, eventCount, random)),
  };
  return JSON.stringify(pack satisfies Record<keyof Omit<Pack, 'storyCues'>, unknown>);
}

function sentenceOf(random: Random, fewest: number, most: number): string {
  const words = Array.from({ length: fewest + random.below(most - fewest + 1) }, () =>
    random.chance(COMMON_SHARE) ? random.pick(COMMON) : proseWords.at(random.rank(RARER_WORDS)),
  );
  return capitalize(words.join(' '));
}

const articleOf = (index: number) => ({
  id: `article-${index}`,
  title: `The paper of day ${index} looks at the story`,
  label: `The paper of day ${index} looks at the story`,
  publisher: `Daily ${index}`,
  url: `https://daily-${index}.example/story`,
  published: datingOf(iso(2_400 + index), 'stated'),
  language: 'en',
  paragraphCount: 40,
  digest: '0'.repeat(64),
  origin: 'pack',
});

const entityOf = (index: number) => ({
  id: `entity-${index}`,
  name: nameOf(index),
  kind: 'person',
  description: { text: `Someone who takes part in the story as number ${index}.`, articleIds: ['article-0'] },
  surfaceForms: [
    {
      text: nameOf(index),
      sort: 'full name',
      matching: 'exact-case',
      needs: 'nothing',
      cues: [],
      counterCues: [],
      occursIn: ['article-0'],
    },
  ],
  lookAlikes: [],
});

const claimOf = (index: number, random: Random) => ({
  id: claimId(index),
  text: `${sentenceOf(random, 10, 20)}.`,
  entityIds: [`entity-${random.rank(ENTITIES)}`],
  stance: 'reported',
  chain: random.chance(0.6) ? [{ kind: 'named', entityId: `entity-${random.rank(ENTITIES)}`, cue: 'said' }] : [],
  evidence: {
    articleId: `article-${index % ARTICLES}`,
    paragraph: 1,
    sentence: 1,
    startWords: 'It is',
    endWords: 'so told',
  },
  figures: [],
  origin: 'hand-checked',
});

const eventOf = (index: number, random: Random) => ({
  id: `event-${index}`,
  title: sentenceOf(random, 7, 13),
  when: whenOf(random),
  status: random.pick(['happened', 'happened', 'happened', 'happened', 'ongoing', 'planned'] as const),
  placeIds: [`entity-${random.rank(ENTITIES)}`],
  participantIds: [`entity-${random.rank(ENTITIES)}`, `entity-${random.rank(ENTITIES)}`],
  claimIds: [2 * index, 2 * index + 1].map(claimId),
});

/** The two statements of an event tell different numbers. */
function disputeOf(index: number, eventCount: number, random: Random) {
  const event = random.below(eventCount);
  return {
    id: `difference-${index}`,
    question: `${sentenceOf(random, 4, 7)}?`,
    type: 'different number',
    entityIds: [`entity-${random.rank(ENTITIES)}`],
    positions: [
      { label: 'fewer', claimIds: [claimId(2 * event)] },
      { label: 'more', claimIds: [claimId(2 * event + 1)] },
    ],
  };
}

function whenOf(random: Random) {
  const day = random.below(DAYS);
  const sort = random.fraction();
  if (sort < 0.08) return { basis: 'unknown' };
  if (sort < 0.6) return datingOf(iso(day), random.chance(0.7) ? 'stated' : 'worked out');
  if (sort < 0.8) return datingOf(`[${iso(day)}..${iso(day + 1 + random.below(20))}]`, 'worked out');
  if (sort < 0.9) return datingOf(`${iso(day)}/${iso(day + 1 + random.below(60))}`, 'stated');
  return datingOf(random.chance(0.5) ? `../${iso(day)}` : iso(day).slice(0, 7), 'bounded');
}

function datingOf(edtf: string, basis: string) {
  const reading = readEdtf(edtf);
  if (!reading.ok) throw new Error(reading.problem);
  const { earliest, latest, granularity } = reading.value;
  return { basis, edtf, earliest, latest, granularity, year: 'stated', from: { phrase: 'on that day' } };
}
