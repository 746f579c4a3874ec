/**
 * The keys that work on a page and in its cards, each to be pressed anew. Promise: while a key is waited for nothing
 * else happens by a press, and Escape and Tab lead out.
 */
import { useRef, useState } from 'preact/hooks';
import {
  DEFAULT_KEYS,
  KEY_ACTS,
  type KeyAct,
  type KeyPress,
  type Settings,
  type Shortcut,
  withKey,
} from '../../lib/settings';
import { keyWords, learnSign } from '../shared/key-words';
import { type BareKey, t } from '../shared/words';
import { type Judgement, judgePress } from './judge-press';
import type { Act } from './use-undo';

/** What each act is called in lists of keys. */
export const KEY_ACT_WORDS = {
  next: 'settings.keys.next',
  previous: 'settings.keys.previous',
  open: 'settings.keys.open',
  pin: 'settings.keys.pin',
  back: 'settings.keys.back',
  forward: 'settings.keys.forward',
} as const satisfies Record<KeyAct, BareKey>;

interface PageKeysProps {
  readonly settings: Settings;
  readonly shortcuts: readonly Shortcut[];
  readonly act: Act;
}

export const PageKeys = (props: PageKeysProps) => (
  <ul class="rows" aria-label={t('settings.keys.onPage')}>
    {KEY_ACTS.map((of) => (
      <KeyRow key={of} of={of} {...props} />
    ))}
    <li class="row key-row">
      <span class="row-name">{t('settings.keys.close')}</span>
      <kbd>Esc</kbd>
      <span class="row-state">{t('settings.keys.fixed')}</span>
    </li>
  </ul>
);

type KeyRowProps = PageKeysProps & { readonly of: KeyAct };

function KeyRow(props: KeyRowProps) {
  const { of, settings } = props;
  const { said, isWaiting, button, wait, leave, onKey, putBack } = useKeyChoice(props);
  const does = t(KEY_ACT_WORDS[of]);
  const press = settings.keys[of];
  return (
    <li class="row key-row">
      <span class="row-name">{does}</span>
      <kbd>{isWaiting ? '…' : keyWords(press)}</kbd>
      <span class="row-tools">
        <button
          ref={button}
          type="button"
          onClick={isWaiting ? leave : wait}
          onBlur={leave}
          onKeyDown={isWaiting ? onKey : undefined}
        >
          {t(isWaiting ? 'settings.keys.cancel' : 'settings.keys.changeOne')}
          <span class="visually-hidden"> {does}</span>
        </button>
        {press !== DEFAULT_KEYS[of] && !isWaiting && (
          <button type="button" onClick={putBack}>
            {t('settings.keys.default')}
            <span class="visually-hidden"> {does}</span>
          </button>
        )}
      </span>
      <p class="key-said" aria-live="polite">
        {said}
      </p>
    </li>
  );
}

function useKeyChoice({ of, settings, shortcuts, act }: KeyRowProps) {
  const [said, say] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = (words: string) => {
    setWaiting(false);
    say(words);
  };
  const take = (press: KeyPress) => {
    end('');
    act(t('settings.keys.changed', [t(KEY_ACT_WORDS[of]), keyWords(press)]), (now) => withKey(now, of, press));
  };
  const onKey = (event: KeyboardEvent) => {
    const judgement = judgePress(event, of, settings.keys, shortcuts);
    if (judgement.kind === 'leaving') end('');
    if (event.key === 'Tab' && judgement.kind === 'leaving') return;
    event.preventDefault();
    event.stopPropagation();
    learnSign(event);
    if (judgement.kind === 'free') take(judgement.press);
    else if (judgement.kind !== 'leaving' && judgement.kind !== 'incomplete') say(refusalWords(judgement));
  };
  const putBack = () => {
    // The button for it goes.
    button.current?.focus();
    const press = DEFAULT_KEYS[of];
    const by = KEY_ACTS.find((one) => settings.keys[one] === press);
    if (by) say(refusalWords({ kind: 'used', press, by }));
    else take(press);
  };
  const wait = () => {
    // Not every browser gives the focus to a button that is clicked.
    button.current?.focus();
    setWaiting(true);
    say(t('settings.keys.pressNow'));
  };
  return { said, isWaiting, button, wait, leave: () => end(''), onKey, putBack };
}

type Refused = Exclude<Judgement, { readonly kind: 'incomplete' | 'leaving' | 'free' }>;

function refusalWords(refused: Refused): string {
  if (refused.kind === 'alone') return t('settings.keys.alone');
  if (refused.kind === 'of the browser') return t('settings.keys.ofBrowser', [keyWords(refused.press)]);
  const { press, by } = refused;
  return t('settings.keys.used', [keyWords(press), typeof by === 'string' ? t(KEY_ACT_WORDS[by]) : by.does]);
}
