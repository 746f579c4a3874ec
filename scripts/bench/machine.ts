/** What the figures were taken on and of. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  /** How many processes wanted a core, on average over the minute before. */
  readonly load: number;
  /** Of the project; with "+" where the tree differs from it; null outside of a repository. */
  readonly commit: string | null;
  /** ISO 8601, UTC, to the minute. */
  readonly takenAt: string;
}

/** A machine that does more than this beside the measuring slows it. */
const QUIET_LOAD = 0.7;

export function readMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    load: Math.round(100 * (loadavg()[0] ?? 0)) / 100,
    commit: readCommit(),
    takenAt: `${new Date().toISOString().slice(0, 16)}Z`,
  };
}

export const isBusy = ({ load }: Machine): boolean => load > QUIET_LOAD;

function readCommit(): string | null {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? '+' : ''}`;
  } catch {
    return null;
  }
}
