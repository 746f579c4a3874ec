/** The entries that the reader never wants marked, and a way to take each back. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../../lib/model';
import { type NeverMarked, type Settings, wishKey, withoutNeverMarked } from '../../lib/settings';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { collator, t } from '../shared/words';
import type { OptionsSource } from './settings-door';
import { useRowFocus } from './use-row-focus';
import type { Act } from './use-undo';

interface NeverMarkedListProps {
  readonly settings: Settings;
  readonly names: OptionsSource['names'];
  readonly act: Act;
}

export function NeverMarkedList({ settings, names, act }: NeverMarkedListProps) {
  const nameOf = useNames(settings.neverMarked, names);
  const focus = useRowFocus(settings.neverMarked.length);
  const { compare } = collator();
  const sorted = [...settings.neverMarked].sort((a, b) => compare(nameOf(a.entityId), nameOf(b.entityId)));
  return (
    <div {...focus}>
      {sorted.length === 0 ? (
        <p class="empty">{t('settings.never.none')}</p>
      ) : (
        <ul class="rows" aria-label={t('settings.never.heading')}>
          {sorted.map((entry) => (
            <NeverRow key={wishKey(entry)} entry={entry} name={nameOf(entry.entityId)} act={act} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface NeverRowProps {
  readonly entry: NeverMarked;
  readonly name: string;
  readonly act: Act;
}

const NeverRow = ({ entry, name, act }: NeverRowProps) => (
  <li class="row">
    <span class="row-name" lang={CONTENT_LANGUAGE}>
      {name}
    </span>
    <span class="row-state">{whereWords(entry)}</span>
    <span class="row-tools">
      <button
        type="button"
        onClick={() => act(t('settings.never.takenBack', [name]), (now) => withoutNeverMarked(now, entry))}
      >
        {t('settings.never.takeBack')}
        <span class="visually-hidden" lang={CONTENT_LANGUAGE}>
          {' '}
          {name}
        </span>
      </button>
    </span>
  </li>
);

function whereWords(entry: NeverMarked): string {
  if (entry.where === 'anywhere') return t('settings.never.anywhere');
  return entry.where === 'site' ? t('settings.never.site', [entry.host]) : t('settings.never.page', [entry.address]);
}

/** By its id until its name is known, or where the index no longer holds it. */
function useNames(entries: readonly NeverMarked[], names: OptionsSource['names']): (entityId: EntityId) => string {
  const [known, setKnown] = useState<ReadonlyMap<EntityId, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    names([...new Set(entries.map(({ entityId }) => entityId))]).then(
      (found) => isCurrent && setKnown(found),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [entries, names]);
  return (entityId) => known.get(entityId) ?? entityId;
}
