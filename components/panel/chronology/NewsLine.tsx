/** That something is new since the reader last read, and the way to take it as read; quiet where nothing is. */
import { useRef } from 'preact/hooks';
import { dayWords, localDay } from '../../shared/day-format';
import { t } from '../../shared/words';
import type { NewsReading } from './use-news';

export function NewsLine({ reading: { news, markRead, undo, isRefused } }: { readonly reading: NewsReading }) {
  const line = useRef<HTMLParagraphElement>(null);
  // The button goes away under the focus, which then stands at what came of it.
  const press = (action: () => void) => () => {
    line.current?.focus({ preventScroll: true });
    action();
  };
  const trouble = isRefused && ` ${t('news.refused')}`;
  if (news.events.size === 0) {
    return (
      <p class="news label" role="status" tabIndex={-1} ref={line}>
        {undo && (
          <>
            {t('news.marked')}{' '}
            <button type="button" onClick={press(undo)}>
              {t('news.undo')}
            </button>
            {trouble}
          </>
        )}
      </p>
    );
  }
  return (
    <p class="news label" role="status" tabIndex={-1} ref={line}>
      {news.since === null
        ? t('news.some', news.events.size)
        : t('news.since', news.events.size, [dayWords(localDay(news.since))])}{' '}
      <button type="button" onClick={press(markRead)}>
        {t('news.markRead')}
      </button>
      {trouble}
    </p>
  );
}
