/** Matches in a worker as the extension's background does: told how large its lexicon is, then given runs. */
import { createReading } from '@/lib/match';
import type { TextRun } from '@/lib/model';
import { keptLexicon } from './kept';

let reading: ReturnType<typeof createReading> | null = null;

addEventListener('message', async ({ data }: MessageEvent<number | readonly TextRun[]>) => {
  if (typeof data === 'number') {
    reading = createReading(await keptLexicon(data));
    postMessage('ready');
  } else if (reading) postMessage(reading.read(data));
});
