/**
 * `npm run -s pack -- COMMAND`
 *
 *   check            reads the bundled pack's sources like a strict editor
 *   check FILE       the same for a compiled pack
 *   build            writes the compiled pack under .output/
 *   schema           writes the JSON Schema of packs to assets/packs/pack.schema.json
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Pack, type Result, readPack } from '../../lib/model';
import { BUNDLED_PACK } from './bundled';
import { compilePack, type SourceProblem, serializePack } from './compile';
import { PACK_JSON_SCHEMA_PATH, packJsonSchema } from './json-schema';

const USAGE = 'Usage: npm run -s pack -- check [FILE] | build | schema';

/** @returns the exit code: 0 done, 1 the pack has problems, 2 wrong words or a file that cannot be read */
export async function main(words: readonly string[]): Promise<number> {
  const [command, file] = words;
  if (command === 'check') return file ? checkFile(file) : checkSources();
  if (command === 'build') return build();
  if (command === 'schema') return writeSchema();
  console.error(USAGE);
  return 2;
}

function checkSources(): number {
  return report(compilePack(BUNDLED_PACK.folder));
}

function checkFile(file: string): number {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const read = readPack(json);
  return report(read.ok ? read : { ok: false, problem: read.problem.map((problem) => ({ ...problem, file })) });
}

function report(result: Result<Pack, readonly SourceProblem[]>): number {
  if (result.ok) {
    const { articles, entities, claims, events, disputes } = result.value;
    console.log(
      `${articles.length} articles, ${entities.length} entities, ${claims.length} claims, ${events.length} events, ${disputes.length} disputes: no problem found`,
    );
    return 0;
  }
  for (const { file, place, message } of result.problem)
    console.error([file, place, message].filter(Boolean).join(': '));
  console.error(`${result.problem.length} ${result.problem.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

function build(): number {
  const compiled = compilePack(BUNDLED_PACK.folder);
  if (!compiled.ok) return report(compiled);
  const path = resolve('.output', BUNDLED_PACK.publicPath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, serializePack(compiled.value));
  console.log(relative(process.cwd(), path));
  return 0;
}

function writeSchema(): number {
  writeFileSync(PACK_JSON_SCHEMA_PATH, packJsonSchema());
  console.log(relative(process.cwd(), PACK_JSON_SCHEMA_PATH));
  return 0;
}
