/** Pages that are articles, with and without frames, as tests of what is read set them up. */
import { afterEach, expect } from 'vitest';
import { clearPage, paintedTexts } from './page-harness';

const address = location.href;

/** Call it at the top of a file: each test leaves an empty page under the address that it found. */
export function clearPageAndAddress(): void {
  afterEach(async () => {
    history.replaceState(null, '', address);
    await clearPage();
  });
}

export const ARTICLE = `<article><p>Maduro spoke.</p>${`<p>${'The ships left the harbour before the morning. '.repeat(8)}</p>`.repeat(3)}</article>`;

/** As much as is worth reading in a frame. */
export const FRAME_TEXT = `<p>The FAA warned.</p><p>${'The ships left the harbour. '.repeat(10)}</p>`;
export const SIZE = 'style="width:400px;height:200px;border:0;display:block"';
export const frame = (html: string, size = SIZE) => `<iframe ${size} srcdoc="${html}"></iframe>`;

/** What is marked in the page's first frame. */
export const inFrame = () => {
  const view = document.querySelector('iframe')?.contentWindow;
  return view ? paintedTexts('sidelight-mark', view as Window & typeof globalThis) : [];
};

export const painted = (expected: readonly string[]) => expect.poll(() => paintedTexts()).toEqual(expected);
