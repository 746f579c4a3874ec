/** The other names of an entry: those that stand in an article or need a word, and those that are merely recognized. */
import type { OtherName } from '../../lib/model';
import { tellerPart } from './citation';
import { Note } from './Note';
import { typeset } from './typography';

export function OtherNames({ names }: { readonly names: readonly OtherName[] }) {
  const plain = names.filter((name) => name.occursIn.length === 0 && name.note === null);
  const told = names.filter((name) => !plain.includes(name));
  return (
    <ul class="other-names">
      {told.map((name) => (
        <li key={name.text}>
          <span class="other-name">{typeset(name.text)}</span> <span class="label">{sortLine(name)}</span>
          {name.note !== null && <Note text={name.note} />}
        </li>
      ))}
      {plain.length > 0 && (
        <li class="label">
          {`Not in these articles, recognized all the same: ${plain.map((name) => typeset(name.text)).join(', ')}`}
        </li>
      )}
    </ul>
  );
}

/** `misspelling, in Pakistan News Network`. */
function sortLine({ sort, occursIn }: OtherName): string {
  const where = new Set(occursIn.map((article) => tellerPart(article).name));
  return where.size === 0 ? sort : `${sort}, in ${[...where].join(', ')}`;
}
