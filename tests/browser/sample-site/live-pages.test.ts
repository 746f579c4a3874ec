import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import hydratedPage from '@/scripts/sample-site/pages/hydrated.html?raw';
import richPage from '@/scripts/sample-site/pages/rich.html?raw';
// The page's script is imported by its address, out of the bundler's sight: this has its library prepared beforehand.
import 'preact/hooks';

const address = location.href;
let runs = 0;

/** Puts a page's body into the document and runs its script; the query makes the module run anew. */
async function open(html: string, script: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  runs += 1;
  const source = new URL(`../../../scripts/sample-site/pages/${script}`, import.meta.url);
  await import(/* @vite-ignore */ `${source.pathname}?run=${runs}`);
}

const paragraphsIn = (selector: string) => [...document.querySelectorAll(`${selector} p`)];
const press = (name: string) =>
  [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

describe("the rich page's log", () => {
  it('changes every two seconds, by new paragraphs and by rewritten ones, ten times in all', async () => {
    await open(richPage, 'rich.js');
    const log = () => document.querySelector('#ticker')?.innerHTML;
    const states = [log()];
    for (let update = 1; update <= 10; update += 1) {
      vi.advanceTimersByTime(2_000);
      states.push(log());
    }
    expect(new Set(states).size).toBe(11);
    expect(paragraphsIn('#ticker').length).toBeLessThan(11);
    vi.advanceTimersByTime(60_000);
    expect(log()).toBe(states.at(-1));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stands still when the address says so', async () => {
    history.replaceState(null, '', '?still');
    await open(richPage, 'rich.js');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the hydrated page', () => {
  it('comes alive without touching the paragraphs that were sent', async () => {
    const sent = new DOMParser().parseFromString(hydratedPage, 'text/html').querySelector('#story')?.innerHTML;
    await open(hydratedPage, 'hydrated.js');
    const root = document.querySelector<HTMLElement>('#story');
    expect(root?.dataset.hydrated).toBe('true');
    expect(root?.innerHTML).toBe(sent);
  });

  it('reveals further paragraphs and swaps the text by its bar', async () => {
    await open(hydratedPage, 'hydrated.js');
    const sent = paragraphsIn('.part').map((paragraph) => paragraph.textContent);
    press('Read more');
    await expect.poll(() => paragraphsIn('.part').length).toBeGreaterThan(sent.length);
    press('The list');
    await expect.poll(() => paragraphsIn('.part')[0]?.textContent).toContain('Cartel de los Soles');
    press('The call');
    await expect.poll(() => paragraphsIn('.part').map((paragraph) => paragraph.textContent)).toEqual(sent);
  });
});
