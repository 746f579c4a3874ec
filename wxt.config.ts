import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { compileLanguages, declareLanguages, SOURCE_LANGUAGE } from './scripts/locales';
import { BUNDLED_PACK } from './scripts/pack/bundled';
import { compilePack, serializePack } from './scripts/pack/compile';

/**
 * Blocks every request of panel, card and worker but those for the extension's own files. Web pages may hold our
 * documents in frames as far as this goes; that they can only hold the card is said by `web_accessible_resources`.
 */
const EXTENSION_PAGES_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'self' http: https:; base-uri 'none'";

/** The script that is brought by that of web pages: a module of what it returns. */
const BROUGHT = 'acts';

/** What WXT puts around a script of ours tells developers of a crash, and nobody else; every web page would carry it. */
const bareScript = {
  name: 'bare-script',
  transform: (code: string, id: string) => {
    if (!id.includes('unlisted-script-entrypoint')) return null;
    const [line] = /^import definition from .*/m.exec(code) ?? [];
    return id.includes(`/${BROUGHT}/`) ? `${line} export default definition.main();` : `${line} definition.main();`;
  },
};

/**
 * Chromium has its interface under two names; to look at the newer one makes all of it ready once more, which takes every
 * page a millisecond.
 */
const oneNamespace = {
  name: 'one-namespace',
  transform: (_code: string, id: string) =>
    id.includes('@wxt-dev/browser/') ? 'export const browser = globalThis.chrome;' : null,
};

/** After Vite's own minifier: the two find different things, and the reader's script is loaded by every web page. */
const tightScripts: Plugin = {
  name: 'tight-scripts',
  apply: (_config, { mode }) => mode === 'production',
  async generateBundle({ format }, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      const { code } = await minify(part.code, { ecma: 2020, compress: { passes: 3 }, module: format === 'es' });
      if (code !== undefined) part.code = code;
    }
  },
};

/**
 * Chromium hands down what is said of the root's highlights to everything within, and keeps a style for each element where
 * it is said of all: 1 MB on a page of median size, whether anything is marked there or not. Firefox hands down nothing.
 */
const marksFromRoot: Plugin = {
  name: 'marks-from-root',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'asset' || !part.fileName.endsWith('marks.css')) continue;
      part.source = String(part.source).replaceAll('::highlight(', ':root::highlight(');
    }
  },
};

/** A document of ours waits longer for each further file than for a few bytes that it does not need. */
const fewFiles: Plugin = {
  name: 'few-files',
  outputOptions: (options) =>
    options.format === 'es'
      ? { ...options, codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] } }
      : options,
};

export default defineConfig({
  imports: false,
  outDir: process.env.SIDELIGHT_OUTPUT ?? '.output',
  publicDir: 'assets/public',
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  // Style for the oldest browsers that are supported; for older ones light-dark() would be taken apart.
  vite: ({ browser }) => ({
    plugins: [
      preact(),
      bareScript,
      fewFiles,
      tightScripts,
      ...(browser === 'firefox' ? [] : [marksFromRoot, oneNamespace]),
    ],
    build: { sourcemap: false, cssTarget: ['chrome136', 'firefox140'] },
  }),
  hooks: {
    'vite:build:extendConfig': ([{ name } = { name: '' }], { build }) => {
      if (name === BROUGHT && build?.lib) build.lib.formats = ['es'];
    },
    'prepare:types': (_wxt, entries) => {
      entries.push({ path: 'types/messages.d.ts', text: declareLanguages(), tsReference: true });
    },
    'build:publicAssets': (_wxt, files) => {
      // Throws, and so stops the build, where one language lacks a key of another.
      for (const [language, messages] of compileLanguages()) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages) });
      }
      const compiled = compilePack(BUNDLED_PACK.folder);
      if (!compiled.ok) throw new Error(`The bundled index does not compile; run "npm run -s pack -- check".`);
      files.push({ relativeDest: BUNDLED_PACK.publicPath, contents: serializePack(compiled.value.pack) });
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(BUNDLED_PACK.publicPath, `${BROUGHT}.js`);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: SOURCE_LANGUAGE,
    permissions: ['storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Without what WXT wraps around content scripts, most of it for uses that a reader has none of. The marks' style
    // alone goes into frames; those of the page's own origin are read from the page.
    content_scripts: [
      { matches: ['http://*/*', 'https://*/*'], js: ['reader.js'], run_at: 'document_idle' },
      {
        matches: ['http://*/*', 'https://*/*'],
        css: ['content-scripts/marks.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    web_accessible_resources: [
      {
        resources: ['card.html', `${BROUGHT}.js`],
        matches: ['http://*/*', 'https://*/*'],
        // Under an address of this session that no page can know; Firefox makes its own for each installation.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    minimum_chrome_version: '136',
    omnibox: { keyword: 'sl' },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_extension_toggleMarks__',
      },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'toggle-panel']: {
        // Chrome keeps Alt+Shift+C for itself.
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_extension_openPanel__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@example.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
