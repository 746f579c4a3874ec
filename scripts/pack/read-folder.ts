/**
 * Reads a pack's folder, as GUIDE.md lays it out, up to the shape of each file; what is in it is the schema's matter.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { fail, type Result, succeed } from '../../lib/model';

/** A problem with the file it stands in. */
export interface SourceProblem {
  /** Relative to the pack's folder; null where the record came from no single file. */
  readonly file: string | null;
  readonly place: string;
  readonly message: string;
}

export interface SourceFile {
  /** Relative to the pack's folder. */
  readonly file: string;
  readonly content: unknown;
}

/** @returns the files by kind and name, or what is wrong with each that is */
export function readFolder(folder: string): Result<readonly SourceFile[], readonly SourceProblem[]> {
  const names = [
    'pack.yaml',
    'events.yaml',
    'disputes.yaml',
    ...yamlIn(folder, 'articles'),
    ...yamlIn(folder, 'entities'),
  ];
  const results = names.map((file) => readSource(folder, file));
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
  return problems.length > 0 ? fail(problems) : succeed(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

function yamlIn(folder: string, subfolder: string): string[] {
  const path = join(folder, subfolder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${subfolder}/${name}`);
}

function readSource(folder: string, file: string): Result<SourceFile, SourceProblem> {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    return fail({ file, place: '', message: 'this file cannot be read' });
  }
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  // The first error of a file explains it; those after it mostly follow from it.
  const [error] = parsed.errors;
  if (error) {
    const message = error.message.split(' at line ')[0] ?? '';
    return fail({ file, place: `line ${lines.linePos(error.pos[0]).line}`, message });
  }
  const content: unknown = parsed.toJS();
  const message = shapeProblem(file, content);
  return message === null ? succeed({ file, content }) : fail({ file, place: '', message });
}

const ARTICLE_KEYS = 'article,claims';

/** A file of another shape would be passed over, with all that is in it. */
function shapeProblem(file: string, content: unknown): string | null {
  const isRecord = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (file === 'pack.yaml') return isRecord ? null : 'must hold the id and the title of the pack';
  if (!file.startsWith('articles/'))
    return Array.isArray(content) ? null : 'must be a list ([] where there is nothing)';
  const { claims } = (isRecord ? content : {}) as { claims?: unknown };
  const isArticle = isRecord && Object.keys(content).sort().join() === ARTICLE_KEYS && Array.isArray(claims);
  return isArticle ? null : 'must hold "article" and a list of "claims", nothing else';
}
