/** The other names of an entry: those that stand in an article or need a word, and those that are merely recognized. */
import type { OtherName } from '../../lib/model';
import { tellerPart } from './citation';
import { CONTENT_LANGUAGE } from './content-language';
import { Note } from './Note';
import { Phrase } from './Phrase';
import { typeset } from './typography';
import { t } from './words';

export function OtherNames({ names }: { readonly names: readonly OtherName[] }) {
  const plain = names.filter((name) => name.occursIn.length === 0 && name.note === null);
  const told = names.filter((name) => !plain.includes(name));
  return (
    <ul class="other-names">
      {told.map((name) => (
        <li key={name.text}>
          <span class="other-name" lang={CONTENT_LANGUAGE}>
            {typeset(name.text)}
          </span>{' '}
          <span class="label">
            <SortLine name={name} />
          </span>
          {name.note !== null && <Note text={name.note} />}
        </li>
      ))}
      {plain.length > 0 && (
        <li class="label">
          <Phrase
            of="names.alsoRecognized"
            filled={[
              <span key="names" lang={CONTENT_LANGUAGE}>
                {plain.map((name) => typeset(name.text)).join(', ')}
              </span>,
            ]}
          />
        </li>
      )}
    </ul>
  );
}

const SORTS = {
  'full name': 'fullName',
  'short form': 'shortForm',
  abbreviation: 'abbreviation',
  'usual name': 'usualName',
  'foreign name': 'foreignName',
  translation: 'translation',
  mistranslation: 'mistranslation',
  misspelling: 'misspelling',
  description: 'description',
} as const satisfies Record<OtherName['sort'], string>;

/** `misspelling, in Pakistan News Network`. */
function SortLine({ name: { sort, occursIn } }: { readonly name: OtherName }) {
  const where = [...new Set(occursIn.map((article) => tellerPart(article).name))].join(', ');
  const words = t(`names.sort.${SORTS[sort]}`);
  if (where === '') return words;
  return (
    <Phrase
      of="names.sortIn"
      filled={[
        words,
        <span key="articles" lang={CONTENT_LANGUAGE}>
          {where}
        </span>,
      ]}
    />
  );
}
