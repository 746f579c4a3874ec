/**
 * The import law of the code, held by reading every import: which module may use which, one door a module, no cycles,
 * and nothing in shipped code that reaches the network or runs text as code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALONE, LAW, PARTS, SURFACES } from './import-law';

const ROOT = resolve(import.meta.dirname, '..');

const MODULES = Object.keys(LAW);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Paths are written with slashes here whatever the system writes. */
const withSlashes = (path: string): string => path.split(sep).join('/');

const filesIn = (folder: string, named: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => named.test(name))
    .map((name) => withSlashes(join(folder, name)));
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
  return from.startsWith('.') ? withSlashes(relative(ROOT, resolve(ROOT, dirname(file), from))) : null;
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
          ? /^components\/(card|omnibox|panel|popup|settings|shared|shared\/(key-words|page-words|trouble-words|words)|welcome)$/
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

  it('lets a surface import only what all share and the surfaces below it', () => {
    const surfaceOf = (path: string) => Object.keys(SURFACES).find((one) => path === one || path.startsWith(`${one}/`));
    const ofComponents = imports.filter(({ file }) => file.startsWith('components/'));
    expect(ofComponents.filter(({ file }) => surfaceOf(file) === undefined)).toEqual([]);
    const broken = ofComponents.filter((found) => {
      const own = surfaceOf(found.file) ?? '';
      const target = surfaceOf(ownPath(found) ?? '');
      return target !== undefined && target !== own && !SURFACES[own]?.includes(target);
    });
    expect(broken).toEqual([]);
  });

  it('lets an entrypoint import nothing of another', () => {
    const entrypointOf = (path: string) => /^entrypoints\/[^/]+/.exec(path)?.[0];
    const broken = imports.filter((found) => {
      const target = entrypointOf(ownPath(found) ?? '');
      return target !== undefined && target !== entrypointOf(found.file);
    });
    expect(broken).toEqual([]);
  });

  it('lets the words of the interface in through one file, and the few of the page through the one that is there for its size', () => {
    const readers = shipped.filter((file) => /#messages|\bi18n\b/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers).toEqual(['components/shared/page-words.ts', 'components/shared/words.ts']);
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
