/**
 * The published matchers that ours is measured beside. They are taken from where they are installed, and one that is
 * not there is named as missing; none of them ships with the extension.
 *
 * Which packages of Aho and Corasick's automaton to take was tried first: 91,564 patterns, 50,000 characters in pieces
 * of 400 as they come from a page's blocks, time of the processor in Node 20 on an Intel Xeon.
 * @monyone/aho-corasick/fast 10 ms; ahocorasick 17; aho-corasick2 30; @monyone/aho-corasick 32; modern-ahocorasick 39,
 * its /fast 88. On longer texts of plain Latin letters modern-ahocorasick is faster, so it stays. aho-corasick-node
 * (17) tells no places, and
 * @tanishiking/aho-corasick had not built its tree after 400 s.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleModule } from './bundle';

/** By the name under which the page finds it. Each with the backend that was fastest. */
const PEERS = [
  { given: 'ModernAhoCorasick', package: 'modern-ahocorasick', entry: 'modern-ahocorasick', exported: 'default' },
  {
    given: 'MonyoneAhoCorasick',
    package: '@monyone/aho-corasick',
    entry: '@monyone/aho-corasick/fast',
    exported: 'AhoCorasick',
  },
  { given: 'ClassicAhoCorasick', package: 'ahocorasick', entry: 'ahocorasick', exported: 'default' },
  { given: 'Mark', package: 'mark.js', entry: 'mark.js', exported: 'default' },
] as const;

export interface PeerBundle {
  /** A script that sets `sidelightPeers`. */
  readonly script: string;
  /** Version by package; null where it is not installed. */
  readonly versions: Readonly<Record<string, string | null>>;
}

/** @param folder that holds a `node_modules` with them */
export async function bundlePeers(folder: string): Promise<PeerBundle> {
  const from = resolve(folder);
  const versions = Object.fromEntries(PEERS.map((peer) => [peer.package, versionIn(from, peer.package)]));
  const there = PEERS.filter((peer) => versions[peer.package] !== null);
  const imports = there.map(({ given, entry, exported }) => `import { ${exported} as ${given} } from '${entry}';`);
  const names = there.map(({ given }) => given).join(', ');
  const source = [...imports, `globalThis.sidelightPeers = { ${names} };`].join('\n');
  return { script: await bundleModule(source, from), versions };
}

function versionIn(folder: string, name: string): string | null {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version : null;
}
