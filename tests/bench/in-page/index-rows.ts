/** What an index of a size costs: its bytes, compiling it, and having it ready from the browser's storage. */
import { compileLexicon, openLexicon } from '@/lib/match';
import { openStore, type Store } from '@/lib/store';
import { createEntities, inOrderOfId } from '../generate/entities';
import { collectGarbage } from './garbage';
import { type Timing, timingOf } from './spread';

export interface IndexFigures {
  readonly terms: number;
  readonly entities: number;
  readonly bytes: number;
  /** Entities to bytes. */
  readonly buildMs: Timing;
  /** Opening the database, reading the one value, and opening the lexicon over it. */
  readonly loadMs: Timing;
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

/** In a fresh page. The entities come in the order and form in which the store hands them out: cloned, each string flat. */
export async function measureIndex(terms: number, builds: number, loads: number): Promise<IndexFigures> {
  const entities = structuredClone(inOrderOfId(createEntities(terms)));
  const buildsMs: number[] = [];
  let compiled = new ArrayBuffer(0);
  for (let run = 0; run < builds; run++) {
    collectGarbage();
    const startMs = performance.now();
    compiled = compileLexicon(entities);
    buildsMs.push(performance.now() - startMs);
  }
  const loadMs = await measureLoad(compiled, `index of ${terms}`, loads);
  return { terms, entities: entities.length, bytes: compiled.byteLength, buildMs: timingOf(buildsMs), loadMs };
}

async function measureLoad(bytes: ArrayBuffer, name: string, loads: number): Promise<Timing> {
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
