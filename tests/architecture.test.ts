/**
 * The import law of the code, held by reading every import: which module may use which, one door a module, no cycles,
 * and nothing in shipped code that reaches the network or runs text as code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each module may import of ours and of others. `types:` allows types only. */
const LAW: Record<string, { readonly ours: readonly string[]; readonly packages: readonly string[] }> = {
  'lib/model': { ours: [], packages: ['valibot'] },
  'lib/text': { ours: ['lib/model'], packages: [] },
  'lib/match': { ours: ['lib/model', 'lib/text'], packages: [] },
  'lib/store': { ours: ['lib/model', 'lib/text', 'lib/match', 'lib/extract'], packages: ['dexie', 'fuse.js/basic'] },
  'lib/settings': { ours: ['lib/model'], packages: ['valibot', 'wxt/browser'] },
  'lib/page': {
    ours: ['lib/model', 'lib/text', 'lib/match', 'types:lib/protocol', 'types:lib/settings'],
    packages: [],
  },
  'lib/protocol': { ours: ['lib/model', 'lib/settings'], packages: ['valibot', 'wxt/browser'] },
  components: {
    ours: ['lib/model', 'lib/settings', 'components'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
};

/** The one file of a module that may use a package which the rest of it may not. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  'components/shared/words.ts': ['@wxt-dev/i18n', '#messages'],
};

const MODULES = Object.keys(LAW);

/** The parts of a module that is one to others; each has a door of its own and may import those named. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'lib/match/layout': [],
  'lib/match/lexicon': ['lib/match/layout'],
  'lib/match/compiling': ['lib/match/layout'],
  'lib/match/finding': ['lib/match/layout', 'lib/match/lexicon'],
  'lib/match/judging': ['lib/match/layout', 'lib/match/lexicon', 'lib/match/finding'],
  'lib/store/records': [],
  'lib/store/views': ['lib/store/records'],
  'lib/store/search': ['lib/store/records', 'lib/store/views'],
  'lib/store/overviews': ['lib/store/records', 'lib/store/views', 'lib/store/search'],
  'lib/store/database': ['lib/store/records', 'lib/store/overviews'],
  'lib/store/reading': [
    'lib/store/records',
    'lib/store/views',
    'lib/store/search',
    'lib/store/overviews',
    'lib/store/database',
  ],
  'lib/store/personal': ['lib/store/database'],
  'lib/store/installing': [
    'lib/store/records',
    'lib/store/views',
    'lib/store/overviews',
    'lib/store/database',
    'lib/store/personal',
  ],
  'lib/page/document': [],
  'lib/page/reading': ['lib/page/document'],
  'lib/page/places': ['lib/page/document', 'lib/page/reading'],
  'lib/page/marks': ['lib/page/document', 'lib/page/reading', 'lib/page/places'],
  'lib/page/card': ['lib/page/document', 'lib/page/places'],
  'lib/page/hover': ['lib/page/document', 'lib/page/reading', 'lib/page/places', 'lib/page/marks', 'lib/page/card'],
  'lib/page/guide': ['lib/page/document', 'lib/page/reading', 'lib/page/places'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const filesIn = (folder: string, named: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => named.test(name))
    .map((name) => join(folder, name));
const sourceFiles = (folder: string): string[] => filesIn(folder, /\.tsx?$/);

const shipped = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);

const IMPORT = /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** `import { type A, type B } from` brings in types only, as `import type` does. */
const onlyTypes = (statement: string): boolean => {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  return (
    names !== undefined &&
    !/^\s*import\s+\w/.test(statement) &&
    names
      .split(',')
      .filter((n) => n.trim())
      .every((n) => /^\s*type\s/.test(n))
  );
};

/** Also what is brought in later, or as a type within a type. */
const LATE_IMPORT = /\bimport\(\s*'([^']+)'/g;

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const late = [...code.matchAll(LATE_IMPORT)].map(({ 1: from = '' }) => ({ file, from, typeOnly: false }));
  const early = [...code.matchAll(IMPORT)].map((match) => ({
    file,
    from: match[3] ?? '',
    typeOnly: match[2] !== undefined || onlyTypes(match[0]),
  }));
  return [...early, ...late];
}

/** The path of an import of ours from the root, without an ending; null for a package. */
const ownPath = ({ file, from }: Import): string | null => {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), from)) : null;
};

const moduleOf = (path: string): string | null =>
  MODULES.find((module) => path === module || path === `${module}.ts` || path.startsWith(`${module}/`)) ?? null;

const imports = shipped.flatMap(importsOf);
const withinLaw = imports.filter(({ file }) => moduleOf(file) !== null);
const asset = /\.css(\?inline)?$/;

describe('the import law', () => {
  it('is about code that is there', () => {
    expect(MODULES.filter((module) => !shipped.some((file) => moduleOf(file) === module))).toEqual([]);
  });

  it('lets a module import only those below it', () => {
    const broken = withinLaw.filter((found) => {
      const own = moduleOf(found.file) ?? '';
      const path = ownPath(found);
      if (path === null) return false;
      const target = moduleOf(path);
      const allowed = LAW[own]?.ours ?? [];
      return (
        target !== own && !allowed.includes(target ?? '') && !(found.typeOnly && allowed.includes(`types:${target}`))
      );
    });
    expect(broken).toEqual([]);
  });

  it('lets a module use only the packages named for it', () => {
    const broken = withinLaw.filter(
      (found) =>
        ownPath(found) === null &&
        !LAW[moduleOf(found.file) ?? '']?.packages.includes(found.from) &&
        !ALONE[found.file]?.includes(found.from),
    );
    expect(broken).toEqual([]);
  });

  it('lets outsiders in by the door only, and insiders never', () => {
    const broken = imports.filter((found) => {
      const path = ownPath(found);
      const target = path && moduleOf(path);
      if (!path || !target || asset.test(path)) return false;
      const door =
        target === 'components'
          ? /^components\/(card|omnibox|panel|popup|settings|shared|shared\/(key-words|words|trouble-words)|welcome)$/
          : new RegExp(`^${target}$`);
      const inside =
        target === 'components'
          ? dirname(found.file) === dirname(path) || door.test(path)
          : moduleOf(found.file) === target;
      if (target === 'components' && moduleOf(found.file) === 'components') return false;
      return inside ? path === target || path === `${target}/index` : !door.test(path);
    });
    expect(broken).toEqual([]);
  });

  it('lets a part of a module import only those below it, by their doors', () => {
    const partOf = (path: string) => Object.keys(PARTS).find((part) => path === part || path.startsWith(`${part}/`));
    const broken = imports.filter((found) => {
      const own = partOf(found.file);
      const path = ownPath(found);
      const target = path && partOf(path);
      if (!path || !target) return false;
      if (target === own) return path === target || path === `${target}/index`;
      return path !== target || (own !== undefined && !PARTS[own]?.includes(target));
    });
    expect(broken).toEqual([]);
  });

  it('lets the words of the interface in through one file, and the few of the page through the one that is there for its size', () => {
    const readers = shipped.filter((file) => /#messages|\bi18n\b/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers).toEqual(['components/shared/words.ts', 'entrypoints/acts/words.ts']);
  });

  it('allows no cycle', () => {
    expect(cycles()).toEqual([]);
  });
});

function cycles(): string[] {
  const edges = new Map<string, string[]>();
  for (const found of imports) {
    const path = ownPath(found);
    const target =
      path && shipped.find((file) => file === `${path}.ts` || file === `${path}.tsx` || file === `${path}/index.ts`);
    if (target) edges.set(found.file, [...(edges.get(found.file) ?? []), target]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) {
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of shipped) visit(file, []);
  return found;
}

describe('shipped code', () => {
  const offending = (pattern: RegExp, allowed: readonly string[] = []) =>
    shipped.filter(
      (file) => !allowed.includes(file) && pattern.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
    );
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

  it('makes no network call', () => {
    const network =
      /\b(fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|new\s+Image\b)/;
    expect(offending(network, ['entrypoints/background/bundled-pack.ts'])).toEqual([]);
  });

  it('reads the bundled index from its own package and nowhere else', () => {
    const code = withoutComments(readFileSync(join(ROOT, 'entrypoints/background/bundled-pack.ts'), 'utf8'));
    expect(code.match(/fetch\([^;]*\);/g)).toEqual(["fetch(browser.runtime.getURL('/packs/us-venezuela-2025.json'));"]);
  });

  it('writes no markup from text and runs no text as code', () => {
    const injection =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe|dangerouslySetInnerHTML|eval\s*\(|new\s+Function\b|createContextualFragment)/;
    expect(offending(injection)).toEqual([]);
  });

  it('keeps files at 300 lines at most, the content script at 100', () => {
    const longer = (limit: number) => (file: string) =>
      readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 > limit;
    const written = ['lib', 'components', 'entrypoints', 'scripts', 'tests'].flatMap((folder) =>
      filesIn(folder, /\.(?:tsx?|css)$/),
    );
    // A page of another site, and longer ones of which no more may come.
    const longerOnes = [
      'scripts/sample-site/pages/rich.css',
      'tests/e2e/page-work.spec.ts',
      'tests/e2e/questions.ts',
      'tests/fixtures/pack.ts',
      'tests/fixtures/read-models.ts',
      'tests/browser/page/page-harness.ts',
    ];
    expect(written.filter((file) => !longerOnes.includes(file)).filter(longer(300))).toEqual([]);
    expect(sourceFiles('entrypoints/reader').filter(longer(100))).toEqual([]);
  });

  it('has no folder that names no noun', () => {
    const vague = /(^|\/)(utils?|helpers?|common|managers?|services?|misc)(\/|\.)/;
    expect([...shipped, ...sourceFiles('scripts')].filter((file) => vague.test(file))).toEqual([]);
  });
});
