/**
 * `npm test`: everything that can be checked, on a machine that needs nothing but Node.
 *
 * Runs every step even when one fails, so that one run tells all, and closes with the count of tests and checks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium, ensureFirefox } from '../browser';
import { scriptOf } from '../tools';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of each that failed, its title and the first line of why. */
  readonly failures?: readonly string[];
  /** The same of each among the passed that failed at its first try. */
  readonly retried?: readonly string[];
}

interface Step {
  readonly name: string;
  /** A script and its words, for the Node that runs now. */
  readonly command: readonly string[];
  /** Where the step's test runner leaves its own count; a step without one counts as one check. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts };
  /** A file without which the step cannot say anything; it is then reported as skipped. */
  readonly needs?: string;
}

const REPORTS = resolve('.output/reports');
const RUN = 'scripts/run.mjs';
const OWN_WORDS_CHECK = '../shared/checks/own-words.mjs';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const readVitest = (report: unknown): Counts => {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failures = [
    ...results
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => describeFailure(fullName, failureMessages?.at(-1))),
    ...testResults
      .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .map(({ name, message }) => describeFailure(name, message)),
  ];
  const retried = results
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length)
    .map(({ fullName, failureMessages }) => describeFailure(fullName, failureMessages?.[0]));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failures, retried };
};

const describeFailure = (title: string, message = ''): string =>
  `${title}\n    ${stripVTControlCharacters(message).split('\n', 1)[0]}`;

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends Pick<PlaywrightSuite, 'suites'> {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

const readPlaywright = (report: unknown): Counts => {
  const { stats, suites } = report as PlaywrightReport;
  const results = specsIn(suites).flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })));
  const failures = results
    .filter(({ status }) => status === 'unexpected')
    .map(({ title, results: tries }) => describeFailure(title, tries.at(-1)?.error?.message));
  const retried = results
    .filter(({ status }) => status === 'flaky')
    .map(({ title, results: tries }) => describeFailure(title, tries[0]?.error?.message));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, failures, retried };
};

const specsIn = (suites: readonly PlaywrightSuite[] = []): readonly PlaywrightSuite['specs'][number][] =>
  suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites)]);

const vitest = (project: string): Step => {
  const file = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: `${project} tests`,
    command: [scriptOf('vitest'), 'run', '--project', project, ...reporters],
    report: { file, read: readVitest },
  };
};

const STEPS: readonly Step[] = [
  { name: 'types', command: [scriptOf('tsc'), '--noEmit'] },
  { name: 'lint', command: [scriptOf('biome'), 'check', '--error-on-warnings'] },
  { name: 'unused code', command: [scriptOf('knip')] },
  { name: 'index', command: [RUN, 'pack', 'check'] },
  { name: 'own words', command: [OWN_WORDS_CHECK], needs: OWN_WORDS_CHECK },
  vitest('unit'),
  vitest('browser'),
  { name: 'build for Chromium', command: [scriptOf('wxt'), 'build'] },
  { name: 'build for Firefox', command: [scriptOf('wxt'), 'build', '-b', 'firefox', '--mv3'] },
  { name: 'size', command: [scriptOf('size-limit')] },
  {
    name: 'end-to-end tests',
    command: [scriptOf('playwright'), 'test', '--reporter=list,json'],
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
  };
  const outcomes = STEPS.map((step) => ({ step, counts: run(step, env) }));
  console.log('\nSummary');
  for (const { step, counts } of outcomes) console.log(`  ${verdict(counts)}  ${step.name}`);
  const total = outcomes.map(({ counts }) => counts).reduce(add);
  for (const failure of total.failures ?? []) console.log(`  failed: ${failure}`);
  for (const failure of total.retried ?? []) console.log(`  passed only at a later try: ${failure}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...(a.failures ?? []), ...(b.failures ?? [])],
  retried: [...(a.retried ?? []), ...(b.retried ?? [])],
});

const verdict = ({ failed, passed }: Counts): string => (failed > 0 ? 'FAILED ' : passed > 0 ? 'ok     ' : 'skipped');

function run(step: Step, env: NodeJS.ProcessEnv): Counts {
  console.log(`\n── ${step.name}`);
  if (step.needs && !existsSync(step.needs)) {
    console.log(`skipped: ${step.needs} is not here`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const { status } = spawnSync(process.execPath, step.command, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const succeeded = status === 0;
  if (!step.report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counts = existsSync(step.report.file)
    ? step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner can fail without a failed test: nothing collected, an error outside of every test.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
