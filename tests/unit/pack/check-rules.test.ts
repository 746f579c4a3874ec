import { describe, expect, it } from 'vitest';
import { checkPack } from '@/lib/model';
import { problemsOf } from '@/scripts/pack/check';
import { fixturePack } from '../../fixtures/pack';
import { problemsWith, refuses } from './broken-pack';

describe('a chain', () => {
  refuses(
    [
      'a first source beside nothing',
      'articles/h1.yaml',
      'cue: she said }',
      'cue: she said, beside: true }',
      'articles/h1.yaml: claims › h1/no-waiting › chain › 0 › beside: the first source has none to stand beside',
    ],
    [
      'a source told twice',
      'articles/h1.yaml',
      '- { named: ines-varga, cue: she said }',
      '- { named: ines-varga, cue: she said }\n      - { named: ines-varga, cue: she said }',
      'articles/h1.yaml: claims › h1/no-waiting › chain › 1: this source stands in the chain already',
    ],
    [
      'a source that carries over from nowhere',
      'articles/h1.yaml',
      'cue: according to }',
      'inferred: true }',
      'articles/h1.yaml: claims › h1/repairs › chain › 0 › inferred: no claim of article h1 credits this source outright, and no note says where it comes from',
    ],
    [
      'a source that the article does not name',
      'entities/people.yaml',
      'in: [h1, h2]',
      'in: [h2]',
      'articles/h1.yaml: claims › h1/no-waiting › chain › 0: no form of ines-varga is said to stand in article h1 ("in")',
      'articles/h1.yaml: claims › h1/no-waiting › quote › speakerId: no form of ines-varga is said to stand in article h1 ("in")',
    ],
    [
      "a source under the article's own voice",
      'articles/h2.yaml',
      'stance: reported',
      'stance: asserted',
      'articles/h2.yaml: claims › h2/six-weeks › stance: asserted is what the article says in its own voice, but the chain credits a source',
    ],
    [
      "others' words without a source",
      'articles/h2.yaml',
      'stance: asserted\n    at: { p: 3',
      'stance: announced\n    at: { p: 3',
      'articles/h2.yaml: claims › h2/reopening › chain: announced, but no source is credited and no note says how the article puts it',
    ],
    [
      'a range of figures that ends before it begins',
      'articles/h1.yaml',
      'value: 9, unit',
      'value: 9, upTo: 8, unit',
      'articles/h1.yaml: claims › h1/repairs › figures › 0 › upTo: 8 is no upper end of a range from 9',
    ],
  );

  it('may let a source carry over that the article credits elsewhere, or that a note explains', () => {
    const below = 'cue: she said }\n      - { unnamed: two engineers, inferred: true }';
    expect(problemsWith('articles/h1.yaml', 'cue: she said }', below)).toEqual([]);
    const noted = 'inferred: true, note: As the headline has it. }';
    expect(problemsWith('articles/h1.yaml', 'cue: according to }', noted)).toEqual([]);
  });

  it('belongs to the article that the id names', () => {
    const [claim, ...others] = fixturePack.claims;
    const moved = checkPack({
      ...fixturePack,
      claims: [{ ...claim, evidence: { ...claim?.evidence, articleId: 'coast' } }, ...others],
    });
    if (!moved.ok) throw new Error('the schema has nothing against it');
    expect(problemsOf(moved.value, new Map())).toContainEqual({
      place: `claims › ${claim?.id} › evidence › articleId`,
      message: "is coast, not the article of the claim's id",
    });
  });
});

describe('a date', () => {
  refuses(
    [
      'nothing that it was resolved against',
      'articles/h1.yaml',
      ', against: publication on 3 or 4 March 2025',
      '',
      'articles/h1.yaml: claims › h1/closed › when › from › against: is missing: what was "on Monday" resolved against?',
    ],
    [
      'a year that nothing gives',
      'events.yaml',
      ', against: publication of the Bay Herald in March 2025',
      '',
      'events.yaml: events › reopening › when › from › against: is missing: what was "in June" resolved against, and what gives the year?',
    ],
    [
      'a stated year that is not printed',
      'articles/h2.yaml',
      'basis: stated, year: stated, phrase: on 4 March 2025',
      'basis: stated, year: stated, phrase: on 4 March',
      'articles/h2.yaml: claims › h2/shut › when › year: stated, but "on 4 March" has no year',
    ],
    [
      'a limit that is a day',
      'articles/h1.yaml',
      "edtf: '2025-03-03', basis: worked out",
      "edtf: '2025-03-03', basis: bounded",
      'articles/h1.yaml: claims › h1/closed › when › basis: bounded, but 2025-03-03 is one day and no limit',
    ],
    [
      'being unknown without a reason',
      'events.yaml',
      "{ edtf: '2025-06', basis: stated, year: worked out, phrase: in June, against: publication of the Bay Herald in March 2025 }",
      '{ basis: unknown }',
      'events.yaml: events › reopening › when: unknown, but "why" does not say why',
      'events.yaml: events › reopening › when: unknown, but h2/reopening gives 2025-06',
    ],
  );
});

describe('an event', () => {
  refuses(
    [
      'being planned when it was over',
      'events.yaml',
      "edtf: '2025-06'",
      "edtf: '2025-02'",
      'events.yaml: events › reopening › status: planned, but 2025-02 was over before any article that tells of it appeared',
    ],
    [
      'having happened when it was to come',
      'events.yaml',
      'status: planned',
      'status: happened',
      'events.yaml: events › reopening › status: happened, but 2025-06 was still to come when every article that tells of it had appeared',
    ],
    [
      'not naming who dates it otherwise',
      'events.yaml',
      '; the Bay Herald has 4 March',
      '',
      'events.yaml: events › closing › when: 2025-03-03 leaves out 2025-03-04, which h2/shut gives, and "against" does not name Bay Herald',
    ],
  );
});

describe('a dispute', () => {
  refuses(
    [
      'numbers that may both hold',
      'articles/h2.yaml',
      'value: 6',
      'value: 12',
      'disputes.yaml: disputes › repair-time › type: different number, but no two figures of one unit exclude each other: "says less"?',
    ],
    [
      'numbers of different things',
      'articles/h2.yaml',
      'value: 6, unit: weeks',
      'value: 6, unit: cranes',
      'disputes.yaml: disputes › repair-time › type: different number, but no two figures of one unit exclude each other: "says less"?',
    ],
    [
      'a number that no claim has',
      'disputes.yaml',
      'claims: [h2/six-weeks]',
      'claims: [h2/reopening]',
      'disputes.yaml: disputes › repair-time › Six weeks: rests on no claim with a figure',
    ],
    [
      'dates that may both hold',
      'disputes.yaml',
      'different date\n  about: [north-pier]\n  positions:\n    - { label: On Monday, claims: [h1/closed] }',
      'different date\n  about: [north-pier]\n  positions:\n    - { label: On 4 March at dawn, claims: [h2/shut] }',
      'disputes.yaml: disputes › closing-day › positions: "h2/shut" stands there twice',
      'disputes.yaml: disputes › closing-day › type: different date, but no two dates exclude each other: "says less"?',
      'disputes.yaml: disputes › closing-day › On 4 March: rests on the same article and the same sources as another position',
    ],
    [
      'a date that no claim has',
      'disputes.yaml',
      'claims: [h2/shut]',
      'claims: [h2/six-weeks]',
      'disputes.yaml: disputes › closing-day › On 4 March: rests on no claim with a date',
    ],
    [
      'a denial that nobody makes',
      'disputes.yaml',
      'type: different date',
      'type: denied',
      'disputes.yaml: disputes › closing-day › type: denied, but no position rests on a denial',
    ],
    [
      'one article that says less than itself',
      'disputes.yaml',
      'type: different date\n  about: [north-pier]\n  positions:\n    - { label: On Monday, claims: [h1/closed] }',
      'type: says less\n  about: [north-pier]\n  positions:\n    - { label: In June, claims: [h2/reopening] }',
      'disputes.yaml: disputes › closing-day › type: says less, but all positions rest on one article',
    ],
    [
      'one label for two positions',
      'disputes.yaml',
      'label: On 4 March',
      'label: On Monday',
      'disputes.yaml: disputes › closing-day › positions: "On Monday" stands there twice',
    ],
  );

  it('is refused for a later report that is the earlier one', () => {
    const positions = `    - { label: On Monday, claims: [h1/closed] }
    - { label: On 4 March, claims: [h2/shut] }
`;
    const turned = positions.trimEnd().split('\n').reverse().join('\n');
    const [question, about] = ['type: different date', '\n  about: [north-pier]\n  positions:\n'];
    expect(
      problemsWith('disputes.yaml', `${question}${about}${positions}`, `type: later report${about}${turned}\n`),
    ).toEqual([
      'disputes.yaml: disputes › closing-day › On Monday: stands after "On 4 March", but rests on earlier articles',
    ]);
  });
});
