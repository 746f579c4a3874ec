/** The other names of an entry: what sort of name each is, where it stands, and what a reader should know of it. */
import type { OtherName } from '../../lib/model';
import { tellerPart } from './citation';
import { typeset } from './typography';

export function OtherNames({ names }: { readonly names: readonly OtherName[] }) {
  return (
    <ul class="other-names">
      {names.map((name) => (
        <li key={name.text}>
          <span class="other-name">{name.text}</span> <span class="label">{sortLine(name)}</span>
          {name.note !== null && <p class="note">{typeset(name.note)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** `misspelling, in Pakistan News Network`; a name that stands in no article says nothing of where. */
function sortLine({ sort, occursIn }: OtherName): string {
  const where = new Set(occursIn.map((article) => tellerPart(article).name));
  return where.size === 0 ? sort : `${sort}, in ${[...where].join(', ')}`;
}
