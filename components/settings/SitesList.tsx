/** The sites for which the reader chose otherwise, and a way to forget that. */
import { type Settings, withoutSite, withSite } from '../../lib/settings';
import { t } from '../shared/words';
import { useRowFocus } from './use-row-focus';
import type { Act } from './use-undo';

interface SitesListProps {
  readonly settings: Settings;
  readonly act: Act;
}

export function SitesList({ settings, act }: SitesListProps) {
  const focus = useRowFocus(settings.sites.length);
  return (
    <div {...focus}>
      {settings.sites.length === 0 ? (
        <p class="empty">{t('settings.sites.none')}</p>
      ) : (
        <ul class="rows" aria-label={t('settings.sites.heading')}>
          {settings.sites.map(({ host, is }) => (
            <SiteRow key={host} host={host} is={is} act={act} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Switched to what holds for all pages anyway the site goes off the list, so both presses say what came of them. */
function SiteRow({ host, is, act }: Settings['sites'][number] & { readonly act: Act }) {
  const isOff = is === 'off';
  const said = t(isOff ? 'settings.sites.turnedOn' : 'settings.sites.turnedOff', [host]);
  return (
    <li class="row">
      <span class="row-name">{host}</span>
      <span class="row-state">{t(`settings.sites.${is}`)}</span>
      <span class="row-tools">
        <button type="button" onClick={() => act(said, (now) => withSite(now, host, isOff))}>
          {t(isOff ? 'settings.sites.turnOn' : 'settings.sites.turnOff')}
          <span class="visually-hidden"> {host}</span>
        </button>
        <button
          type="button"
          onClick={() => act(t('settings.sites.forgotten', [host]), (now) => withoutSite(now, host))}
        >
          {t('settings.sites.forget')}
          <span class="visually-hidden"> {host}</span>
        </button>
      </span>
    </li>
  );
}
