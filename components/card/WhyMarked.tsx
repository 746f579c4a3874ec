/** "Why is this marked?": the form, the entry and the rule. */

import type { EntityRef, LinkRule } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { Phrase } from '../shared/Phrase';
import { kindWord } from '../shared/vocabulary';
import { t } from '../shared/words';
import type { CardActions } from './card-state';
import { NeverMark } from './NeverMark';
import { ruleWords } from './rule-words';

interface WhyMarkedProps {
  readonly surface: string;
  readonly entity: EntityRef;
  readonly rule: LinkRule;
  /** The reader chose this entry among several that fit. */
  readonly isChosen: boolean;
  readonly site: string | null;
  readonly actions: CardActions;
}

export function WhyMarked({ surface, entity, rule, isChosen, site, actions }: WhyMarkedProps) {
  return (
    <details class="why">
      <summary>{t('card.whyMarked')}</summary>
      <p class="label">
        <Phrase
          of="card.formOf"
          filled={[
            <span key="surface" lang={CONTENT_LANGUAGE}>
              {surface}
            </span>,
            <span key="name" lang={CONTENT_LANGUAGE}>
              {entity.name}
            </span>,
            kindWord(entity.kind),
          ]}
        />{' '}
        {ruleWords(rule)}
        {isChosen && ` ${t('card.youChose')}`}
      </p>
      <NeverMark entity={entity} site={site} actions={actions} />
    </details>
  );
}
