/** An extension that does nothing on any page: what a browser gives each content script, whatever it holds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchWithExtension } from '../../browser';
import { VIEWPORT } from '../lab';

const NOTHING = '\n';
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], run_at: 'document_idle' }],
  }),
  'worker.js': NOTHING,
  'page.js': NOTHING,
};

/** Calls back in a browser that has it, and takes both away. */
export async function withEmptyExtension<Value>(
  executablePath: string,
  work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const build = mkdtempSync(join(tmpdir(), 'sidelight-empty-'));
  try {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(build, name), text);
    const given = { executablePath, headless: true, build, viewport: VIEWPORT, keepWelcome: true };
    const { context, close } = await launchWithExtension(given);
    return await work(context).finally(close);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}
