/** The sites for which the reader chose otherwise, and a way to forget that. */
import { type Settings, withoutSite, withSite } from '../../lib/settings';
import { t } from '../shared/words';
import type { Act } from './use-undo';

export function SitesList({ settings, act }: { readonly settings: Settings; readonly act: Act }) {
  if (settings.sites.length === 0) return <p class="empty">{t('settings.sites.none')}</p>;
  return (
    <ul class="rows" aria-label={t('settings.sites.heading')}>
      {settings.sites.map(({ host, is }) => (
        <li key={host} class="row">
          <span class="row-name">{host}</span>
          <span class="row-state">{t(`settings.sites.${is}`)}</span>
          <span class="row-tools">
            <button type="button" onClick={() => act(null, (now) => withSite(now, host, is === 'off'))}>
              {t(is === 'off' ? 'settings.sites.turnOn' : 'settings.sites.turnOff')}
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
      ))}
    </ul>
  );
}
