/** What stands twice: an id in a list, a text under two ids, a statement in one article, a position's label. */
import type { Pack } from '../../../lib/model';
import { wordsOf } from '../words';
import type { Problem } from './problem';

export function repetitionProblems(pack: Pack): Problem[] {
  return [...lists(pack).flatMap(repeatedItems), ...sameArticles(pack), ...sameClaims(pack)];
}

interface List {
  readonly place: string;
  readonly items: readonly string[];
}

const lists = (pack: Pack): List[] => [
  {
    place: 'storyCues',
    items: [pack.storyCues?.names, pack.storyCues?.words, pack.storyCues?.elsewhere].flatMap((cues) => cues ?? []),
  },
  ...pack.entities.flatMap(({ id, description, surfaceForms, lookAlikes }) => [
    { place: `entities › ${id} › description › articleIds`, items: description.articleIds },
    { place: `entities › ${id} › surfaceForms`, items: surfaceForms.map(({ text }) => text) },
    { place: `entities › ${id} › lookAlikes`, items: lookAlikes.map(({ text }) => text) },
    ...surfaceForms.flatMap(({ text, occursIn, cues, counterCues }) => {
      const place = `entities › ${id} › surfaceForms › ${text}`;
      return [
        { place: `${place} › occursIn`, items: occursIn },
        { place: `${place} › cues`, items: [...cues, ...counterCues] },
      ];
    }),
  ]),
  ...pack.claims.map(({ id, entityIds }) => ({ place: `claims › ${id} › entityIds`, items: entityIds })),
  ...pack.events.flatMap(({ id, placeIds, participantIds, claimIds }) => [
    { place: `events › ${id} › placeIds`, items: placeIds },
    { place: `events › ${id} › participantIds`, items: participantIds },
    { place: `events › ${id} › claimIds`, items: claimIds },
  ]),
  ...pack.disputes.flatMap(({ id, entityIds, positions }) => [
    { place: `disputes › ${id} › entityIds`, items: entityIds },
    { place: `disputes › ${id} › positions`, items: positions.map(({ label }) => label) },
    { place: `disputes › ${id} › positions`, items: positions.flatMap(({ claimIds }) => claimIds) },
  ]),
];

const repeatedItems = ({ place, items }: List): Problem[] =>
  [...new Set(items.filter((item, index) => items.indexOf(item) !== index))].map((item) => {
    return { place, message: `"${item}" stands there twice` };
  });

const sameArticles = ({ articles }: Pack): Problem[] =>
  repeated(articles, ({ digest }) => digest).map(([first, again]) => {
    return { place: `articles › ${again.id} › digest`, message: `has the same text as article ${first.id}` };
  });

const sameClaims = ({ claims }: Pack): Problem[] =>
  repeated(claims, ({ evidence, text }) => `${evidence.articleId} ${wordsOf(text).join(' ')}`).map(([first, again]) => {
    return { place: `claims › ${again.id} › text`, message: `says the same as ${first.id}` };
  });

/** Each record whose key an earlier one has, after that one. */
function repeated<Record>(records: readonly Record[], keyOf: (record: Record) => string): [Record, Record][] {
  const firsts = new Map<string, Record>();
  return records.flatMap((record): [Record, Record][] => {
    const first = firsts.get(keyOf(record));
    if (first !== undefined) return [[first, record]];
    firsts.set(keyOf(record), record);
    return [];
  });
}
