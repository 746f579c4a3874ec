/** What was looked up last on this device, each a step from being looked up again, and each to be forgotten. */
import { t } from '../shared/words';
import { searchAddress } from './route';

interface RecentLookUpsProps {
  readonly lookUps: readonly string[];
  onForget(query: string): void;
  onForgetAll(): void;
}

export function RecentLookUps({ lookUps, onForget, onForgetAll }: RecentLookUpsProps) {
  if (lookUps.length === 0) return null;
  return (
    <section class="recent" aria-label={t('search.recent')}>
      <h2 class="part-heading">{t('search.recent')}</h2>
      <ul>
        {lookUps.map((query) => (
          <li key={query} class="look-up">
            <a data-hit="" href={searchAddress(query)}>
              {query}
            </a>
            <button type="button" aria-label={t('search.forget', [query])} onClick={() => onForget(query)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onForgetAll}>
        {t('search.forgetAll')}
      </button>
    </section>
  );
}
