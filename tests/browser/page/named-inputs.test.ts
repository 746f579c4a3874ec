/**
 * Forms whose inputs are named like what every element has: `form.parentNode` is then the input of that name. Reading
 * goes on around such a form and leaves out what it holds; a form whose inputs have ordinary names is read. Whatever is
 * thrown on the way fails the run.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { pathOf } from '@/lib/page/document';
import { clearPage, type INDEX, paintedTexts, setPage, startReader } from './page-harness';

const ORDINARY = ['id', 'name', 'title', 'action', 'children', 'prefix', 'role', 'host', 'hidden', 'lang'];
const OF_EVERY_ELEMENT = [...allNames(Element.prototype)].filter((name) => !ORDINARY.includes(name));

/** What a prototype has by name, its own prototypes' included. */
function* allNames(prototype: object): Generator<string> {
  for (let at = prototype; at !== Object.prototype; at = Object.getPrototypeOf(at))
    yield* Object.getOwnPropertyNames(at);
}

const inputs = (names: readonly string[]) => names.map((name) => `<input type="hidden" name="${name}">`).join('');
const page = (names: readonly string[]) =>
  `<p>Maduro spoke.</p><form>FAA${inputs(names)}<p>Cartel of the Suns</p></form><p>Gerald R. Ford</p>`;

const painted = (expected: readonly (keyof typeof INDEX)[]) =>
  expect.poll(() => paintedTexts().sort()).toEqual([...expected].sort());

afterEach(clearPage);

describe('a form', () => {
  it('is read where its inputs have ordinary names', async () => {
    setPage(page(ORDINARY));
    startReader();
    await painted(['Maduro', 'FAA', 'Cartel of the Suns', 'Gerald R. Ford']);
  });

  it('takes nothing from what stands around it, whatever its inputs are named', async () => {
    setPage(page(OF_EVERY_ELEMENT));
    startReader();
    await painted(['Maduro', 'Gerald R. Ford']);
  });

  it.each([
    'localName',
    'nodeType',
    'nextSibling',
    'firstChild',
    'parentNode',
    'parentElement',
    'assignedSlot',
    'shadowRoot',
    'isConnected',
    'hasAttributes',
    'getAttribute',
    'closest',
    'contains',
    'checkVisibility',
    'getRootNode',
    'compareDocumentPosition',
  ])('with an input named %s neither stops the reading nor misleads it', async (name) => {
    setPage(page([name]));
    const { background } = startReader();
    await expect.poll(() => paintedTexts()).toEqual(expect.arrayContaining(['Maduro', 'Gerald R. Ford']));
    const known = ['Maduro spoke.', 'FAA', 'Cartel of the Suns', 'Gerald R. Ford'];
    expect(background.texts.filter((text) => !known.includes(text))).toEqual([]);
  });

  it('is let be where the page changes within it and around it', async () => {
    setPage(`<p>Maduro spoke.</p><form>${inputs(OF_EVERY_ELEMENT)}<p><b>said</b></p></form>`);
    startReader();
    await painted(['Maduro']);
    const form = document.querySelector('form') as HTMLFormElement;
    document.querySelector('form p')?.append('FAA');
    document.querySelector('form b')?.append('FAA');
    Element.prototype.append.call(form, 'FAA', document.createElement('p'));
    Element.prototype.after.call(form, Object.assign(document.createElement('p'), { textContent: 'Gerald R. Ford' }));
    await painted(['Maduro', 'Gerald R. Ford']);
  });

  it('ends the way up from what it holds like any other element', () => {
    setPage(`<form>${inputs(['parentNode', 'parentElement', 'assignedSlot', 'nodeType'])}<p>said</p></form>`);
    const form = document.body.firstElementChild as Element;
    const inside = document.querySelector('p') as Element;
    expect(pathOf(inside)).toEqual([inside, form, document.body, document.documentElement]);
  });
});
