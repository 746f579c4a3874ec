/** What the benchmark runs within Chromium, bundled like the extension is. Most measurements want a fresh page. */

import { measureFrames } from './frame-rows';
import { measureBuild, measureLoad } from './index-rows';
import { checkAgreement, measureGrowth, measureMark, measurePeers } from './match-rows';
import { keepSplitTexts, measureReader, measureSeenWalk, measureThread, measureWalk, readTexts } from './page-rows';
import { keepExtensionLexicon, prepare } from './prepare';

const inPage = {
  prepare,
  measureBuild,
  measureLoad,
  measureWalk,
  measureSeenWalk,
  measureReader,
  measureThread,
  keepSplitTexts,
  keepExtensionLexicon,
  measureFrames,
  readTexts,
  checkAgreement,
  measurePeers,
  measureGrowth,
  measureMark,
};
export type InPage = typeof inPage;

Object.assign(globalThis, { sidelightBench: inPage });
