/**
 * Compiles a pack's folder into its document. The same sources give the same bytes on every machine: records are
 * ordered by article and reading order, or by id, never by how a file system lists files.
 */
import { checkPack, fail, PACK_SCHEMA_VERSION, type Pack, type Result, succeed } from '../../lib/model';
import type { MergedPack } from './merge';
import { readFolder, type SourceFile, type SourceProblem } from './read-folder';
import { expandArticle, expandClaim, expandDispute, expandEntity, expandEvent } from './source';

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
