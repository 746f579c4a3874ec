/** What the benchmark runs within Chromium, bundled like the extension is. Each measurement wants a fresh page. */
import { measureIndex } from './index-rows';

const inPage = { measureIndex };
export type InPage = typeof inPage;

Object.assign(globalThis, { sidelightBench: inPage });
