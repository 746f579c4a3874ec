/**
 * Pages that do to a reader what living pages do. Each says itself what has to be marked on it: an element with
 * `data-marked` holds exactly the marks named there, any other text none. What a page does by itself ends by itself;
 * its title then is "done".
 */

/** Names of the bundled index that are safe wherever they stand. */
const NAMES = ['Cartel of the Suns', 'Tren de Aragua', 'Tarek William Saab', 'Nicolás Maduro'] as const;
const WORDS = 'The ships left the harbour before the morning and nobody on the shore could say where they were bound. ';
/** So much text that a section's one mark keeps within 12 marks for 1,000 words. */
const FILLER = `<p>${WORDS.repeat(5)}</p>`;

export const nameOf = (index: number): string => NAMES[index % NAMES.length] ?? NAMES[0];

/** A section with one name to mark, and a second mention of it that is not. */
export const section = (index: number): string =>
  `<h2>Part ${index}</h2><p data-marked="${nameOf(index)}">Then <b>${nameOf(index).replace(' ', '</b> ')} was named, and more was said of ${nameOf(index)}.</p>${FILLER}`;

const sections = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, offset) => section(from + offset)).join('\n');

const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title><style>body{max-width:44em;margin:auto}</style></head><body>${body}${script && `<script>${script}</script>`}</body></html>`;

/** What the pages' own scripts share. */
const TOOLS = `const NAMES = ${JSON.stringify(NAMES)}, FILLER = ${JSON.stringify(FILLER)};
const nameOf = ${String(nameOf)}; const section = ${String(section)}; const main = document.querySelector('article');
const done = () => { document.title = 'done'; };`;

const growing = page(
  `<article><h1>As it happens</h1>${sections(0, 3)}</article>`,
  `${TOOLS} let count = 3; const timer = setInterval(() => {
    main.insertAdjacentHTML('beforeend', section(count++)); if (count === 103) { clearInterval(timer); done(); } }, 100);`,
);

/** Equal nodes and other words by turns: a framework at work, and a page that is brought up to date. */
const rerendering = page(
  `<article>${sections(0, 12)}</article>`,
  `${TOOLS} let round = 0; const timer = setInterval(() => { round += 1;
    main.innerHTML = Array.from({ length: 12 }, (_, index) => section(index + Math.floor(round / 2))).join('\\n');
    if (round === 8) { clearInterval(timer); done(); } }, 1000);`,
);

const FRONT_PAGE = `<main><h1>Today</h1><ul>${NAMES.map((name) => `<li><a href="#">${name} in the news</a></li>`).join('')}</ul><p>${NAMES[0]}, in short.</p></main>`;

/** A site of one document: its addresses change without a load, its text comes a moment after. */
const app = page(
  `<nav><button>Article</button><button>Front page</button></nav><div id="app">${FRONT_PAGE}</div>`,
  `const views = { article: ${JSON.stringify(`<article><h1>News</h1>${sections(0, 8)}</article>`)}, front: ${JSON.stringify(FRONT_PAGE)} };
  const go = (view, state) => { history.pushState(null, '', '/app/' + view); setTimeout(() => { document.getElementById('app').innerHTML = views[view]; }, 200); };
  const [toArticle, toFront] = document.querySelectorAll('button');
  toArticle.onclick = () => go('article'); toFront.onclick = () => go('front');`,
);

const endless = page(
  `<article><h1>Endless</h1>${sections(0, 6)}</article><footer id="end">More comes</footer>`,
  `${TOOLS} let count = 6; new IntersectionObserver(([entry], observer) => { if (!entry.isIntersecting) return;
    for (let times = 0; times < 4; times += 1) main.insertAdjacentHTML('beforeend', section(count++));
    observer.unobserve(entry.target); if (count < 60) observer.observe(entry.target); else done(); },
    { rootMargin: '200px' }).observe(document.getElementById('end'));`,
);

const framed = page(
  `<article><h1>With a frame</h1>${sections(0, 4)}<iframe src="/inside" width="600" height="400"></iframe></article>`,
);

const shadowed = page(
  `<article><h1>With components</h1>${sections(0, 4)}<x-open></x-open><x-closed></x-closed></article>`,
  `document.querySelector('x-open').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(section(4))};
  document.querySelector('x-closed').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(section(5))};`,
);

const leftOut = (name: string): string =>
  `<p style="visibility:hidden">${name}</p><p contenteditable>${name}</p><textarea>${name}</textarea><input value="${name}">
  <nav>${name}</nav><pre>${name}</pre><code>${name}</code><button>${name}</button><noscript>${name}</noscript>
  <p style="position:absolute;width:1px;height:1px;overflow:hidden">${name}</p><template><p>${name}</p></template>
  <p><a href="#">${name}</a></p>`;

const hidden = page(
  `<article><h1>More to see</h1>${sections(0, 4)}<h2>Not to be marked</h2>${leftOut('Tarek William Saab')}
  <button id="show">Show</button><div id="later" style="display:none">${section(3)}</div></article>`,
  `document.getElementById('show').onclick = () => { document.getElementById('later').style.display = 'block'; };`,
);

/** In letters so small that three screens hold more marks than are to be registered at once. */
const tiny = page(
  `<style>body{max-width:none;font-size:1px;line-height:1}</style><article>${sections(0, 900)}</article>`,
);

/** 5.1 million characters in 113,000 text nodes, and 560 marks. */
function huge(): string {
  const parts: string[] = [];
  const inner = 'Some <b>words</b> are <i>set</i> apart, ';
  const paragraph = `<p>${inner}${WORDS.repeat(2)}${inner}${WORDS.repeat(2).slice(0, 147)}</p>`;
  for (let index = 0; index < 560; index += 1) parts.push(section(index), paragraph.repeat(22));
  return page(`<article><h1>Everything</h1>${parts.join('')}</article>`);
}

/** What stands at each address. */
export const PAGES: Readonly<Record<string, string | (() => string)>> = {
  '/article': page(`<article><h1>News</h1>${sections(0, 8)}</article>`),
  '/front': page(FRONT_PAGE),
  '/growing': growing,
  '/rerendering': rerendering,
  '/app': app,
  '/endless': endless,
  '/framed': framed,
  '/inside': page(sections(4, 8)),
  '/shadowed': shadowed,
  '/hidden': hidden,
  '/tiny': tiny,
  '/huge': huge,
};
