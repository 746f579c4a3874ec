/** The texts of a lexicon's tokens: their units in small letters, packed as `tokenText` in `format.ts` tells. */
import { LOWER_CASE_UNIT, unitInfo } from '../text';
import { type Sections, TEXT_BLOCK } from './format';

type TokenTexts = Pick<Sections, 'textStarts' | 'tokenText'>;

/** What `writeTokenText` writes of these units. */
export function textBytesOf(units: Uint16Array, from: number, to: number): number {
  let bytes = 1;
  for (let place = from; place < to; place++) bytes += bytesOf(units[place] as number);
  return bytes;
}

const bytesOf = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);

/**
 * @param units hold the token from `from` to `to`, in small letters
 * @returns where the next token's text begins
 */
export function writeTokenText(bytes: Uint8Array, start: number, units: Uint16Array, from: number, to: number): number {
  let at = start;
  for (let place = from; place < to; place++) {
    const unit = units[place] as number;
    if (unit < 0x80) bytes[at++] = unit;
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >>> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >>> 12);
      bytes[at++] = 0x80 | ((unit >>> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  bytes[at] = 0;
  return at + 1;
}

/** Whether these folded units are the token, whatever their case. Time is that of reading up to eight tokens. */
export function isToken(texts: TokenTexts, token: number, units: Uint16Array, start: number, end: number): boolean {
  const { tokenText } = texts;
  let at = startOf(texts, token);
  for (let place = start; place < end; place++) {
    const unit = unitInfo(units[place] as number) & LOWER_CASE_UNIT;
    if (unitAt(tokenText, at) !== unit) return false;
    at += bytesOf(unit);
  }
  return tokenText[at] === 0;
}

export function textOfToken(texts: TokenTexts, token: number): string {
  const units: number[] = [];
  let at = startOf(texts, token);
  while (texts.tokenText[at] !== 0) {
    const unit = unitAt(texts.tokenText, at);
    units.push(unit);
    at += bytesOf(unit);
  }
  return String.fromCharCode(...units);
}

function startOf({ textStarts, tokenText }: TokenTexts, token: number): number {
  let at = textStarts[Math.floor(token / TEXT_BLOCK)] as number;
  for (let ends = token % TEXT_BLOCK; ends > 0; at++) if (tokenText[at] === 0) ends--;
  return at;
}

function unitAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return first;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  return ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] as number) & 0x3f);
}
