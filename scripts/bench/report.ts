/** Gathers what is measured: rows for the table, and the raw figures behind them. */
import type { Row } from './row';

export interface Report {
  readonly rows: readonly Row[];
  readonly details: Readonly<Record<string, unknown>>;
  add(...rows: readonly Row[]): void;
  /** Raw figures, under a name. */
  keep(name: string, figures: unknown): void;
  /** Says on stderr what is measured now. */
  progress(what: string): void;
}

export function createReport(): Report {
  const rows: Row[] = [];
  const details: Record<string, unknown> = {};
  const startMs = performance.now();
  return {
    rows,
    details,
    add: (...more) => {
      rows.push(...more);
    },
    keep: (name, figures) => {
      details[name] = figures;
    },
    progress: (what) => {
      console.error(`${((performance.now() - startMs) / 1_000).toFixed(0).padStart(4)} s  ${what}`);
    },
  };
}
