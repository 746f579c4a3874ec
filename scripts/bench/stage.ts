/** What every section of the benchmark stands on. */

import type { Lab } from './lab';
import type { BenchOptions } from './options';
import type { Report } from './report';
import type { BenchSite } from './site';

export interface Stage {
  readonly executablePath: string;
  readonly lab: Lab;
  readonly site: BenchSite;
  readonly report: Report;
  readonly options: BenchOptions;
  /** Terms of the indexes that are measured, ascending. */
  readonly sizes: readonly number[];
  /** The pages that are measured; all of them are kept. */
  readonly pages: readonly StagePage[];
}

export interface StagePage {
  readonly name: string;
  readonly kind: 'news' | 'long' | 'huge' | 'saved';
}

/** The size of index that most bars are set for. */
export const MANY_TERMS = 100_000;
export const FEW_TERMS = 300;
const ALL_SIZES = [FEW_TERMS, 5_000, MANY_TERMS, 1_000_000] as const;

export const sizesFor = ({ quick }: BenchOptions): readonly number[] =>
  quick ? ALL_SIZES.filter((size) => size <= MANY_TERMS) : ALL_SIZES;
