/** When something was, and how that is known. */
import type { Dating } from '../../lib/model';
import { dateTimeAttribute, dateWords } from './date-words';
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
      {basis !== null && <span class="date-basis">{basis}</span>}
    </span>
  );
}
