/** The panel's views, and the way back and forward through what was seen. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type BareKey, t } from '../shared/words';
import { WayBack } from './page/WayBack';
import { formatRoute, HOME, pageAddress, type Route, searchAddress } from './route';
import type { Navigation } from './use-navigation';

const TABS = [
  { label: 'panel.chronology', address: formatRoute(HOME), view: 'chronology', within: ['dispute'] },
  { label: 'page.tab', short: 'page.tabShort', sign: 'sheet', address: pageAddress(null), view: 'page', within: [] },
  { label: 'panel.search', sign: 'glass', address: searchAddress(''), view: 'search', within: [] },
  { label: 'panel.entries', address: formatRoute({ view: 'library', filter: '' }), view: 'library', within: ['entry'] },
  { label: 'panel.articles', address: formatRoute({ view: 'articles' }), view: 'articles', within: ['article'] },
] as const satisfies readonly Tab[];

interface Tab {
  readonly label: BareKey;
  /** What stands for it where there is little room: fewer words, then a sign. Its name stays the same. */
  readonly short?: 'page.tabShort';
  readonly sign?: keyof typeof SIGNS;
  readonly address: string;
  readonly view: Route['view'];
  /** Views that belong to it. */
  readonly within: readonly Route['view'][];
}

export function PanelHeader({ navigation }: { readonly navigation: Navigation }) {
  const { route } = navigation;
  const tabs = useRef<HTMLElement>(null);
  const room = useRef<HTMLSpanElement>(null);
  useShortened(tabs, room, route.view);
  useLayoutEffect(() => {
    tabs.current?.querySelector(`[data-view=${route.view}]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [route.view]);
  return (
    <header class="panel-header">
      <nav class="tabs" data-shortened={0} aria-label={t('panel.views')} ref={tabs}>
        <span class="room" ref={room} />
        {TABS.map((tab) => (
          <TabLink key={tab.label} tab={tab} route={route} />
        ))}
      </nav>
      <Steps navigation={navigation} />
      <WayBack />
    </header>
  );
}

/** How much is shortened at each step stands in header.css, at `data-shortened`; the last one fits everywhere. */
const STEPS = 4;

type Place = RefObject<HTMLElement | null>;

/**
 * Names are as long as the language and the system's face make them, so what fits is measured, before it is seen.
 * @param room as wide as the names may be; what is shortened changes nothing of its size
 * @param view the one that is open; its name is set wider
 */
function useShortened(tabs: Place, room: Place, view: Route['view']): void {
  const isFirst = useRef(true);
  // Observed before the first frame is drawn, so that it is drawn with what fits.
  useLayoutEffect(() => {
    if (!room.current) return;
    const sizes = new ResizeObserver(() => shorten(tabs.current));
    sizes.observe(room.current);
    return () => sizes.disconnect();
  }, [tabs, room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the open view takes more room
  useLayoutEffect(() => {
    if (!isFirst.current) shorten(tabs.current);
    isFirst.current = false;
  }, [view]);
}

function shorten(tabs: HTMLElement | null): void {
  if (!tabs) return;
  tabs.dataset.shortened = '0';
  for (let step = 1; step <= STEPS && tabs.scrollWidth > tabs.clientWidth; step++) tabs.dataset.shortened = `${step}`;
}

interface TabLinkProps {
  readonly tab: Tab;
  readonly route: Route;
}

const TabLink = ({ tab: { label, short, sign, address, view, within }, route }: TabLinkProps) => (
  <a
    class="tab"
    data-view={view}
    href={address}
    aria-current={currentness(route, view, within)}
    aria-label={sign && t(label)}
    title={sign && t(label)}
  >
    <span class="long">{t(label)}</span>
    {short && <span class="short">{t(short)}</span>}
    {sign && <Sign path={SIGNS[sign]} />}
  </a>
);

const SIGNS = {
  glass: 'M9.2 9.2 12.5 12.5M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  sheet: 'M2.7 1.2h8.6v11.6H2.7ZM5 4.5h4M5 7h4M5 9.5h2.5',
} as const;

const Sign = ({ path }: { readonly path: string }) => (
  <svg class="sign" viewBox="0 0 14 14" width="15" height="15" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
  </svg>
);

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
