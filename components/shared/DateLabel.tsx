/** When something was, and how that is known. */
import type { Dating } from '../../lib/model';
import { CONTENT_LANGUAGE } from './content-language';
import { dateTimeAttribute, dateWords } from './date-words';
import { Phrase } from './Phrase';
import { typeset } from './typography';

interface DateLabelProps {
  readonly dating: Dating;
  /** Sets the basis on a line of its own, for a narrow column. */
  readonly stacked?: boolean;
}

/** `16 Nov 2025 · stated`. What a phrase was resolved against is shown on pointing at it. */
export function DateLabel({ dating, stacked = false }: DateLabelProps) {
  const { when, basis, detail } = dateWords(dating);
  const machine = dateTimeAttribute(dating);
  return (
    <span class={stacked ? 'date stacked' : 'date'} title={detail === null ? undefined : typeset(detail)}>
      <span class="date-when">{machine === null ? when : <time dateTime={machine}>{when}</time>}</span>
      {basis !== null && !stacked && ' · '}
      {basis !== null && <span class="date-basis">{basisOf(dating, basis)}</span>}
    </span>
  );
}

/** The quoted phrase stands as printed, in the language of its article. */
const basisOf = (dating: Dating, words: string) =>
  dating.basis === 'worked out' ? (
    <Phrase
      of="date.workedOut"
      filled={[
        <span key="phrase" lang={CONTENT_LANGUAGE}>
          {dating.from.phrase}
        </span>,
      ]}
    />
  ) : (
    words
  );
