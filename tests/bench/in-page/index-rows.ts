/** What an index of a size costs: its bytes, compiling it, and having it ready from the browser's storage. */
import { compileLexicon, openLexicon } from '@/lib/match';
import type { Entity } from '@/lib/model';
import { openStore, type Store } from '@/lib/store';
import { addToHash, HASH_SEED, infoOfSource, WORD } from '@/lib/text';
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
  /** Only folding and hashing the words of each name once. */
  readonly foldMs: Timing;
  /** ... and putting each name's hash into one open table of hashes, which tells no name from another of its hash. */
  readonly tableMs: Timing;
}

export interface LoadFigures {
  /** Until the lexicon is ready. */
  readonly loadMs: Timing;
  /** Only opening the database and reading the value, by the browser's own interface. */
  readonly blobMs: Timing;
  /** Only opening the lexicon over its bytes. */
  readonly openMs: Timing;
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
  const [buildsMs, foldsMs, tablesMs]: [number[], number[], number[]] = [[], [], []];
  let compiled = new ArrayBuffer(0);
  for (let run = 0; run < builds; run++) {
    foldsMs.push(timed(() => hashNames(entities, () => {})));
    tablesMs.push(timed(() => tableOf(entities, terms)));
    buildsMs.push(
      timed(() => {
        compiled = compileLexicon(entities);
      }),
    );
  }
  await keep(compiledName(terms), compiled);
  return {
    terms,
    entities: entities.length,
    bytes: compiled.byteLength,
    buildMs: timingOf(buildsMs),
    foldMs: timingOf(foldsMs),
    tableMs: timingOf(tablesMs),
  };
}

function timed(work: () => void): number {
  collectGarbage();
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

/** Reads each name of each entity unit by unit, as compiling must at least. */
function hashNames(entities: readonly Entity[], take: (hash: number) => void): void {
  for (const { surfaceForms } of entities) {
    for (const { text } of surfaceForms) {
      let name = HASH_SEED;
      let word = HASH_SEED;
      for (let at = 0; at < text.length; at++) {
        const info = infoOfSource(text.charCodeAt(at));
        if (info & WORD) word = addToHash(word, info);
        else {
          name = Math.imul(name ^ word, 0x2c1b3c6d);
          word = HASH_SEED;
        }
      }
      take(Math.imul(name ^ word, 0x2c1b3c6d) >>> 0);
    }
  }
}

function tableOf(entities: readonly Entity[], terms: number): Uint32Array {
  const places = 2 ** Math.ceil(Math.log2(2 * terms));
  const table = new Uint32Array(places);
  hashNames(entities, (hash) => {
    let place = (hash ^ (hash >>> 15)) & (places - 1);
    while (table[place] !== 0 && table[place] !== hash) place = (place + 1) & (places - 1);
    table[place] = hash;
  });
  return table;
}

const compiledName = (terms: number): string => `compiled ${terms}`;

/**
 * Opening the database, reading the one value, and opening the lexicon over it. In a fresh page: a background that was
 * just woken does not hold the entities either, and with a million of them the collector runs in nearly every reading.
 */
export async function measureLoad(terms: number, loads: number): Promise<LoadFigures> {
  const bytes = await (await fetchKept(compiledName(terms))).arrayBuffer();
  const name = `index of ${terms}`;
  const writer = openStore({ name, lexicon: { compile: () => bytes, isReadable: () => true } });
  const installed = await writer.install(EMPTY_PACK);
  writer.close();
  if (!installed.ok) throw new Error(`The index could not be stored: ${JSON.stringify(installed.problem)}`);
  const [loadsMs, blobsMs, opensMs]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < loads; run++) {
    collectGarbage();
    const startMs = performance.now();
    const store = openStore({ name });
    await load(store, bytes.byteLength);
    loadsMs.push(performance.now() - startMs);
    store.close();
    collectGarbage();
    const blobStartMs = performance.now();
    const read = await readStoredBlob(name);
    blobsMs.push(performance.now() - blobStartMs);
    opensMs.push(timed(() => openLexicon(read)));
  }
  return { loadMs: timingOf(loadsMs), blobMs: timingOf(blobsMs), openMs: timingOf(opensMs) };
}

async function readStoredBlob(name: string): Promise<ArrayBuffer> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const row: { readonly bytes: Blob } = await settled(
    database.transaction('lexicon').objectStore('lexicon').get('lexicon'),
  );
  const read = await row.bytes.arrayBuffer();
  database.close();
  return read;
}

async function load(store: Store, byteLength: number): Promise<void> {
  const stored = await store.lexicon();
  const opened = stored && openLexicon(stored.bytes);
  if (!opened?.ok || stored?.bytes.byteLength !== byteLength) throw new Error('The stored index cannot be read.');
}
