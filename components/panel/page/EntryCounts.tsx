/** How often each entry stands on the page; choosing one shows its places alone. */
import type { EntityId } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { numberWords, pieces, t } from '../../shared/words';
import { entryAddress, pageAddress } from '../route';
import type { EntryCount } from './mention-lists';
import { useNames } from './use-names';

/** As many as stand on two or three lines of a narrow panel. */
const FIRST_COUNT = 6;

interface EntryCountsProps {
  readonly counts: readonly EntryCount[];
  readonly chosen: EntityId | null;
}

export function EntryCounts({ counts, chosen }: EntryCountsProps) {
  if (chosen !== null) return <Chosen entityId={chosen} />;
  const first = counts.slice(0, FIRST_COUNT);
  const others = counts.slice(FIRST_COUNT);
  return (
    <section class="entry-counts" aria-label={t('page.byEntry')}>
      <Counts counts={first} />
      {others.length > 0 && (
        <details>
          <summary>{t('count.moreEntries', others.length)}</summary>
          <Counts counts={others} />
        </details>
      )}
    </section>
  );
}

const Counts = ({ counts }: { readonly counts: readonly EntryCount[] }) => {
  const names = useNames();
  return (
    <ul class="companions">
      {counts.map(({ entityId, count }) => (
        <li key={entityId}>
          <a href={pageAddress(entityId)} lang={CONTENT_LANGUAGE}>
            {names.get(entityId)?.name ?? entityId}
          </a>{' '}
          <span class="count">{numberWords(count)}</span>
        </li>
      ))}
    </ul>
  );
};

const Chosen = ({ entityId }: { readonly entityId: EntityId }) => {
  const name = useNames().get(entityId)?.name ?? entityId;
  return (
    <p class="chosen label">
      {pieces('page.onlyEntry').map((piece) =>
        piece === '$1' ? (
          <span lang={CONTENT_LANGUAGE} key={piece}>
            {name}
          </span>
        ) : (
          piece
        ),
      )}
      {' · '}
      <a href={pageAddress(null)}>{t('page.showAll')}</a>
      {' · '}
      <a href={entryAddress(entityId)}>{t('page.openEntry')}</a>
    </p>
  );
};
