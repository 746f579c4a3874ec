/** Texts in UTF-8, one behind the other. */

export interface EncodedStrings {
  readonly bytes: Uint8Array;
  /** Where each string ends. */
  readonly ends: Uint32Array;
}

/** Of any unit: a pair of surrogates takes four bytes. */
const MOST_BYTES_A_UNIT = 3;
const REPLACEMENT = 0xfffd;

/**
 * Written unit by unit: calling the engine's own encoder for each of many small texts takes much longer. A half of a
 * character becomes U+FFFD: it is none of its own, nor of what comes next.
 */
export function encodeStrings(texts: readonly string[]): EncodedStrings {
  let units = 0;
  for (const text of texts) units += text.length;
  const bytes = new Uint8Array(MOST_BYTES_A_UNIT * units);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (let index = 0; index < texts.length; index++) {
    end = encodeText(texts[index] as string, bytes, end);
    ends[index] = end;
  }
  return { bytes: bytes.subarray(0, end), ends };
}

/** @returns where the text ends among the bytes */
function encodeText(text: string, bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const point = isSurrogate(unit) ? pointAt(text, at) : unit;
    if (point >= 0x1_0000) at++;
    end = encodePoint(point, bytes, end);
  }
  return end;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function pointAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? REPLACEMENT;
  return isSurrogate(point) ? REPLACEMENT : point;
}

/** @param point at least 0x80 */
function encodePoint(point: number, bytes: Uint8Array, start: number): number {
  let end = start;
  if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x1_0000) bytes[end++] = 0xe0 | (point >> 12);
    else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
    }
    bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[end++] = 0x80 | (point & 0x3f);
  return end;
}
