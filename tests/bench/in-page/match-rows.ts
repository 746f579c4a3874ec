/** Matchers beside each other, on what is read of the pages: first whether they agree, then how long they take. */
import type { Lexicon } from '@/lib/match';
import { createReading } from '@/lib/match';
import type { Span } from '@/lib/model';
import { createEntities } from '../generate/entities';
import { type FindSpans, type Search, withRules } from '../matchers/find-spans';
import { createFlashTrie } from '../matchers/flash-trie';
import { createNaive } from '../matchers/naive';
import { createOurs } from '../matchers/ours';
import { createClassic, createModern, createMonyone, givenPeers } from '../matchers/peers';
import { createRegularExpression } from '../matchers/regular-expression';
import { listNames, type NameList } from '../matchers/written';
import { fetchKept, keptLexicon } from './kept';
import { extractRuns } from './our-page';
import { type Timing, timingOf } from './spread';

export const OURS = 'Sidelight';
const NAIVE = 'naive reference';

export interface Contestant {
  readonly name: string;
  readonly find: FindSpans;
  readonly buildMs: number;
}

export interface Agreement {
  readonly terms: number;
  readonly matchers: readonly string[];
  /** Why a matcher is not among them, by its name. */
  readonly missing: Readonly<Record<string, string>>;
  readonly texts: number;
  readonly mentions: number;
  /** The first place where two differ; null where all agree. */
  readonly difference: string | null;
}

const contestants = new Map<number, { readonly all: Contestant[]; readonly missing: Record<string, string> }>();
const textsByPage = new Map<string, readonly string[]>();

/** @param withPeers whether all others take part too; without them it is ours and the reference */
export async function checkAgreement(terms: number, pages: readonly string[], withPeers: boolean): Promise<Agreement> {
  const names = listNames(createEntities(terms));
  const { all, missing } = await contestantsFor(terms, names, withPeers);
  const naive = createNaive(names);
  let texts = 0;
  let mentions = 0;
  let difference: string | null = null;
  for (const page of pages) {
    const pageTexts = await textsOf(page);
    const expected = naive(pageTexts);
    texts += pageTexts.length;
    mentions += expected.reduce((sum, spans) => sum + spans.length, 0);
    for (const { name, find } of all) {
      difference ??= firstDifference(
        page,
        pageTexts,
        { name: NAIVE, spans: expected },
        { name, spans: find(pageTexts) },
      );
    }
    if (difference) break;
  }
  return { terms, matchers: [NAIVE, ...all.map(({ name }) => name)], missing, texts, mentions, difference };
}

async function contestantsFor(terms: number, names: NameList, withPeers: boolean) {
  const known = contestants.get(terms);
  if (known) return known;
  const lexicon = await keptLexicon(terms);
  const all: Contestant[] = [{ name: OURS, find: createOurs(lexicon), buildMs: 0 }];
  const missing: Record<string, string> = {};
  const { patterns } = names;
  const {
    ModernAhoCorasick: Modern,

    MonyoneAhoCorasick: Monyone,
    ClassicAhoCorasick: Classic,
  } = givenPeers();
  const candidates: readonly (readonly [string, (() => Search) | null])[] = [
    ['FlashText-like trie', () => createFlashTrie(patterns)],
    ['one RegExp', () => createRegularExpression(patterns)],
    ['modern-ahocorasick', Modern ? () => createModern(Modern, patterns) : null],
    ['ahocorasick', Classic ? () => createClassic(Classic, patterns) : null],
    ['@monyone/aho-corasick/fast', Monyone ? () => createMonyone(Monyone, patterns) : null],
  ];
  for (const [name, create] of withPeers ? candidates : []) {
    const startMs = performance.now();
    try {
      if (!create) throw new Error('not installed');
      const find = withRules(create(), names);
      all.push({ name, find, buildMs: performance.now() - startMs });
    } catch (error) {
      missing[name] = String(error instanceof Error ? error.message : error).slice(0, 80);
    }
  }
  const made = { all, missing };
  contestants.set(terms, made);
  return made;
}

async function textsOf(page: string): Promise<readonly string[]> {
  const known = textsByPage.get(page) ?? ((await (await fetchKept(`texts of ${page}`)).json()) as readonly string[]);
  textsByPage.set(page, known);
  return known;
}

interface Found {
  readonly name: string;
  readonly spans: readonly (readonly Span[])[];
}

function firstDifference(page: string, texts: readonly string[], a: Found, b: Found): string | null {
  for (const [index, text] of texts.entries()) {
    const [one, other] = [a.spans[index] ?? [], b.spans[index] ?? []];
    const at = Array.from({ length: Math.max(one.length, other.length) }, (_, place) => place).find(
      (place) => describe(text, one[place]) !== describe(text, other[place]),
    );
    if (at === undefined) continue;
    const told = [a.name, describe(text, one[at]), b.name, describe(text, other[at])];
    return `page ${page}, text ${index}: ${told[0]} has ${told[1]}, ${told[2]} has ${told[3]}`;
  }
  return null;
}

const describe = (text: string, span: Span | undefined): string =>
  span
    ? `${span.startUtf16}-${span.endUtf16} ${JSON.stringify(text.slice(span.startUtf16, span.endUtf16))}`
    : 'nothing more';

export interface PeerFigures {
  readonly name: string;
  readonly buildMs: number;
  /** By page. */
  readonly scanMs: Readonly<Record<string, Timing>>;
}

/**
 * After `checkAgreement` with the same terms, in the same page. Every matcher runs once in each round; what they find
 * is compared again, since pages are timed here for which the reference takes too long.
 */
export async function measurePeers(
  terms: number,
  rounds: Readonly<Record<string, number>>,
): Promise<{ readonly figures: readonly PeerFigures[]; readonly difference: string | null }> {
  const { all } = contestants.get(terms) ?? { all: [] };
  const timesMs = all.map((): Record<string, number[]> => ({}));
  let ours: Span[][] = [];
  let difference: string | null = null;
  for (const [page, count] of Object.entries(rounds)) {
    const texts = await textsOf(page);
    for (let round = 0; round < count; round++) {
      for (const [index, { name, find }] of all.entries()) {
        const startMs = performance.now();
        const spans = find(texts);
        const times = timesMs[index] as Record<string, number[]>;
        times[page] = [...(times[page] ?? []), performance.now() - startMs];
        if (index === 0) ours = spans;
        else if (round === 0) difference ??= firstDifference(page, texts, { name: OURS, spans: ours }, { name, spans });
      }
    }
  }
  const figures = all.map(({ name, buildMs }, index) => ({ name, buildMs, scanMs: timings(timesMs[index] ?? {}) }));
  return { figures, difference };
}

const timings = (timesMs: Readonly<Record<string, readonly number[]>>): Record<string, Timing> =>
  Object.fromEntries(Object.entries(timesMs).map(([page, times]) => [page, timingOf(times)]));

export interface GrowthFigures {
  readonly terms: number;
  /** By page. */
  readonly mentions: Readonly<Record<string, number>>;
  /** Where names stand. By page. */
  readonly scanMs: Readonly<Record<string, Timing>>;
  /** All that the background does for a page: also whom each could mean, judged by the whole page. By page. */
  readonly readMs: Readonly<Record<string, Timing>>;
}

/** The same pages with indexes of other sizes, one behind the other in each round. */
export async function measureGrowth(
  sizes: readonly number[],
  rounds: Readonly<Record<string, number>>,
): Promise<readonly GrowthFigures[]> {
  const lexicons: {
    terms: number;
    lexicon: Lexicon;
    mentions: Record<string, number>;
    scan: Record<string, number[]>;
    read: Record<string, number[]>;
  }[] = [];
  for (const terms of sizes)
    lexicons.push({ terms, lexicon: await keptLexicon(terms), mentions: {}, scan: {}, read: {} });
  for (const [page, count] of Object.entries(rounds)) {
    const texts = await textsOf(page);
    for (let round = 0; round < count; round++) {
      for (const { lexicon, mentions, scan, read } of lexicons) {
        const startMs = performance.now();
        const found = createOurs(lexicon)(texts);
        const betweenMs = performance.now();
        readAll(lexicon, texts);
        mentions[page] = found.reduce((sum, spans) => sum + spans.length, 0);
        scan[page] = [...(scan[page] ?? []), betweenMs - startMs];
        read[page] = [...(read[page] ?? []), performance.now() - betweenMs];
      }
    }
  }
  return lexicons.map(({ terms, mentions, scan, read }) => {
    return { terms, mentions, scanMs: timings(scan), readMs: timings(read) };
  });
}

const TEXTS_AT_ONCE = 1_000;

function readAll(lexicon: Lexicon, texts: readonly string[]): void {
  const reading = createReading(lexicon);
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    reading.read(texts.slice(from, from + TEXTS_AT_ONCE).map((text, index) => ({ runId: from + index, text })));
  }
}

/** The other runs for seconds, in which any engine has warmed up; ours is given the same. */
const OUR_RUNS = 80;

export interface MarkFigures {
  readonly markMs: number;
  readonly marked: number;
  readonly oursMs: number;
  readonly found: number;
}

/**
 * mark.js on this page, beside ours on the same page's text in the same run. Whole words across elements, as ours, and
 * nothing is inserted into the page, which would take it longer still.
 */
export async function measureMark(terms: number): Promise<MarkFigures | null> {
  const { Mark } = givenPeers();
  if (!Mark) return null;
  const texts = extractRuns(document).map(({ text }) => text);
  const ours = createOurs(await keptLexicon(terms));
  const timesMs: number[] = [];
  let found = 0;
  for (let run = 0; run < OUR_RUNS; run++) {
    const startMs = performance.now();
    found = ours(texts).reduce((sum, spans) => sum + spans.length, 0);
    timesMs.push(performance.now() - startMs);
  }
  const keywords = createEntities(terms).flatMap(({ surfaceForms }) => surfaceForms.map(({ text }) => text));
  let marked = 0;
  const startMs = performance.now();
  await new Promise<void>((resolve) => {
    new Mark(document.body).mark(keywords, {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements: true,
      caseSensitive: true,
      filter: () => {
        marked++;
        return false;
      },
      done: resolve,
    });
  });
  return { markMs: performance.now() - startMs, marked, oursMs: timingOf(timesMs).median, found };
}
