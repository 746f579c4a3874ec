/** The import law as it stands in tables: which module, part and surface may use which. `architecture.test.ts` holds it. */

/** What each module may import of ours and of others. `types:` allows types only. */
export const LAW: Record<string, { readonly ours: readonly string[]; readonly packages: readonly string[] }> = {
  'lib/model': { ours: [], packages: ['valibot'] },
  'lib/text': { ours: ['lib/model'], packages: [] },
  'lib/match': { ours: ['lib/model', 'lib/text'], packages: [] },
  'lib/store': { ours: ['lib/model', 'lib/text', 'lib/match'], packages: ['dexie', 'fuse.js/basic'] },
  'lib/settings': { ours: ['lib/model'], packages: ['valibot', 'wxt/browser'] },
  'lib/page': {
    ours: ['lib/model', 'lib/text', 'lib/match', 'types:lib/protocol', 'types:lib/settings'],
    packages: [],
  },
  'lib/protocol': { ours: ['lib/model', 'lib/settings'], packages: ['valibot', 'wxt/browser'] },
  'lib/side-panel': { ours: ['lib/protocol'], packages: ['valibot', 'wxt/browser'] },
  components: {
    ours: ['lib/model', 'lib/settings', 'components'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
};

/** The one file of a module that may use a package which the rest of it may not. */
export const ALONE: Readonly<Record<string, readonly string[]>> = {
  'components/shared/words.ts': ['@wxt-dev/i18n', '#messages'],
  'components/shared/page-words.ts': ['wxt/browser'],
};

/** The parts of a module that is one to others; each has a door of its own and may import those named. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
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

/** Each surface, with what of components it may import; what all share imports no surface. */
export const SURFACES: Readonly<Record<string, readonly string[]>> = {
  'components/shared': [],
  'components/card': ['components/shared'],
  'components/panel': ['components/shared', 'components/card'],
  'components/settings': ['components/shared'],
  'components/popup': ['components/shared', 'components/settings'],
  'components/omnibox': ['components/shared', 'components/panel'],
  'components/welcome': ['components/shared'],
};
