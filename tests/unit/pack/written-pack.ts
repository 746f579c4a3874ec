/** A small written pack about an invented harbour, in a folder of its own, that tests break in one place each. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ARTICLE_TEXT = [
  'Harbour master closes the north pier',
  '',
  'The harbour master, Ines Varga, closed the north pier on Monday after two cranes failed. "We will not wait. Nobody will," she said.',
  '',
  'Repairs take at least nine weeks, according to two engineers who asked not to be named.',
  '',
].join('\n');

const FILES: Record<string, string> = {
  'pack.yaml': 'id: harbour\ntitle: The north pier\n',
  'articles/h1.yaml': `
article:
  id: h1
  title: Harbour master closes the north pier
  label: Harbour master closes the north pier
  publisher: Harbour Post
  published: { edtf: '[2025-03-03..2025-03-04]', basis: worked out, year: worked out, phrase: on Monday }
  language: en
  paragraphCount: 3
  digest: ${createHash('sha256').update(ARTICLE_TEXT).digest('hex')}
claims:
  - id: closed
    says: Ines Varga shut the pier.
    about: [north-pier, ines-varga]
    stance: asserted
    at: { p: 1, s: 0, start: The harbour master, end: two cranes failed. }
  - id: repairs
    says: Mending the cranes needs nine weeks or more.
    about: [north-pier]
    stance: reported
    chain:
      - { unnamed: two engineers, cue: according to }
    at: { p: 2, s: 0, start: Repairs take at, end: nine weeks }
    figures: [{ value: 9, unit: weeks, qualifier: at least }]
`,
  'entities/people.yaml': `
- { id: ines-varga, name: Ines Varga, kind: person, description: The harbour master., from: [h1], forms: [Ines Varga] }
`,
  'entities/places.yaml': `
- { id: north-pier, name: North Pier, kind: place, description: A pier., from: [h1], forms: [{ text: north pier, matching: any-case, in: [h1] }] }
`,
  'events.yaml': `
- id: closing
  title: The pier is shut
  when: { edtf: '2025-03-03', basis: worked out, year: worked out, phrase: on Monday }
  status: happened
  claims: [h1/closed]
`,
  'disputes.yaml': '[]\n',
};

export interface WrittenPack {
  readonly folder: string;
  /** A folder with the article's text. */
  readonly articles: string;
}

/** Writes the pack with replacements made in one of its files. */
export function writePack(file?: string, replace?: (text: string) => string): WrittenPack {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
  const folder = join(root, 'harbour');
  const articles = join(root, 'texts');
  for (const path of [articles, join(folder, 'articles'), join(folder, 'entities')])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(articles, 'harbour.txt'), ARTICLE_TEXT);
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(join(folder, name), name === file && replace ? replace(text) : text);
  }
  return { folder, articles };
}
