/** The keys: those the browser holds, as they are set now, and those that work on a page. */
import { useEffect, useState } from 'preact/hooks';
import { type BareKey, t } from '../shared/words';
import type { OptionsSource, Shortcut } from './settings-door';

/** On a page itself; the letters are those of the program. */
const ON_PAGE: readonly (readonly [BareKey, string])[] = [
  ['settings.keys.next', 'Alt+.'],
  ['settings.keys.previous', 'Alt+,'],
  ['settings.keys.open', 'Alt+Enter'],
  ['settings.keys.wayInCard', 'Alt+B, Alt+F'],
  ['settings.keys.pin', 'Alt+P'],
  ['settings.keys.close', 'Esc'],
];

export function ShortcutsTable({ source }: { readonly source: OptionsSource }) {
  const shortcuts = useShortcuts(source);
  return (
    <>
      <table class="keys">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('settings.keys.does')}</th>
            <th scope="col">{t('settings.keys.key')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ does, keys }) => (
            <Row key={does} does={does} keys={keys} />
          ))}
          {ON_PAGE.map(([does, keys]) => (
            <Row key={does} does={t(does)} keys={keys} />
          ))}
        </tbody>
      </table>
      <p class="about">{t('settings.keys.about')}</p>
      <button type="button" class="plain-button" onClick={() => source.openShortcuts()}>
        {t('settings.keys.change')}
      </button>
    </>
  );
}

const Row = ({ does, keys }: Shortcut) => (
  <tr>
    <th scope="row">{does}</th>
    <td>{keys === '' ? <span class="unset">{t('settings.keys.unset')}</span> : <kbd>{keys}</kbd>}</td>
  </tr>
);

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
