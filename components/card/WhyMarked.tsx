/** "Why is this marked?": the form, the entry and the rule. */
import type { EntityRef, LinkRule } from '../../lib/model';
import { kindWord } from '../shared/vocabulary';
import { ruleWords } from './rule-words';

interface WhyMarkedProps {
  readonly surface: string;
  readonly entity: EntityRef;
  readonly rule: LinkRule;
  /** The reader chose this entry among several that fit. */
  readonly isChosen: boolean;
}

export function WhyMarked({ surface, entity, rule, isChosen }: WhyMarkedProps) {
  return (
    <details class="why">
      <summary>Why is this marked?</summary>
      <p class="label">
        “{surface}” is a form of the entry {entity.name} ({kindWord(entity.kind)}). {ruleWords(rule)}
        {isChosen && ' Other entries have the same form; you chose this one.'}
      </p>
    </details>
  );
}
