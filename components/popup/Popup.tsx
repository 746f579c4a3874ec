/** Behind the toolbar's button: what is done on this page, and what a reader most often wants to change about it. */
import { useEffect, useState } from 'preact/hooks';
import { runsOn, type Settings, withSite } from '../../lib/settings';
import { useSettings } from '../settings/use-settings';
import { DoorTrouble } from '../shared/DoorTrouble';
import { useDoors } from '../shared/doors';
import { Switch } from '../shared/Switch';
import { wordsOfTrouble } from '../shared/trouble-words';
import { t } from '../shared/words';
import type { PageView, PopupSource } from './popup-source';

/** While the popup is open the page may come to be read, or name more. */
const ASK_EVERY_MS = 700;

export function Popup({ source }: { readonly source: PopupSource }) {
  const { settings, isFailed } = useSettings(source);
  const [page, look] = usePage(source);
  const [isRefused, setRefused] = useState(false);
  const change = (update: (now: Settings) => Settings) => {
    source.change(update).then(
      () => setRefused(false),
      () => setRefused(true),
    );
  };
  return (
    <main class="sidelight popup">
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      {(isFailed || isRefused) && (
        <p class="problem" role="alert">
          {t(isFailed ? 'settings.notRead' : 'settings.notStored')}
        </p>
      )}
      {settings && (
        <>
          {page === undefined ? <Asking /> : <ThisPage settings={settings} page={page} look={look} change={change} />}
          <AllPages settings={settings} source={source} change={change} />
        </>
      )}
    </main>
  );
}

interface PartProps {
  readonly settings: Settings;
  readonly change: (update: (now: Settings) => Settings) => void;
}

/** Until the page has answered. */
const Asking = () => (
  <section class="popup-part" aria-label={t('popup.thisPage')}>
    <p class="popup-state">{t('page.looking')}</p>
  </section>
);

interface ThisPageProps extends PartProps {
  readonly page: PageView | null;
  readonly look: () => void;
}

function ThisPage({ settings, page, look, change }: ThisPageProps) {
  if (!page) {
    return (
      <section class="popup-part">
        <p class="popup-state">{t('popup.cannot')}</p>
        <p class="popup-note">{t('popup.cannotNote')}</p>
      </section>
    );
  }
  const isOn = runsOn(settings, page.host);
  return (
    <section class="popup-part" aria-label={t('popup.thisPage')}>
      <Switch
        id="site"
        isOn={isOn}
        name={t('popup.runOn', [page.host])}
        note={t(isOn ? (settings.runs === 'everywhere' ? 'popup.onAll' : 'popup.onArticles') : 'popup.off')}
        onSwitch={(on) => change((now) => withSite(now, page.host, on))}
      />
      <p class="popup-state" role="status">
        {page.trouble
          ? wordsOfTrouble(page.trouble)
          : page.isRead
            ? t('popup.names', page.entryCount)
            : t('popup.notRead')}
      </p>
      {(page.trouble || !page.isRead) && (
        <button type="button" class="plain-button" onClick={look}>
          {t(page.trouble ? 'trouble.tryAgain' : 'popup.look')}
        </button>
      )}
    </section>
  );
}

function AllPages({ settings, source, change }: PartProps & { readonly source: PopupSource }) {
  const keys = useKeys(source);
  const { refused, toPanel, toTab, toSettings } = useDoors(source);
  return (
    <section class="popup-part" aria-label={t('popup.allPages')}>
      <Switch
        id="marks"
        isOn={settings.marks === 'shown'}
        name={t('popup.marks')}
        note={keys.marks === '' ? undefined : <kbd>{keys.marks}</kbd>}
        onSwitch={(isOn) => change((now) => ({ ...now, marks: isOn ? 'shown' : 'hidden' }))}
      />
      <div class="popup-links">
        <button type="button" onClick={toPanel}>
          {t('popup.panel')}
          {keys.panel !== '' && <kbd>{keys.panel}</kbd>}
        </button>
        <button type="button" onClick={toSettings}>
          {t('popup.settings')}
        </button>
      </div>
      <DoorTrouble refused={refused} toTab={toTab} />
    </section>
  );
}

/** Undefined until the page has answered. */
function usePage(source: PopupSource): readonly [PageView | null | undefined, () => void] {
  const [page, setPage] = useState<PageView | null | undefined>(undefined);
  useEffect(() => {
    const ask = () => void source.page().then(setPage, () => setPage(null));
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [source]);
  return [page, () => void source.look().then(setPage, () => setPage(null))];
}

function useKeys(source: PopupSource): { readonly marks: string; readonly panel: string } {
  const [keys, setKeys] = useState({ marks: '', panel: '' });
  useEffect(() => {
    source.keys().then(setKeys, () => {});
  }, [source]);
  return keys;
}
