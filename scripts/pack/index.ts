/**
 * `npm run -s pack -- COMMAND`
 *
 *   check [FILE]   reads the bundled pack's sources, or a compiled pack, like a strict editor
 *   build          writes the compiled pack under .output/
 *   stats          what the bundled pack holds, in numbers, as JSON
 *   merge A B ...  the union of compiled packs, as JSON; the same in any order and grouping, conflicts listed
 *   schema         writes the JSON Schema of packs to assets/packs/pack.schema.json
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Pack, readPack } from '../../lib/model';
import { findArticleTexts } from './articles';
import { BUNDLED_PACK } from './bundled';
import { problemsOf } from './check';
import { type CompiledPack, compilePack, type SourceProblem, serializePack } from './compile';
import { PACK_JSON_SCHEMA_PATH, packJsonSchema } from './json-schema';
import { mergeFiles } from './merge-files';
import { packStats } from './stats';

const USAGE = 'Usage: npm run -s pack -- check [FILE] | build | stats | merge FILE FILE ... | schema';

/** @returns the exit code: 0 done, 1 the pack has problems or packs conflict, 2 wrong words or a file that cannot be read */
export async function main(words: readonly string[]): Promise<number> {
  const [command, file, ...others] = words;
  if (command === 'check') return file ? checkFile(file) : withBundledPack(checkAgainstArticles);
  if (command === 'build') return withBundledPack(build);
  if (command === 'stats') return withBundledPack(printStats);
  if (command === 'merge' && file !== undefined && others.length > 0) return mergeFiles([file, ...others]);
  if (command === 'schema') return writeSchema();
  console.error(USAGE);
  return 2;
}

function withBundledPack(use: (compiled: CompiledPack) => number): number {
  const compiled = compilePack(BUNDLED_PACK.folder);
  return compiled.ok ? use(compiled.value) : refuse(compiled.problem);
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
  const locate: CompiledPack['locate'] = (problem) => ({ ...problem, file });
  return read.ok ? checkAgainstArticles({ pack: read.value, locate }) : refuse(read.problem.map(locate));
}

function checkAgainstArticles({ pack, locate }: CompiledPack): number {
  const texts = findArticleTexts(pack);
  const problems = problemsOf(pack, texts);
  if (problems.length > 0) return refuse(problems.map(locate));
  const missing = pack.articles.length - texts.size;
  if (missing > 0) console.log(`skipped: wording and evidence of ${missing} articles, whose texts are not at hand`);
  console.log(`${summaryOf(pack)}: no problem found`);
  return 0;
}

const summaryOf = ({ articles, entities, claims, events, disputes }: Pack): string =>
  `${articles.length} articles, ${entities.length} entities, ${claims.length} claims, ${events.length} events, ${disputes.length} disputes`;

function refuse(problems: readonly SourceProblem[]): number {
  for (const { file, place, message } of problems) console.error([file, place, message].filter(Boolean).join(': '));
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

function build({ pack }: CompiledPack): number {
  const path = resolve('.output', BUNDLED_PACK.publicPath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, serializePack(pack));
  console.log(relative(process.cwd(), path));
  return 0;
}

function printStats({ pack }: CompiledPack): number {
  console.log(JSON.stringify(packStats(pack, findArticleTexts(pack)), null, 2));
  return 0;
}

function writeSchema(): number {
  writeFileSync(PACK_JSON_SCHEMA_PATH, packJsonSchema());
  console.log(relative(process.cwd(), PACK_JSON_SCHEMA_PATH));
  return 0;
}
