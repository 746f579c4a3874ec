/** The command `pack merge`. */
import { readFileSync } from 'node:fs';
import { serializePack } from './compile';
import { conflictLines, type NamedPack } from './conflict-lines';
import { mergePacks } from './merge';
import { readMergeable } from './read-merged';

/**
 * Prints the union of compiled packs, or of merged ones, as JSON; what they do not agree on goes to stderr as well.
 * @returns the exit code: 0 merged, 1 merged with conflicts, 2 a file cannot be read as a pack and nothing is printed
 */
export function mergeFiles(files: readonly string[]): number {
  const read = files.map(readFile);
  const problems = read.flatMap((result) => result.problems);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 2;
  }
  const packs = read.flatMap((result) => result.packs);
  const merged = mergePacks(packs.map(({ pack }) => pack));
  process.stdout.write(serializePack(merged));
  const conflicts = merged.conflicts ?? [];
  if (conflicts.length === 0) return 0;
  for (const line of conflictLines(conflicts, packs)) console.error(line);
  console.error(`${conflicts.length} ${conflicts.length === 1 ? 'conflict' : 'conflicts'}; every version is kept`);
  return 1;
}

interface ReadFile {
  readonly packs: readonly NamedPack[];
  readonly problems: readonly string[];
}

function readFile(file: string): ReadFile {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    return {
      packs: [],
      problems: [`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const read = readMergeable(json);
  if (read.ok) return { packs: [{ file, pack: read.value }], problems: [] };
  const problems = read.problem.map(({ place, message }) => [file, place, message].filter(Boolean).join(': '));
  return { packs: [], problems };
}
