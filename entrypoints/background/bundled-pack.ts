import { browser } from 'wxt/browser';

/** The text of the pack that ships inside the extension. The only `fetch` of the program: it reads our own package. */
export async function readBundledPack(): Promise<string> {
  const response = await fetch(browser.runtime.getURL('/packs/us-venezuela-2025.json'));
  return response.text();
}
