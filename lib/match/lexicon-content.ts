/**
 * Gathers what a lexicon holds from the entities of an index: every pattern with what it stands for, and the rules and
 * strings these refer to by number. The same entities give the same content in whatever order they come.
 */
import type { Entity, EntityKind, SurfaceForm } from '../model';
import { FLAG, KIND, LETTERING, NEED, STORY_WEIGHT, TRAIT } from './format';
import { createManners, type Manner } from './manners';
import { createPatternReader, ORIGIN, type PatternList, type Plurals, type ReadPatterns } from './name-patterns';
import { createNameTrie, type NameTrie } from './name-trie';
import { NumberList } from './number-list';
import { createNumbering } from './numbering';
import { createRules, type Rule } from './rules';
import { createShapes, type Shapes } from './shapes';
import { isSpelledBy } from './spelling';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** One thing that a name stands for, as parallel lists: where its pattern ends, how it is written, what it means. */
export interface Records {
  readonly nodes: NumberList;
  /** Numbers of manners. */
  readonly manners: NumberList;
  /** An entity, a cue or a reason, by the manner's kind. */
  readonly targets: NumberList;
}

export interface LexiconContent {
  readonly vocabulary: Vocabulary;
  readonly trie: NameTrie;
  readonly shapes: Shapes;
  readonly records: Records;
  /** By number, as are rules, cues and reasons. */
  readonly manners: readonly Manner[];
  readonly rules: readonly Rule[];
  /** By id. */
  readonly entities: readonly Entity[];
  /** For each entity the record whose pattern spells its id and name, see `spelling.ts`; -1 where there is none. */
  readonly spellings: NumberList;
  /** For each entity bits of `TRAIT`. */
  readonly traits: NumberList;
  readonly cues: readonly string[];
  readonly reasons: readonly string[];
}

/** Things that come in numbers. Names of institutions and places do not: "Times" and "Americas" are other names. */
const COUNTABLE: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'aircraft',
  'vessel',
  'office',
  'event',
  'operation',
  'message',
  'document',
  'term',
]);

/** Found together on pages about anything: credits, share buttons, lists of flights. */
const TELLS_NO_STORY: ReadonlySet<EntityKind> = new Set<EntityKind>(['media', 'platform', 'airline']);

export function gatherContent(source: readonly Entity[]): LexiconContent {
  const entities = oneOfEachId(source);
  const gatherer = new Gatherer(entities);
  for (let index = 0; index < entities.length; index++) gatherer.addEntity(entities[index] as Entity, index);
  gatherer.addCues();
  return gatherer.content();
}

/** In order of id, in which an index usually comes. What several entities of one id say is taken together. */
function oneOfEachId(entities: readonly Entity[]): readonly Entity[] {
  const isOrdered = entities.every((entity, index) => index === 0 || (entities[index - 1] as Entity).id < entity.id);
  if (isOrdered) return entities;
  const byId = new Map<string, Entity>();
  for (const entity of entities) {
    const known = byId.get(entity.id);
    byId.set(entity.id, known ? together(known, entity) : entity);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const together = (one: Entity, other: Entity): Entity => ({
  ...one,
  surfaceForms: [...one.surfaceForms, ...other.surfaceForms],
  lookAlikes: [...one.lookAlikes, ...other.lookAlikes],
});

/** To an entity, as indexes have them: what is made room for. */
const EXPECTED = { forms: 1.5, tokens: 0.6, nodes: 1.2 } as const;

class Gatherer {
  readonly #entities: readonly Entity[];
  readonly #vocabulary: Vocabulary;
  readonly #trie: NameTrie;
  readonly #shapes = createShapes();
  readonly #patternsOf: ReadPatterns;
  readonly #records: Records;
  readonly #manners = createManners();
  readonly #cues = createNumbering();
  readonly #reasons = createNumbering();
  readonly #rules = createRules(this.#cues);
  readonly #spellings: NumberList;
  readonly #traits: NumberList;
  /** Of the records of the entity at hand. */
  readonly #origins: number[] = [];

  constructor(entities: readonly Entity[]) {
    const { length } = entities;
    const forms = EXPECTED.forms * length;
    this.#entities = entities;
    this.#vocabulary = createVocabulary(EXPECTED.tokens * length);
    this.#trie = createNameTrie(EXPECTED.nodes * length);
    this.#patternsOf = createPatternReader(this.#vocabulary, this.#trie, this.#shapes);
    this.#records = { nodes: new NumberList(forms), manners: new NumberList(forms), targets: new NumberList(forms) };
    this.#spellings = new NumberList(length);
    this.#traits = new NumberList(length);
  }

  addEntity(entity: Entity, target: number): void {
    const spelling = this.#addForms(entity, target);
    this.#spellings.push(spelling);
    this.#traits.push(storyWeightOf(entity.kind) | (this.#isCapitalized(entity, spelling) ? TRAIT.capitalized : 0));
    for (const { text, matching, reason } of entity.lookAlikes) {
      const flags = KIND.lookAlike | (matching === 'any-case' ? FLAG.anyCase : 0);
      this.#addAll(text, flags, this.#reasons.number(reason));
    }
  }

  /** A cue with a capital is a name and is matched as one ("TAP"); an ordinary word in any case. */
  addCues(): void {
    for (const [target, cue] of this.#cues.keys.entries()) {
      this.#addAll(cue, KIND.cue | (/\p{Lu}/u.test(cue) ? 0 : FLAG.anyCase), target);
    }
  }

  #add(patterns: PatternList, index: number, flags: number, rule: number, target: number): void {
    const allFlags = flags | (patterns.trailingPeriods[index] ? FLAG.trailingPeriod : 0);
    this.#records.nodes.push(patterns.nodes[index] as number);
    this.#records.manners.push(this.#manners.mannerOf(allFlags, rule, patterns.shapes[index] as number));
    this.#records.targets.push(target);
  }

  #addAll(text: string, flags: number, target: number): void {
    const patterns = this.#patternsOf(text, 'all');
    for (let index = 0; index < patterns.count; index++) this.#add(patterns, index, flags, 0, target);
  }

  /** @returns the record that spells the entity, or -1 */
  #addForms(entity: Entity, target: number): number {
    const first = this.#records.nodes.length;
    let spelling = -1;
    this.#origins.length = 0;
    for (const form of entity.surfaceForms) {
      const written = this.#addForm(form, entity.kind, target);
      if (spelling < 0 && written >= 0 && isSpelledBy(entity, form.text)) spelling = written;
    }
    return this.#origins.length > 1 ? this.#prune(first, spelling) : spelling;
  }

  /**
   * Of the records from `first` on, drops what is there twice, and spellings that follow from one form where another is
   * written so, with its own rule.
   * @returns where the record `spelling` stands now
   */
  #prune(first: number, spelling: number): number {
    const lists = Object.values(this.#records);
    const kept: number[] = [];
    for (let record = first; record < this.#records.nodes.length; record++) {
      if (this.#isOverruled(first, record) || kept.some((other) => this.#isSame(other, record))) continue;
      kept.push(record);
    }
    const place = spelling < 0 ? -1 : kept.findIndex((record) => this.#isSame(record, spelling));
    for (const [index, record] of kept.entries()) for (const list of lists) list.set(first + index, list.at(record));
    for (const list of lists) list.length = first + kept.length;
    return place < 0 ? -1 : first + place;
  }

  #isSame(a: number, b: number): boolean {
    const { nodes, manners } = this.#records;
    return nodes.at(a) === nodes.at(b) && manners.at(a) === manners.at(b);
  }

  /** @param first of the entity's records */
  #isOverruled(first: number, record: number): boolean {
    if (this.#origins[record - first] === ORIGIN.written) return false;
    return this.#origins.some((origin, index) => {
      return origin === ORIGIN.written && this.#isSameSpelling(first + index, record);
    });
  }

  #isSameSpelling(a: number, b: number): boolean {
    const { nodes, manners } = this.#records;
    if (nodes.at(a) !== nodes.at(b)) return false;
    const [one, other] = [this.#manners.all[manners.at(a)], this.#manners.all[manners.at(b)]];
    return (
      one?.shape === other?.shape &&
      ((one?.flags ?? 0) & FLAG.trailingPeriod) === ((other?.flags ?? 0) & FLAG.trailingPeriod)
    );
  }

  /** @returns the record of the form as it is written, or -1 */
  #addForm(form: SurfaceForm, kind: EntityKind, target: number): number {
    const flags = KIND.form | (form.matching === 'any-case' ? FLAG.anyCase : 0);
    const needs = NEED[form.needs];
    const patterns = this.#patternsOf(form.text, pluralsOf(form, kind));
    for (let index = 0; index < patterns.count; index++) {
      const origin = patterns.origins[index] as number;
      // "The Maduros" are more people than the one: where the page says nothing else, the plural of a name links to none.
      const needsMore = origin === ORIGIN.plural && kind === 'person';
      const rule = this.#rules.ruleOf(form, needsMore ? Math.max(needs, NEED.context) : needs);
      this.#add(patterns, index, flags, rule, target);
      this.#origins.push(origin);
    }
    return patterns.count > 0 ? this.#records.nodes.length - patterns.count : -1;
  }

  /** The form that spells the entity begins with a small letter, its name does not. */
  #isCapitalized({ name }: Entity, spelling: number): boolean {
    if (spelling < 0) return false;
    const { shape } = this.#manners.all[this.#records.manners.at(spelling)] as Manner;
    return this.#shapes.all[shape]?.charCodeAt(0) === LETTERING.small && /^\p{Lu}/u.test(name);
  }

  content(): LexiconContent {
    return {
      vocabulary: this.#vocabulary,
      trie: this.#trie,
      shapes: this.#shapes,
      records: this.#records,
      manners: this.#manners.all,
      rules: this.#rules.all,
      entities: this.#entities,
      spellings: this.#spellings,
      traits: this.#traits,
      cues: this.#cues.keys,
      reasons: this.#reasons.keys,
    };
  }
}

function pluralsOf({ text, matching }: SurfaceForm, kind: EntityKind): Plurals {
  if (kind === 'person') return 'single words';
  return matching === 'any-case' || COUNTABLE.has(kind) || /\d$/.test(text) ? 'all' : 'none';
}

function storyWeightOf(kind: EntityKind): number {
  if (TELLS_NO_STORY.has(kind)) return STORY_WEIGHT.none;
  return kind === 'place' ? STORY_WEIGHT.place : STORY_WEIGHT.full;
}
