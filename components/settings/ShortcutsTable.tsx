/** The keys: those the browser holds, as they are set now, and those that work on a page. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings, Shortcut } from '../../lib/settings';
import { t } from '../shared/words';
import { PageKeys } from './PageKeys';
import type { OptionsSource } from './settings-door';
import type { Act } from './use-undo';

interface ShortcutsTableProps {
  readonly source: OptionsSource;
  readonly settings: Settings;
  readonly act: Act;
}

export function ShortcutsTable({ source, settings, act }: ShortcutsTableProps) {
  const shortcuts = useShortcuts(source);
  return (
    <>
      <h3>{t('settings.keys.onPage')}</h3>
      <p class="about">{t('settings.keys.onPageAbout')}</p>
      <PageKeys settings={settings} shortcuts={shortcuts} act={act} />
      <h3>{t('settings.keys.everywhere')}</h3>
      <p class="about">{t('settings.keys.about')}</p>
      <table class="keys">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('settings.keys.does')}</th>
            <th scope="col">{t('settings.keys.key')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ does, keys }) => (
            <tr key={does}>
              <th scope="row">{does}</th>
              <td>{keys === '' ? <span class="unset">{t('settings.keys.unset')}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ToShortcuts source={source} />
    </>
  );
}

function ToShortcuts({ source }: Pick<ShortcutsTableProps, 'source'>) {
  const [isRefused, setRefused] = useState(false);
  const open = () => {
    source.openShortcuts().then(
      () => setRefused(false),
      () => setRefused(true),
    );
  };
  return (
    <>
      <button type="button" class="plain-button" onClick={open}>
        {t('settings.keys.change')}
      </button>
      {isRefused && (
        <p class="problem" role="alert">
          {t('settings.keys.notOpened')}
        </p>
      )}
    </>
  );
}

/** Read again when the reader comes back from the browser's page of shortcuts. */
function useShortcuts(source: OptionsSource): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void source.shortcuts().then(setShortcuts, () => {});
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [source]);
  return shortcuts;
}
