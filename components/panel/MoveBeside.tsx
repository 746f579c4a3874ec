/**
 * In a tab that stands in for the sidebar: why, and the one press that brings it beside the page. It has the focus.
 * Where the browser refuses, that is said beside it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../shared/words';

/** @param move rejects where nothing was moved */
export function MoveBeside({ move }: { move(): Promise<void> }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => button.current?.focus(), []);
  const press = () => {
    setRefused(false);
    move().catch(() => setRefused(true));
  };
  return (
    <div class="move-beside label">
      {t('panel.noSidebar')}{' '}
      <button ref={button} type="button" onClick={press}>
        {t('panel.moveBeside')}
      </button>
      <div role="status">{isRefused && t('panel.notMoved')}</div>
    </div>
  );
}
