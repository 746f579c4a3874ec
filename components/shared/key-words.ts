/** How keys are written for readers, as they stand on a keyboard. */
import type { KeyPress } from '../../lib/settings';
import { t } from './words';

const SIGNS: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Alt+.` for `Alt+Period`, `Alt+Shift+N` for `Alt+Shift+KeyN`. Ask while drawing. */
export const keyWords = (press: KeyPress): string => press.split('+').map(partWords).join('+');

function partWords(part: string): string {
  if (part === 'Enter') return t('key.enter');
  if (part === 'Control') return 'Ctrl';
  return SIGNS[part] ?? part.replace(/^(Key|Digit)(?=.$)/, '');
}
