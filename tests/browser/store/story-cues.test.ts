import { describe, expect, it } from 'vitest';
import { openLexicon, readText } from '@/lib/match';
import type { Pack } from '@/lib/model';
import { fixtureJson, fixturePack } from '../../fixtures/pack';
import { openFresh } from './open-fresh';

/** A second pack: its entities are others. */
const other = JSON.stringify({
  ...fixturePack,
  id: 'other',
  articles: fixturePack.articles.map((article) => ({ ...article, id: `x-${article.id}` })),
  entities: fixturePack.entities.map((entity) => ({
    ...entity,
    id: `x-${entity.id}`,
    description: { ...entity.description, articleIds: entity.description.articleIds.map((id) => `x-${id}`) },
    surfaceForms: entity.surfaceForms.map((form) => ({ ...form, occursIn: [] })),
  })),
  claims: [],
  events: [],
  disputes: [],
});

describe('what tells of the story of a pack', () => {
  const withPalace = (json: string, more: object): string => {
    const pack = JSON.parse(json) as Record<string, unknown>;
    const [first] = pack.entities as { surfaceForms: Record<string, unknown>[] }[];
    const forms = first?.surfaceForms ?? [];
    forms.push({ ...forms[0], text: 'Palace', needs: 'context', cues: [], counterCues: [] });
    return JSON.stringify({ ...pack, ...more });
  };

  it('speaks for the entities of that pack alone, whichever of two came last', async () => {
    const { store } = openFresh();
    const storyCues = { names: ['Northland'], words: ['siege', 'bridge', 'ferry'], notAlone: [] };
    const told = withPalace(fixtureJson, { storyCues });
    await store.install(told);
    expect(await store.install(withPalace(other, {}))).toMatchObject({ ok: true });
    const [id] = (JSON.parse(told) as Pack).entities.map((entity) => entity.id);
    const opened = openLexicon((await store.lexicon())?.bytes ?? new ArrayBuffer());
    const mentions = opened.ok ? readText(opened.value, 'The Palace.\n\nNorthland: siege, bridge, ferry.') : [];
    expect(mentions.map(({ reading }) => reading)).toEqual([
      { outcome: 'linked', entityId: id, rule: 'story of this page' },
    ]);
  });
});
