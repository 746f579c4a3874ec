/**
 * A small written pack about an invented harbour, in a folder of its own, that tests break in one place each: two
 * papers, two differences between them, an event that happened and one to come.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder';

const TEXTS = {
  h1: [
    'Harbour master closes the north pier',
    '',
    'The harbour master, Ines Varga, closed the north pier on Monday after two cranes failed. "We will not wait. Nobody will," she said.',
    '',
    'Repairs take at least nine weeks, according to two engineers who asked not to be named.',
    '',
  ].join('\n'),
  h2: [
    'North pier to stay shut',
    'Ines Varga shut the north pier on 4 March 2025. The cranes need six weeks, the mayor told reporters.',
    'What comes next?',
    'The pier is to open again in June.',
  ].join('\n'),
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const FILES: Record<string, string> = {
  'pack.yaml': 'id: harbour\ntitle: The north pier\n',
  'articles/h1.yaml': `
article:
  id: h1
  title: Harbour master closes the north pier
  label: Harbour master closes the north pier
  publisher: Harbour Post
  published: { edtf: '[2025-03-03..2025-03-04]', basis: worked out, year: worked out, phrase: on Monday, against: the day that the Bay Herald gives }
  language: en
  paragraphCount: 3
  digest: ${digestOf(TEXTS.h1)}
claims:
  - id: closed
    says: Ines Varga shut the pier.
    about: [north-pier, ines-varga]
    stance: asserted
    at: { p: 1, s: 0, start: The harbour master, end: two cranes failed. }
    when: { edtf: '2025-03-03', basis: worked out, year: worked out, phrase: on Monday, against: publication on 3 or 4 March 2025 }
  - id: no-waiting
    says: Ines Varga will not put the closing off.
    about: [north-pier, ines-varga]
    stance: reported
    chain:
      - { named: ines-varga, cue: she said }
    at: { p: 1, s: 1, start: We will not wait, end: she said. }
    quote: { text: We will not wait, by: ines-varga }
  - id: repairs
    says: Mending the cranes needs nine weeks or more.
    about: [north-pier]
    stance: reported
    chain:
      - { unnamed: two engineers, cue: according to }
    at: { p: 2, s: 0, start: Repairs take at, end: nine weeks }
    figures: [{ value: 9, unit: weeks, qualifier: at least }]
`,
  'articles/h2.yaml': `
article:
  id: h2
  title: North pier to stay shut
  label: North pier to stay shut
  publisher: Bay Herald
  published: { edtf: '[2025-03-05..2025-03-06]', basis: worked out, year: stated, phrase: on 4 March 2025, against: the newest day that it names }
  language: en
  paragraphCount: 4
  digest: ${digestOf(TEXTS.h2)}
claims:
  - id: shut
    says: Ines Varga had the pier closed.
    about: [north-pier, ines-varga]
    stance: asserted
    at: { p: 1, s: 0, start: Ines Varga shut, end: March 2025. }
    when: { edtf: '2025-03-04', basis: stated, year: stated, phrase: on 4 March 2025 }
  - id: six-weeks
    says: Six weeks will do for the cranes.
    about: [north-pier]
    stance: reported
    chain:
      - { role: the mayor, cue: told reporters }
    at: { p: 1, s: 1, start: The cranes need, end: told reporters. }
    figures: [{ value: 6, unit: weeks }]
  - id: reopening
    says: In June ships will be able to use the pier.
    about: [north-pier]
    stance: asserted
    at: { p: 3, s: 0, start: The pier is, end: in June. }
    when: { edtf: '2025-06', basis: stated, year: worked out, phrase: in June, against: publication in March 2025 }
`,
  'entities/people.yaml': `
- { id: ines-varga, name: Ines Varga, kind: person, description: The harbour master., from: [h1], forms: [{ text: Ines Varga, in: [h1, h2] }] }
`,
  'entities/places.yaml': `
- id: north-pier
  name: North Pier
  kind: place
  description: A pier.
  from: [h1]
  forms:
    - { text: north pier, matching: any-case, in: [h1, h2] }
    - { text: Pier, sort: short form, needs: cue, cues: [harbour], counterCues: [Brighton] }
  lookAlikes:
    - { text: Pier Giorgio, reason: a first name }
`,
  'events.yaml': `
- id: closing
  title: The pier is shut
  when: { edtf: '2025-03-03', basis: worked out, year: worked out, phrase: on Monday, against: 'the Harbour Post; the Bay Herald has 4 March' }
  status: happened
  claims: [h1/closed, h2/shut]
- id: reopening
  title: The pier opens again
  when: { edtf: '2025-06', basis: stated, year: worked out, phrase: in June, against: publication of the Bay Herald in March 2025 }
  status: planned
  claims: [h2/reopening]
`,
  'disputes.yaml': `
- id: repair-time
  question: How long do the repairs take?
  type: different number
  about: [north-pier]
  positions:
    - { label: Nine weeks or more, claims: [h1/repairs] }
    - { label: Six weeks, claims: [h2/six-weeks] }
- id: closing-day
  question: On which day was the pier shut?
  type: different date
  about: [north-pier]
  positions:
    - { label: On Monday, claims: [h1/closed] }
    - { label: On 4 March, claims: [h2/shut] }
`,
};

export interface WrittenPack {
  readonly folder: string;
  /** A folder with the articles' texts. */
  readonly articles: string;
}

/** Writes the pack with replacements made in one of its files. */
export function writePack(file?: string, replace?: (text: string) => string): WrittenPack {
  const root = temporaryFolder();
  const folder = join(root, 'harbour');
  const articles = join(root, 'texts');
  for (const path of [articles, join(folder, 'articles'), join(folder, 'entities')])
    mkdirSync(path, { recursive: true });
  for (const [id, text] of Object.entries(TEXTS)) writeFileSync(join(articles, `${id}-as-saved.txt`), text);
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(join(folder, name), name === file && replace ? replace(text) : text);
  }
  return { folder, articles };
}
