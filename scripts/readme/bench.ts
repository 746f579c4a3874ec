/** Writes what the benchmark measured into the README, from the JSON that it leaves. */
import * as v from 'valibot';
import { markdownTables, metOf } from '../bench/table';

const BEGIN = '<!-- bench: written by "npm run -s readme -- --bench FILE..." -->';
const END = '<!-- end of bench -->';

const MeasuredSchema = v.object({
  cpu: v.string(),
  cores: v.number(),
  memoryGiB: v.number(),
  platform: v.string(),
  chromium: v.string(),
  commit: v.nullable(v.string()),
  takenAt: v.string(),
  load: v.number(),
  quick: v.boolean(),
  peers: v.record(v.string(), v.nullable(v.string())),
  rows: v.array(
    v.object({
      group: v.string(),
      what: v.string(),
      today: v.string(),
      bar: v.string(),
      isMet: v.nullable(v.boolean()),
    }),
  ),
});
type Measured = v.InferOutput<typeof MeasuredSchema>;

/**
 * @param runs as `npm run bench -- --json FILE` writes them: one, or several that each measured other sections
 * @throws where one is none, was taken in a hurry, or on something else than the first
 */
export function withBench(readme: string, runs: readonly string[]): string {
  const measured = together(runs.map((json) => v.parse(MeasuredSchema, JSON.parse(json))));
  const [before = '', rest = ''] = readme.split(BEGIN);
  const after = rest.split(END)[1];
  if (after === undefined) throw new Error('The README has no place for the figures of the benchmark.');
  return `${before}${BEGIN}\n${section(measured)}\n${END}${after}`;
}

function together([first, ...others]: readonly Measured[]): Measured {
  if (!first) throw new Error('There are no figures.');
  const all = [first, ...others];
  if (all.some(({ quick }) => quick)) {
    throw new Error('These are the figures of a quick run; the README shows those of a whole one.');
  }
  const onWhat = ({ cpu, chromium, commit }: Measured) => JSON.stringify([cpu, chromium, commit]);
  if (others.some((other) => onWhat(other) !== onWhat(first))) throw new Error('These runs measured different things.');
  return { ...first, load: Math.max(...all.map(({ load }) => load)), rows: all.flatMap(({ rows }) => rows) };
}

function section(measured: Measured): string {
  const { cpu, cores, memoryGiB, platform, chromium, commit, takenAt, load, peers, rows } = measured;
  const packages = Object.entries(peers).map(([name, version]) => `${name} ${version ?? '(not installed)'}`);
  return [
    `Taken on ${takenAt.slice(0, 10)} at commit ${commit ?? 'unknown'}: ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform},`,
    `load ${load} before the run; Chromium ${chromium}; ${packages.join(', ')}. ${metOf(rows)} are met.`,
    '',
    markdownTables(rows),
  ].join('\n');
}
