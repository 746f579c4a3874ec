/**
 * Compiles a pack's folder into its document. The same sources give the same bytes on every machine: records are
 * ordered by article and reading order, or by id, never by how a file system lists files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { checkPack, fail, PACK_SCHEMA_VERSION, type Pack, type Result, succeed } from '../../lib/model';
import type { MergedPack } from './merge';
import { expandArticle, expandClaim, expandDispute, expandEntity, expandEvent } from './source';

/** A problem with the file it stands in. */
export interface SourceProblem {
  /** Relative to the pack's folder; null where the record came from no single file. */
  readonly file: string | null;
  readonly place: string;
  readonly message: string;
}

interface SourceFile {
  readonly file: string;
  readonly content: unknown;
}

export interface CompiledPack {
  readonly pack: Pack;
  /** The same problem with the source file that its record stands in. */
  locate(problem: { readonly place: string; readonly message: string }): SourceProblem;
}

/**
 * @param folder of one pack, as GUIDE.md lays it out
 * @returns the pack, or every problem of the first stage that has any (reading the files, then the whole pack)
 */
export function compilePack(folder: string): Result<CompiledPack, readonly SourceProblem[]> {
  const read = readFolder(folder);
  if (!read.ok) return read;
  const { document, fileOf } = assemble(read.value);
  const locate: CompiledPack['locate'] = ({ place, message }) => {
    const record = place.split(' › ').slice(0, 2).join(' › ');
    return { file: fileOf.get(record) ?? null, place, message };
  };
  const checked = checkPack(document);
  return checked.ok ? succeed({ pack: checked.value, locate }) : fail(checked.problem.map(locate));
}

/** The pack's document as it is published: readable, one trailing newline. */
export const serializePack = (pack: Pack | MergedPack): string => `${JSON.stringify(pack, null, 1)}\n`;

function readFolder(folder: string): Result<readonly SourceFile[], readonly SourceProblem[]> {
  const names = [
    'pack.yaml',
    'events.yaml',
    'disputes.yaml',
    ...yamlIn(folder, 'articles'),
    ...yamlIn(folder, 'entities'),
  ];
  const files: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  for (const file of names) {
    const lines = new LineCounter();
    const text = readSource(join(folder, file));
    if (text === null) {
      problems.push({ file, place: '', message: 'this file cannot be read' });
      continue;
    }
    const parsed = parseDocument(text, { lineCounter: lines });
    // The first error of a file explains it; those after it mostly follow from it.
    const [error] = parsed.errors;
    if (error) {
      const message = error.message.split(' at line ')[0] ?? '';
      problems.push({ file, place: `line ${lines.linePos(error.pos[0]).line}`, message });
    }
    files.push({ file, content: parsed.toJS() });
  }
  return problems.length > 0 ? fail(problems) : succeed(files);
}

function readSource(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const yamlIn = (folder: string, subfolder: string): string[] =>
  readdirSync(join(folder, subfolder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${subfolder}/${name}`);

/** The whole document, unchecked, and which file each record id came from (`section › id`). */
function assemble(files: readonly SourceFile[]): { document: unknown; fileOf: ReadonlyMap<string, string> } {
  const fileOf = new Map<string, string>();
  const collect = (section: string, file: string, records: readonly Record<string, unknown>[]) => {
    for (const record of records) fileOf.set(`${section} › ${String(record.id)}`, file);
    return records;
  };
  const listOf = ({ content }: SourceFile): unknown[] => (Array.isArray(content) ? content : []);
  const under = (prefix: string) => files.filter(({ file }) => file.startsWith(prefix));
  const document = {
    schemaVersion: PACK_SCHEMA_VERSION,
    ...(under('pack.yaml')[0]?.content as object),
    articles: under('articles/').flatMap((source) =>
      collect('articles', source.file, [expandArticle(articleOf(source).article)]),
    ),
    entities: under('entities/')
      .flatMap((source) => collect('entities', source.file, listOf(source).map(expandEntity)))
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    claims: under('articles/').flatMap((source) => collect('claims', source.file, claimsOf(source))),
    events: under('events.yaml').flatMap((source) => collect('events', source.file, listOf(source).map(expandEvent))),
    disputes: under('disputes.yaml').flatMap((source) =>
      collect('disputes', source.file, listOf(source).map(expandDispute)),
    ),
  };
  return { document, fileOf };
}

const articleOf = ({ content }: SourceFile) => (content ?? {}) as { article?: { id?: unknown }; claims?: unknown };

function claimsOf(source: SourceFile): Record<string, unknown>[] {
  const { article, claims } = articleOf(source);
  return Array.isArray(claims) ? claims.map((claim) => expandClaim(claim, String(article?.id))) : [];
}
