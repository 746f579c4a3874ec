/**
 * `npm run -s pack -- COMMAND`
 *
 *   check [PATH]   reads a pack like a strict editor: the bundled one, another folder of sources, or a compiled pack
 *   build [PATH]   writes the compiled pack to .output/packs/
 *   stats [PATH]   what the pack holds, in numbers, as JSON
 *   merge A B ...  the union of compiled packs, as JSON; the same in any order and grouping, conflicts listed
 *   schema         writes the JSON Schema of packs to assets/packs/pack.schema.json
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Pack, readPack } from '../../lib/model';
import { findArticleTexts } from './articles';
import { BUNDLED_PACK } from './bundled';
import { problemsOf } from './check';
import { type CompiledPack, compilePack, serializePack } from './compile';
import { PACK_JSON_SCHEMA_PATH, packJsonSchema } from './json-schema';
import { mergeFiles } from './merge-files';
import type { SourceProblem } from './read-folder';
import { packStats } from './stats';

const USAGE = 'Usage: npm run -s pack -- check [PATH] | build [PATH] | stats [PATH] | merge FILE FILE ... | schema';

/**
 * @returns the exit code: 0 done, 1 the pack has problems or packs conflict, 2 wrong words or a file that cannot be
 * read
 */
export async function main(words: readonly string[]): Promise<number> {
  const [command, ...paths] = words;
  const [path, tooMany] = paths;
  if (command === 'merge' && paths.length > 1) return mergeFiles(paths);
  if (command === 'schema' && path === undefined) return writeSchema();
  const use = COMMANDS.get(command ?? '');
  if (use && tooMany === undefined) return withPack(path ?? BUNDLED_PACK.folder, use);
  console.error(USAGE);
  return 2;
}

type UsePack = (compiled: CompiledPack) => number;

const COMMANDS: ReadonlyMap<string, UsePack> = new Map([
  ['check', checkAgainstArticles],
  ['build', build],
  ['stats', printStats],
]);

/** @param path of a folder of sources, or of a compiled pack */
function withPack(path: string, use: UsePack): number {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const compiled = compilePack(path);
    return compiled.ok ? use(compiled.value) : refuse(compiled.problem);
  }
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const read = readPack(json);
  const locate: CompiledPack['locate'] = (problem) => ({ ...problem, file: path });
  return read.ok ? use({ pack: read.value, locate }) : refuse(read.problem.map(locate));
}

function checkAgainstArticles({ pack, locate }: CompiledPack): number {
  const texts = findArticleTexts(pack);
  const problems = problemsOf(pack, texts);
  if (problems.length > 0) return refuse(problems.map(locate));
  const missing = pack.articles.length - texts.size;
  if (missing > 0)
    console.log(`skipped: wording, evidence and sentences of ${missing} articles, whose texts are not at hand`);
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
  const path = resolve('.output', 'packs', `${pack.id}.json`);
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
