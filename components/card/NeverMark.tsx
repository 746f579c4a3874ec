/** "Never mark this", here, on this site or anywhere; taken back in place as long as the card is open. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { t } from '../shared/words';
import type { CardActions, NeverWhere } from './card-state';

interface NeverMarkProps {
  readonly entity: EntityRef;
  readonly site: string | null;
  readonly actions: CardActions;
}

const PLACES: readonly NeverWhere[] = ['page', 'site', 'anywhere'];

export function NeverMark({ entity, site, actions }: NeverMarkProps) {
  const [storedFor, setStoredFor] = useState<NeverWhere | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const store = (where: NeverWhere, isNever: boolean) =>
    actions.neverMark(entity.id, where, isNever).then(
      () => {
        setStoredFor(isNever ? where : null);
        setFailed(false);
      },
      () => setFailed(true),
    );
  const choices = useRef<HTMLDivElement>(null);
  useFocusThatStays(choices, storedFor);
  const wordsOf = (where: NeverWhere) => (where === 'site' ? t('never.site', [site ?? '']) : t(`never.${where}`));
  return (
    <div class="never" ref={choices}>
      <p class="label" role="status">
        {hasFailed ? t('never.failed') : storedFor && t('never.done', [entity.name, wordsOf(storedFor)])}
      </p>
      {storedFor ? (
        <button type="button" onClick={() => store(storedFor, false)}>
          {t('never.undo')}
        </button>
      ) : (
        <fieldset>
          <legend class="label">
            {t('never.ask')} <span lang={CONTENT_LANGUAGE}>{entity.name}</span>
          </legend>
          {PLACES.filter((where) => site !== null || where === 'anywhere').map((where) => (
            <button key={where} type="button" onClick={() => store(where, true)}>
              {wordsOf(where)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** What was pressed goes when it has done its work; who pressed it by key goes on from what stands in its place. */
function useFocusThatStays(choices: RefObject<HTMLDivElement | null>, storedFor: NeverWhere | null): void {
  const before = useRef(storedFor);
  useLayoutEffect(() => {
    if (before.current === storedFor) return;
    before.current = storedFor;
    choices.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [storedFor, choices]);
}
