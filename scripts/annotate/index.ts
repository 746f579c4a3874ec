/**
 * `npm run -s annotate -- [--all] FILE...`
 *
 * Prints, for each text file, the mentions that would be marked, as JSON on stdout; with --all also those that
 * deliberately do not link, with the reason. The same code reads pages in the browser.
 */
import { readFileSync } from 'node:fs';
import { compileLexicon, ofStory, openLexicon, readText } from '../../lib/match';
import type { Entity, Mention, Result } from '../../lib/model';
import { BUNDLED_PACK } from '../pack/bundled';
import { compilePack } from '../pack/compile';

const USAGE = 'Usage: npm run -s annotate -- [--all] FILE...';

/** One mention as printed. Offsets are UTF-16 code units of the file's text, end exclusive. */
export interface PrintedMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Null where the mention does not link, or where several entries fit (then `candidates` lists them). */
  readonly entityId: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly reason: string;
  readonly candidates?: readonly string[];
}

/** @returns the exit code: 0 done, 2 wrong words or a file that cannot be read */
export async function main(words: readonly string[]): Promise<number> {
  const all = words.includes('--all');
  const files = words.filter((word) => word !== '--all');
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
    console.error(USAGE);
    return 2;
  }
  const texts = files.map(readUtf8);
  const unreadable = texts.flatMap((text) => (text.ok ? [] : [text.problem]));
  for (const problem of unreadable) console.error(problem);
  if (unreadable.length > 0) return 2;
  const annotate = createAnnotator();
  const printed = texts.flatMap((text) => (text.ok ? [annotate(text.value, all)] : []));
  console.log(
    JSON.stringify(
      files.map((file, index) => ({ file, mentions: printed[index] })),
      null,
      2,
    ),
  );
  return 0;
}

function readUtf8(file: string): Result<string, string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file)) };
  } catch (error) {
    const why =
      error instanceof TypeError ? 'it is not UTF-8 text' : error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `${file} cannot be read: ${why}` };
  }
}

/** Reads texts against the bundled index. Throws when the index does not compile: nothing can be said then. */
export function createAnnotator(): (text: string, all: boolean) => PrintedMention[] {
  const compiled = compilePack(BUNDLED_PACK.folder);
  if (!compiled.ok) throw new Error('The bundled index does not compile; run "npm run -s pack -- check".');
  const { pack } = compiled.value;
  const lexicon = openLexicon(compileLexicon(ofStory(pack)));
  if (!lexicon.ok) throw new Error(lexicon.problem);
  const entities = new Map<string, Entity>(pack.entities.map((entity) => [entity.id, entity]));
  return (text, all) =>
    readText(lexicon.value, text)
      .filter((mention) => all || mention.reading.outcome !== 'nil')
      .map((mention) => print(mention, entities));
}

function print(
  { startUtf16, endUtf16, surface, reading }: Mention,
  entities: ReadonlyMap<string, Entity>,
): PrintedMention {
  const place = { start: startUtf16, end: endUtf16, surface };
  if (reading.outcome === 'linked') {
    const entity = entities.get(reading.entityId);
    return {
      ...place,
      entityId: reading.entityId,
      name: entity?.name ?? null,
      kind: entity?.kind ?? null,
      reason: reading.rule,
    };
  }
  const unlinked = { ...place, entityId: null, name: null, kind: null };
  if (reading.outcome === 'ambiguous')
    return { ...unlinked, reason: 'several entries fit', candidates: reading.entityIds };
  const { code, texts } = reading.detail;
  return { ...unlinked, reason: `${reading.reason}: ${[code, ...texts].join(', ')}` };
}
