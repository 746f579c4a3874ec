/** How large each part of the extension may be, with everything that it loads. Read after a build for Chrome. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = '.output/chrome-mv3';

/** The scripts of a document, and those that they import. */
function scriptsOf(page) {
  const found = new Set(readFileSync(join(OUTPUT, page), 'utf8').match(/chunks\/[\w.-]+\.js/g));
  for (const script of found) {
    const imports = readFileSync(join(OUTPUT, script), 'utf8').matchAll(
      /\bfrom\s*["'`]\.\/([\w.-]+\.js)|\bimport\s*["'`]\.\/([\w.-]+\.js)/g,
    );
    for (const [, named, bare] of imports) found.add(`chunks/${named ?? bare}`);
  }
  return [...found].map((script) => join(OUTPUT, script));
}

const part = (name, limit, path) => ({ name, path, limit, gzip: true });

export default [
  part('every web page', '14.1 kB', join(OUTPUT, 'reader.js')),
  part('pages where the reader acts, besides', '13.4 kB', join(OUTPUT, 'acts.js')),
  part('background', '94.5 kB', join(OUTPUT, 'background.js')),
  part('side panel', '121.8 kB', scriptsOf('sidepanel.html')),
  part('card', '32.8 kB', scriptsOf('card.html')),
  part('settings', '20.7 kB', scriptsOf('options.html')),
  part('popup', '16.1 kB', scriptsOf('popup.html')),
  part('welcome', '39.3 kB', scriptsOf('welcome.html')),
];
