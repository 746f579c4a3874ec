/** The panel's views, and the way back and forward through what was seen. */
import { useEffect } from 'preact/hooks';
import { t } from '../shared/words';
import { WayBack } from './page/WayBack';
import { formatRoute, HOME, pageAddress, type Route, searchAddress } from './route';
import type { Navigation } from './use-navigation';

const TABS = [
  { label: 'panel.chronology', address: formatRoute(HOME), view: 'chronology', within: ['dispute'] },
  { label: 'page.tab', address: pageAddress(null), view: 'page', within: [] },
  { label: 'panel.search', address: searchAddress(''), view: 'search', within: [] },
  { label: 'panel.entries', address: formatRoute({ view: 'library' }), view: 'library', within: ['entry'] },
  { label: 'panel.articles', address: formatRoute({ view: 'articles' }), view: 'articles', within: ['article'] },
] as const;

export function PanelHeader({ navigation }: { readonly navigation: Navigation }) {
  const { route } = navigation;
  return (
    <header class="panel-header">
      <nav class="tabs" aria-label={t('panel.views')}>
        {TABS.map(({ label, address, view, within }) => (
          <a key={label} class="tab" href={address} aria-current={currentness(route, view, within)}>
            {t(label)}
          </a>
        ))}
      </nav>
      <Steps navigation={navigation} />
      <WayBack />
    </header>
  );
}

function currentness(route: Route, view: Route['view'], within: readonly Route['view'][]): 'page' | 'true' | undefined {
  if (route.view === view) return 'page';
  return within.includes(route.view) ? 'true' : undefined;
}

/** Alt with an arrow does the same, as in the browser's own windows. */
function Steps({ navigation }: { readonly navigation: Navigation }) {
  useStepKeys(navigation);
  const { canGoBack, canGoForward, back, forward } = navigation;
  return (
    <div class="steps">
      <Step label={t('panel.back')} path="M8 1.5 3 6l5 4.5" isPossible={canGoBack} onStep={back} keys="Alt+ArrowLeft" />
      <Step
        label={t('panel.forward')}
        path="m4 1.5 5 4.5-5 4.5"
        isPossible={canGoForward}
        onStep={forward}
        keys="Alt+ArrowRight"
      />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly path: string;
  readonly isPossible: boolean;
  readonly keys: string;
  onStep(): void;
}

const Step = ({ label, path, isPossible, keys, onStep }: StepProps) => (
  <button
    type="button"
    class="step"
    aria-label={label}
    title={label}
    aria-keyshortcuts={keys}
    disabled={!isPossible}
    onClick={onStep}
  >
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  </button>
);

function useStepKeys({ canGoBack, canGoForward, back, forward }: Navigation): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAltAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isAltAlone || event.defaultPrevented || movesByWords(event.target)) return;
      if (event.key === 'ArrowLeft' && canGoBack) back();
      else if (event.key === 'ArrowRight' && canGoForward) forward();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [canGoBack, canGoForward, back, forward]);
}

/** On a Mac these keys move the caret of a field. */
const movesByWords = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && /\bMac/.test(navigator.userAgent);
