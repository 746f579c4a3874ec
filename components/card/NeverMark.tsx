/** "Never mark this", here, on this site or anywhere; taken back in place as long as the card is open. */
import { useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { t } from '../shared/words';
import type { CardActions, NeverWhere } from './card-state';

interface NeverMarkProps {
  readonly entity: EntityRef;
  readonly site: string;
  readonly actions: CardActions;
}

type Outcome = { readonly where: NeverWhere; readonly isStored: boolean } | null;

const PLACES: readonly NeverWhere[] = ['page', 'site', 'anywhere'];

export function NeverMark({ entity, site, actions }: NeverMarkProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const store = (where: NeverWhere, isNever: boolean) =>
    actions.neverMark(entity.id, where, isNever).then(
      () => setOutcome(isNever ? { where, isStored: true } : null),
      () => setOutcome({ where, isStored: false }),
    );
  const wordsOf = (where: NeverWhere) => (where === 'site' ? t('never.site', [site]) : t(`never.${where}`));
  return (
    <div class="never">
      {outcome?.isStored ? (
        <button type="button" onClick={() => store(outcome.where, false)}>
          {t('never.undo')}
        </button>
      ) : (
        <fieldset>
          <legend class="label">
            {t('never.ask')} <span lang={CONTENT_LANGUAGE}>{entity.name}</span>
          </legend>
          {PLACES.map((where) => (
            <button key={where} type="button" onClick={() => store(where, true)}>
              {wordsOf(where)}
            </button>
          ))}
        </fieldset>
      )}
      <p class="label" role="status">
        {outcome && (outcome.isStored ? t('never.done', [entity.name, wordsOf(outcome.where)]) : t('never.failed'))}
      </p>
    </div>
  );
}
