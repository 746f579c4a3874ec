/** What was looked up last on this device, each a step from being looked up again, and each to be forgotten. */
import { useRef } from 'preact/hooks';
import { t } from '../shared/words';
import { searchAddress } from './route';

interface RecentLookUpsProps {
  readonly lookUps: readonly string[];
  forget(query: string): void;
  forgetAll(): void;
  /** Takes the last forgetting back; null where nothing was forgotten. */
  readonly undo: (() => void) | null;
}

export function RecentLookUps({ lookUps, forget, forgetAll, undo }: RecentLookUpsProps) {
  const line = useRef<HTMLParagraphElement>(null);
  // The button goes away under the focus, which then stands at what came of it.
  const press = (action: () => void) => () => {
    line.current?.focus({ preventScroll: true });
    action();
  };
  return (
    <>
      {lookUps.length > 0 && (
        <Kept lookUps={lookUps} onForget={(query) => press(() => forget(query))()} onForgetAll={press(forgetAll)} />
      )}
      <p class="forgotten label" role="status" tabIndex={-1} ref={line}>
        {undo && (
          <>
            {t('search.forgotten')}{' '}
            <button type="button" onClick={press(undo)}>
              {t('search.undo')}
            </button>
          </>
        )}
      </p>
    </>
  );
}

interface KeptProps {
  readonly lookUps: readonly string[];
  onForget(query: string): void;
  onForgetAll(): void;
}

function Kept({ lookUps, onForget, onForgetAll }: KeptProps) {
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
