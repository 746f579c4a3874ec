/** What the command's words ask for. */

export const SECTIONS = ['match', 'page', 'index', 'extension', 'panel'] as const;
export type Section = (typeof SECTIONS)[number];

export interface BenchOptions {
  readonly sections: readonly Section[];
  /** Fewer repeats, and no index of a million. */
  readonly quick: boolean;
  /** Where the figures go as JSON: a path, or '-' for the standard output; null for nowhere. */
  readonly json: string | null;
  /** A folder of saved pages that are measured besides the generated ones. */
  readonly savedPages: string | null;
  /** A folder whose `node_modules` holds the published matchers. */
  readonly peers: string;
}

export const USAGE = `Usage: npm run bench -- [--quick] [--only ${SECTIONS.join(',')}] [--pages FOLDER] [--peers FOLDER] [--json FILE|-]`;

/** @returns null where the words are none of these */
export function readOptions(words: readonly string[]): BenchOptions | null {
  let options: BenchOptions = { sections: SECTIONS, quick: false, json: null, savedPages: null, peers: '.' };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === '--quick') options = { ...options, quick: true };
    else {
      const changed = withValue(options, word, words[++at]);
      if (!changed) return null;
      options = changed;
    }
  }
  return options;
}

function withValue(options: BenchOptions, name: string | undefined, value: string | undefined): BenchOptions | null {
  if (!value) return null;
  if (name === '--json') return { ...options, json: value };
  if (name === '--pages') return { ...options, savedPages: value };
  if (name === '--peers') return { ...options, peers: value };
  const asked = value.split(',');
  const sections = SECTIONS.filter((section) => asked.includes(section));
  return name === '--only' && sections.length === asked.length ? { ...options, sections } : null;
}
