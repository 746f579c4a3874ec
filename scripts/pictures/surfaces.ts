/**
 * Every surface that a reader sees, and how each comes to stand: for the pictures, and for the tests that look at every
 * surface in every theme, language and width.
 */
import { openCard, openLookUp, openOwn, type Stage, type Standing } from './standing';

export type { Stage, Standing } from './standing';

export interface Surface {
  readonly name: string;
  /** In CSS pixels, the widest first; the narrowest is that of a wide window at 400 % zoom. */
  readonly widthsPx: readonly number[];
  open(stage: Stage, widthPx: number): Promise<Standing>;
}

/** 360 is the width in which Chromium opens its side panel. */
const panel = (name: string, hash: string, ready = 'main h1', beside?: string): Surface => ({
  name: `panel-${name}`,
  widthsPx: [420, 360, 320],
  open: (stage, widthPx) => openOwn(stage, { path: `sidepanel.html${hash}`, ready, beside }, widthPx),
});

const ownPage = (name: string, widthsPx: readonly number[], ready: string, hasMarks = false): Surface => ({
  name,
  widthsPx,
  open: (stage, widthPx) => openOwn(stage, { path: `${name}.html`, ready, hasMarks }, widthPx),
});

const popup = (name: string, ready: string, beside?: string): Surface => ({
  name,
  widthsPx: [360, 320],
  open: (stage, widthPx) => openOwn(stage, { path: 'popup.html', ready, beside }, widthPx),
});

const card = (name: string, sample: string, phrase: string, ready: string, ...presses: readonly string[]): Surface => ({
  name: `card-${name}`,
  widthsPx: [1180, 320],
  open: (stage, widthPx) => openCard(stage, { sample, phrase, presses, ready }, widthPx),
});

/** The card of words that the reader selected in a text of one's own. */
const lookUp = (name: string, words: string, ready: string): Surface => ({
  name: `card-${name}`,
  widthsPx: [1180, 320],
  open: (stage, widthPx) => openLookUp(stage, words, ready, widthPx),
});

export const SURFACES: readonly Surface[] = [
  card('first-view', 'plain', 'Cartel of the Suns', '.horizon'),
  card('more', 'plain', 'Gerald R. Ford', '.more[aria-expanded=true]', '.more'),
  card('term', 'rich', 'FAA warning', '.horizon'),
  card('nested', 'plain', 'Cartel of the Suns', '.crumbs', '.description a'),
  // Where the first view has no room for the line on differing reports, “More” leads to them.
  card('dispute', 'plain', 'Cartel of the Suns', '.positions', '.dispute-line button, .more'),
  card('why', 'plain', 'Cartel of the Suns', '.why[open]', '.why summary'),
  card('copying', 'plain', 'Cartel of the Suns', '.copy-menu:popover-open', '.card-foot .copy-button'),
  card('pinned', 'plain', 'Cartel of the Suns', '.tool.pinned', '.pin'),
  card(
    'never-marked',
    'plain',
    'Donald Trump',
    '.never [role=status]:not(:empty)',
    '.why summary',
    '.never fieldset > button',
  ),
  lookUp('choice', 'Rodríguez', '.choices'),
  lookUp('nothing', 'Kvartz and Zeppelin', '.choice-heading'),
  panel('chronology', '#/chronology', '.timeline-picture'),
  panel('event', '#/chronology/september-2-second-strike', '.event details[open]'),
  panel('dispute', '#/dispute/cartel-existence'),
  panel('search', '#/search?q=hegset'),
  panel('search-empty', '#/search'),
  panel('search-nothing', '#/search?q=zzzqqq'),
  panel('entries', '#/library'),
  panel('entry', '#/entry/cartel-of-the-suns'),
  panel('articles', '#/articles'),
  panel('page', '#/page', '.mention-jump', 'plain'),
  panel('page-of-one', '#/page?entry=nicolas-maduro', '.mention-jump', 'plain'),
  panel('page-none', '#/page'),
  ownPage('options', [1000, 320], '.part'),
  popup('popup', '.popup-part[aria-label] .switch', 'plain'),
  popup('popup-none', '.popup-part'),
  ownPage('welcome', [1000, 320], 'h1', true),
];
