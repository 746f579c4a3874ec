/**
 * `npm test`: everything that can be checked, on a machine that needs nothing but Node.
 *
 * Runs every step even when one fails, so that one run tells all, and closes with the count of tests and checks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium, ensureFirefox } from '../browser';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Titles of those among the passed that failed at their first try. */
  readonly retried?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the step's test runner leaves its own count; a step without one counts as one check. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts };
  /** A file without which the step cannot say anything; it is then reported as skipped. */
  readonly needs?: string;
}

const REPORTS = resolve('.output/reports');
const OWN_WORDS_CHECK = '../shared/checks/own-words.mjs';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const readVitest = (report: unknown): Counts => {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport;
  const retried = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length)
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, retried };
};

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
}

interface PlaywrightReport extends Pick<PlaywrightSuite, 'suites'> {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

const readPlaywright = (report: unknown): Counts => {
  const { stats, suites } = report as PlaywrightReport;
  const retried = specsIn(suites)
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ title }) => title);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, retried };
};

const specsIn = (suites: readonly PlaywrightSuite[] = []): readonly PlaywrightSuite['specs'][number][] =>
  suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites)]);

const vitest = (project: string): Step => {
  const file = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: `${project} tests`,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report: { file, read: readVitest },
  };
};

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'index', command: ['node', 'scripts/run.mjs', 'pack', 'check'] },
  { name: 'own words', command: ['node', OWN_WORDS_CHECK], needs: OWN_WORDS_CHECK },
  vitest('unit'),
  vitest('browser'),
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'size', command: ['size-limit'] },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    report: { file: join(REPORTS, 'e2e.json'), read: readPlaywright },
  },
];

/** @returns the exit code: 0 when nothing failed */
export async function main(): Promise<number> {
  const chromium = ensureChromium();
  if (!chromium) return 1;
  const firefox = ensureFirefox();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const env = {
    ...process.env,
    CHROMIUM_PATH: chromium,
    ...(firefox && { FIREFOX_PATH: firefox }),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, 'e2e.json'),
    PATH: `${resolve('node_modules/.bin')}:${process.env.PATH ?? ''}`,
  };
  const outcomes = STEPS.map((step) => ({ step, counts: run(step, env) }));
  console.log('\nSummary');
  for (const { step, counts } of outcomes) console.log(`  ${verdict(counts)}  ${step.name}`);
  const total = outcomes.map(({ counts }) => counts).reduce(add);
  for (const title of total.retried ?? []) console.log(`  passed only at its second try: ${title}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  retried: [...(a.retried ?? []), ...(b.retried ?? [])],
});

const verdict = ({ failed, passed }: Counts): string => (failed > 0 ? 'FAILED ' : passed > 0 ? 'ok     ' : 'skipped');

function run(step: Step, env: NodeJS.ProcessEnv): Counts {
  console.log(`\n── ${step.name}`);
  if (step.needs && !existsSync(step.needs)) {
    console.log(`skipped: ${step.needs} is not here`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const [program = '', ...words] = step.command;
  const { status } = spawnSync(program, words, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const succeeded = status === 0;
  if (!step.report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counts = existsSync(step.report.file)
    ? step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner can fail without a failed test: nothing collected, an error outside of every test.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
