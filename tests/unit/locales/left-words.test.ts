import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { leftWords } from './left-words';

const ROOT = resolve(import.meta.dirname, '../../..');

const sources = ['components', 'entrypoints', 'lib/page', 'lib/match'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/**
 * Said to whoever develops, in a console or an error that no surface shows; the sample that the welcome page reads;
 * made-up names.
 */
const NOT_OURS =
  /^(The (panel|card|options|welcome|popup) page has no element|There is no index on this device|Sidelight (could not|has no menu entry|keeps its earlier index)|These bytes are not a compiled index|The compiled index is|In the same weeks the papers|Aurora Borealis$)/;

it('no text that a reader sees stands in the code: all of it is in assets/locales', () => {
  const left = sources.flatMap((file) =>
    leftWords(file, readFileSync(join(ROOT, file), 'utf8'))
      .filter((text) => !NOT_OURS.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(left).toEqual([]);
});

it('finds text in elements, in what is read aloud, in branches and in tables, and nothing else', () => {
  const code = `
    const RULES = { 'named on this page': 'It needs more than itself.' };
    element.textContent = isOpen ? 'Less' : t('card.more');
    element.setAttribute('aria-label', 'Close');
    export const View = ({ name, kind }) => (
      <p class="label large" title={\`About \${name}\`} data-kind={kind === 'alleged group' ? 'group' : kind}>
        Drawn from {count > 1 && 'several'} · {t('panel.chronology')}
      </p>
    );`;
  expect(leftWords('view.tsx', code)).toEqual([
    'It needs more than itself.',
    'Less',
    'Close',
    'Drawn from',
    'several',
    'About',
  ]);
});
