/** Matches in a worker as the extension's background does: told how large its lexicon is, then given texts. */
import { createReading } from '@/lib/match';
import { packMentions } from '@/lib/protocol/packed-mentions';
import { keptLexicon } from './kept';

/** As a page's reading sends them; only the texts, since what else the page knows of them holds its nodes. */
export interface SentTexts {
  readonly runIds: readonly number[];
  readonly texts: readonly string[];
}

let reading: ReturnType<typeof createReading> | null = null;

addEventListener('message', async ({ data }: MessageEvent<number | SentTexts>) => {
  if (typeof data === 'number') {
    reading = createReading(await keptLexicon(data));
    postMessage('ready');
  } else if (reading) {
    const runs = data.runIds.map((runId, index) => ({ runId, text: data.texts[index] ?? '' }));
    postMessage(packMentions(reading.read(runs)));
  }
});
