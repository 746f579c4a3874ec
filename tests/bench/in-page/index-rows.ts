/** What an index of a size costs: its bytes, compiling it, and having it ready from the browser's storage. */
import { compileLexicon, openLexicon } from '@/lib/match';
import { openStore, type Store } from '@/lib/store';
import { createEntities, inOrderOfId } from '../generate/entities';
import { collectGarbage } from './garbage';
import { fetchKept, keep } from './kept';
import { type Timing, timingOf } from './spread';

export interface BuildFigures {
  readonly terms: number;
  readonly entities: number;
  readonly bytes: number;
  /** Entities to bytes. */
  readonly buildMs: Timing;
}

/** A pack without records: the bytes that are stored with it are given. */
const EMPTY_PACK = JSON.stringify({
  schemaVersion: 1,
  id: 'measured',
  title: 'Measured',
  articles: [],
  entities: [],
  claims: [],
  events: [],
  disputes: [],
});

/**
 * In a fresh page. The entities come in the order and form in which the store hands them out: cloned, each string flat.
 * What was compiled is kept for `measureLoad`.
 */
export async function measureBuild(terms: number, builds: number): Promise<BuildFigures> {
  const entities = structuredClone(inOrderOfId(createEntities(terms)));
  const buildsMs: number[] = [];
  let compiled = new ArrayBuffer(0);
  for (let run = 0; run < builds; run++) {
    collectGarbage();
    const startMs = performance.now();
    compiled = compileLexicon(entities);
    buildsMs.push(performance.now() - startMs);
  }
  await keep(compiledName(terms), compiled);
  return { terms, entities: entities.length, bytes: compiled.byteLength, buildMs: timingOf(buildsMs) };
}

const compiledName = (terms: number): string => `compiled ${terms}`;

/**
 * Opening the database, reading the one value, and opening the lexicon over it. In a fresh page: a background that was
 * just woken does not hold the entities either, and with a million of them the collector runs in nearly every reading.
 */
export async function measureLoad(terms: number, loads: number): Promise<Timing> {
  const bytes = await (await fetchKept(compiledName(terms))).arrayBuffer();
  const name = `index of ${terms}`;
  const writer = openStore({ name, lexicon: { compile: () => bytes, isReadable: () => true } });
  const installed = await writer.install(EMPTY_PACK);
  writer.close();
  if (!installed.ok) throw new Error(`The index could not be stored: ${JSON.stringify(installed.problem)}`);
  const timesMs: number[] = [];
  for (let run = 0; run < loads; run++) {
    collectGarbage();
    const startMs = performance.now();
    const store = openStore({ name });
    await load(store, bytes.byteLength);
    timesMs.push(performance.now() - startMs);
    store.close();
  }
  return timingOf(timesMs);
}

async function load(store: Store, byteLength: number): Promise<void> {
  const stored = await store.lexicon();
  const opened = stored && openLexicon(stored.bytes);
  if (!opened?.ok || stored?.bytes.byteLength !== byteLength) throw new Error('The stored index cannot be read.');
}
