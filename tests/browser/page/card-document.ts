/** The card's own document as the tests' page holds it: the extension's frame code over an index made of nothing. */
import './card-words';
import '@/entrypoints/card/card-page.css';
import { startCardFrame } from '@/entrypoints/card/frame';
import { type Card, type EntityId, IndexError } from '@/lib/model';

const cardOf = (id: EntityId): Card => ({
  entity: { id, name: `Entry ${id}`, kind: 'person' },
  description: `About ${id}.`,
  describedBy: [],
  otherNames: [],
  statements: [],
  disputes: [],
  events: [],
  appearsWith: [],
  horizon: { articleCount: 5, latest: '2025-12-04' },
});

const stage = window.parent.sidelightTest;
const container = document.getElementById('card');
if (!stage || !container) throw new Error('This is a part of the tests on their page.');
stage.frame = window;

// As if the document took long to load: it is spoken to late.
const { ready } = stage.answers;
let isLate = false;
addEventListener('message', async (event) => {
  if (ready === null || isLate) return;
  event.stopImmediatePropagation();
  const { data, source, ports } = event;
  await ready;
  isLate = true;
  dispatchEvent(new MessageEvent('message', { data, source, ports: [...ports] }));
});
startCardFrame({
  container,
  key: location.hash.slice(1),
  confirm: async () => true,
  cards: async (ids) => {
    const { answered, failsWith } = stage.answers;
    await answered;
    if (failsWith !== null) throw new IndexError(failsWith);
    return ids.map(cardOf);
  },
  lookUp: async (words) => {
    const { found, nearest } = stage.answers;
    const ids = found.filter((id) => words.toLowerCase().includes(id));
    return { cards: ids.map(cardOf), nearest: ids.length > 0 ? [] : nearest.map((id) => cardOf(id).entity) };
  },
  names: async (texts) => texts.map(() => []),
  followKeys: () => {},
  neverMark: async (entry, isNever) => void stage.answers.never.push([entry, isNever]),
  openPanel: (target) => stage.answers.opened.push(target),
  entryAddress: (id) => `#/entry/${id}`,
});
