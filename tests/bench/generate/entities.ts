/**
 * An index of any size, made up. Promise: the same in every run, and an index of fewer terms is the beginning of one of
 * more. A term is one surface form. Shares of kinds, of several forms and of words that names have in common are set
 * after what news indexes hold: people first, then places and bodies, a few things; half of all words in one name only.
 *
 * No form has cues and nothing looks like another thing, so that what is found depends on the words alone.
 */
import type { ArticleId, Entity, EntityId, EntityKind, SurfaceForm, SurfaceFormSort } from '@/lib/model';
import { createRandom, type Random } from './random';
import { acronyms, foreignWords, givenNames, placeNames, SCRIPT_COUNT, surnames } from './words';

interface Draft {
  readonly kind: EntityKind;
  /** The first is the entity's name. */
  readonly forms: readonly SurfaceForm[];
}

const SEED = 20_251_122;

/** Shared by all forms, so that a million of them come quickly. */
const NO_WORDS: string[] = [];
const NO_ARTICLES: ArticleId[] = [];

const KINDS: readonly (readonly [share: number, draft: (random: Random) => Draft])[] = [
  [0.54, person],
  [0.22, place],
  [0.17, body],
  [0.04, foreigner],
  [0.03, thing],
];

const FIELDS =
  'Health Trade Defence Justice Education Energy Culture Labour Transport Finance Science Agriculture Water Migration'.split(
    ' ',
  );
const BODIES =
  'Institute Council Agency Bank University Foundation Commission Union Authority Court Museum Centre'.split(' ');
const PLACE_BEFORE = 'North South East West New San Santa Port Lake Mount Upper Lower Saint Fort El La'.split(' ');
const PLACE_AFTER = 'City River Bay Hills Valley Province County Island District Bridge Station Heights'.split(' ');
const BETWEEN_NAMES = ['de', 'van', 'al', 'von', 'da', 'bin', 'de la'];
const THING_WORDS = 'Storm Orion Falcon Guardian Signal Target Summit Harvest Shield Meridian Atlas Horizon'.split(' ');
/** What ordinary prose says too. */
const TERM_WORDS = 'court order power market border state security peace water price interest public'.split(' ');

/**
 * @param termCount surface forms, all entities together; the last entity may be left out where it has several
 * @returns most prominent first: the rank by which pages name them
 */
export function createEntities(termCount: number): Entity[] {
  const random = createRandom(SEED);
  const entities: Entity[] = [];
  const names = new Set<string>();
  const ids = new Map<string, number>();
  for (let terms = 0; terms < termCount; ) {
    const { kind, forms } = draftNew(random, names);
    const kept = forms.slice(0, termCount - terms);
    const name = kept[0]?.text ?? '';
    entities.push({ id: idFor(name, ids), name, kind, description: DESCRIPTION, surfaceForms: kept, lookAlikes: [] });
    terms += kept.length;
  }
  return entities;
}

/** In the order in which the store hands the entities of an index to whoever compiles it. */
export const inOrderOfId = (entities: readonly Entity[]): Entity[] =>
  [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));

const DESCRIPTION = { text: 'Made up for a measurement.', articleIds: NO_ARTICLES };
/** Two people of one name are rare in an index, not unheard of. */
const NAMESAKE_SHARE = 0.01;

function draftNew(random: Random, names: Set<string>): Draft {
  for (;;) {
    const draft = draftAny(random);
    const name = draft.forms[0]?.text ?? '';
    if (names.has(name) && !random.chance(NAMESAKE_SHARE)) continue;
    names.add(name);
    return draft;
  }
}

function draftAny(random: Random): Draft {
  let left = random.fraction();
  for (const [share, draft] of KINDS) {
    left -= share;
    if (left < 0) return draft(random);
  }
  return person(random);
}

function idFor(name: string, ids: Map<string, number>): EntityId {
  const slug =
    name
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'))
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'name';
  const before = ids.get(slug) ?? 0;
  ids.set(slug, before + 1);
  return (before === 0 ? slug : `${slug}-${before + 1}`) as EntityId;
}

function person(random: Random): Draft {
  const given = givenNames.at(random.rank(givenNames.size));
  const surname = pickSurname(random);
  const full = fullName(random, given, surname);
  const forms = [form(full, 'full name')];
  if (full !== `${given} ${surname}` && random.chance(0.5)) forms.push(form(`${given} ${surname}`, 'usual name'));
  if (random.chance(0.22)) forms.push(form(surname, 'short form', 'context'));
  return { kind: 'person', forms };
}

function pickSurname(random: Random): string {
  const surname = surnames.at(random.rank(surnames.size));
  if (random.chance(0.03)) return `${surname}-${surnames.at(random.rank(surnames.size))}`;
  return random.chance(0.01) ? `O'${surname}` : surname;
}

function fullName(random: Random, given: string, surname: string): string {
  const kind = random.fraction();
  if (kind < 0.12) return `${given} ${givenNames.at(random.rank(givenNames.size))} ${surname}`;
  if (kind < 0.18) return `${given} ${String.fromCharCode(0x41 + random.below(26))}. ${surname}`;
  if (kind < 0.24) return `${given} ${random.pick(BETWEEN_NAMES)} ${surname}`;
  if (kind < 0.27) return `${given} ${surname} ${surnames.at(random.rank(surnames.size))}`;
  return `${given} ${surname}`;
}

function place(random: Random): Draft {
  const stem = placeNames.at(random.rank(placeNames.size));
  const kind = random.fraction();
  const name =
    kind < 0.55
      ? stem
      : kind < 0.75
        ? `${random.pick(PLACE_BEFORE)} ${stem}`
        : kind < 0.92
          ? `${stem} ${random.pick(PLACE_AFTER)}`
          : `${stem}-${placeNames.at(random.rank(placeNames.size))}`;
  const forms = [form(name, 'full name')];
  if (random.chance(0.06)) forms.push(form(placeNames.at(random.below(placeNames.size)), 'foreign name'));
  return { kind: 'place', forms };
}

function body(random: Random): Draft {
  const where = placeNames.at(random.rank(placeNames.size));
  const field = random.pick(FIELDS);
  const kind = random.fraction();
  const name =
    kind < 0.3
      ? `Ministry of ${field} of ${where}`
      : kind < 0.55
        ? `${where} ${random.pick(BODIES)} for ${field}`
        : kind < 0.8
          ? `${random.pick(BODIES)} of ${where}`
          : `${surnames.at(random.rank(surnames.size))} ${random.pick(BODIES)}`;
  const forms = [form(name, 'full name')];
  if (random.chance(0.3)) forms.push(form(acronyms.at(random.rank(acronyms.size)), 'abbreviation', 'context'));
  return { kind: kind < 0.9 ? 'organization' : 'media', forms };
}

function foreigner(random: Random): Draft {
  const script = random.below(SCRIPT_COUNT);
  const word = (): string => foreignWords.at(random.rank(foreignWords.size / SCRIPT_COUNT) * SCRIPT_COUNT + script);
  const isPlace = random.chance(0.3);
  const forms = [form(isPlace ? word() : `${word()} ${word()}`, 'full name')];
  if (random.chance(0.4)) {
    const latin = `${givenNames.at(random.rank(givenNames.size))} ${surnames.at(random.rank(surnames.size))}`;
    forms.push(form(latin, 'foreign name'));
  }
  return { kind: isPlace ? 'place' : 'person', forms };
}

function thing(random: Random): Draft {
  if (random.chance(0.5)) {
    const text = `${random.pick(TERM_WORDS)} ${random.pick(TERM_WORDS)}`;
    const words = random.chance(0.5) ? text : `${text} of ${placeNames.at(random.rank(placeNames.size))}`;
    return { kind: 'term', forms: [{ ...form(words, 'full name', 'context'), matching: 'any-case' }] };
  }
  const name = random.chance(0.5)
    ? `Operation ${random.pick(THING_WORDS)} ${surnames.at(random.rank(surnames.size))}`
    : `${random.pick(THING_WORDS)} ${2 + random.below(98)}`;
  return { kind: random.chance(0.5) ? 'operation' : 'vessel', forms: [form(name, 'full name')] };
}

function form(text: string, sort: SurfaceFormSort, needs: SurfaceForm['needs'] = 'nothing'): SurfaceForm {
  return { text, sort, matching: 'exact-case', needs, cues: NO_WORDS, counterCues: NO_WORDS, occursIn: NO_ARTICLES };
}
