import { describe, expect, it } from 'vitest';
import { problemsWith, refuses } from './broken-pack';

describe('an entity', () => {
  refuses(
    [
      'having nothing said of it',
      'entities/people.yaml',
      '- { id: ines-varga',
      '- { id: crane, name: Crane, kind: term, description: A crane., from: [h1], forms: [crane] }\n- { id: ines-varga',
      'entities/people.yaml: entities › crane: no claim, event or dispute speaks of it',
    ],
    [
      'a safe form that another has too',
      'entities/people.yaml',
      'forms: [',
      'forms: [North Pier, ',
      'entities/people.yaml: entities › ines-varga › surfaceForms › North Pier: needs nothing here, but north-pier has the same form',
    ],
    [
      'a form that waits for no cue',
      'entities/places.yaml',
      'cues: [harbour], ',
      '',
      'entities/places.yaml: entities › north-pier › surfaceForms › Pier › cues: needs a cue and has none, so it never links',
    ],
    [
      'a form that is its own look-alike',
      'entities/places.yaml',
      'text: Pier Giorgio',
      'text: pier',
      'entities/places.yaml: entities › north-pier › surfaceForms › Pier: never links: it is a look-alike of north-pier',
    ],
    [
      'a cue for and against it',
      'entities/places.yaml',
      'counterCues: [Brighton]',
      'counterCues: [harbour]',
      'entities/places.yaml: entities › north-pier › surfaceForms › Pier › cues: "harbour" stands there twice',
    ],
    [
      'a form written twice',
      'entities/people.yaml',
      'forms: [',
      'forms: [Ines Varga, ',
      'entities/people.yaml: entities › ines-varga › surfaceForms: "Ines Varga" stands there twice',
    ],
  );
});

describe('prose', () => {
  refuses(
    [
      'an article named by its id',
      'articles/h1.yaml',
      'stance: asserted',
      'stance: asserted\n    note: As h1 has it.',
      'articles/h1.yaml: claims › h1/closed › note: names article h1 by its id; say its publisher or label',
    ],
    [
      'taking a side',
      'disputes.yaml',
      'question: How long do the repairs take?',
      'question: How reliable are the engineers?',
      'disputes.yaml: disputes › repair-time › question: "reliable" takes a side; say who says so, or quote the article\'s word',
    ],
    [
      'a statement that is no sentence',
      'articles/h1.yaml',
      'says: Ines Varga shut the pier.',
      'says: pier shut',
      'articles/h1.yaml: claims › h1/closed › text: is no whole sentence, from a capital to a full stop',
    ],
    [
      'a statement made twice',
      'articles/h1.yaml',
      'says: Ines Varga will not put the closing off.',
      'says: Ines Varga shut the pier.',
      'articles/h1.yaml: claims › h1/no-waiting › text: says the same as h1/closed',
    ],
  );

  it("may quote an article's word", () => {
    const noted = 'stance: asserted\n    note: The article has "reliable".';
    expect(problemsWith('articles/h1.yaml', 'stance: asserted', noted)).toEqual([]);
  });
});
