/** Reads a whole plain text as a page of blocks is read. */
import type { Mention } from '../model';
import { splitBlocks } from '../text';
import { createReading } from './judging';
import type { Lexicon } from './lexicon';

/**
 * Blocks are what blank lines part, and lines that are whole paragraphs: a name may cross a single line end, never a
 * blank line, and a cue counts within its block. Everything in the text speaks for everything else, as on one page.
 * @returns mentions in order, never overlapping; offsets into the whole text. Those that deliberately do not link are
 * among them.
 */
export function readText(lexicon: Lexicon, text: string): readonly Mention[] {
  const blocks = splitBlocks(text);
  const runs = blocks.map(({ startUtf16, endUtf16 }, runId) => ({ runId, text: text.slice(startUtf16, endUtf16) }));
  return createReading(lexicon)
    .read(runs)
    .flatMap(({ runId, mentions }) => {
      const offset = blocks[runId]?.startUtf16 ?? 0;
      return mentions.map((mention) => ({
        ...mention,
        startUtf16: mention.startUtf16 + offset,
        endUtf16: mention.endUtf16 + offset,
      }));
    });
}
