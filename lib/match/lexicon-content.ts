/**
 * Gathers what a lexicon holds from the entities of an index: every pattern with what it stands for, and the rules and
 * strings these refer to by number. The same entities give the same content in whatever order they come.
 */
import type { Entity, EntityKind, SurfaceForm } from '../model';
import { FLAG, KIND, LETTERING, STORY_WEIGHT, STORY_WEIGHT_SHIFT } from './format';
import { createManners, type Manner } from './manners';
import { NameList } from './name-order';
import { createPatternReader, type Pattern, type ReadPatterns } from './name-patterns';
import { NumberList } from './number-list';
import { createNumbering } from './numbering';
import { createRules, type Rule } from './rules';
import { createShapes, type Shapes } from './shapes';
import { isSpelledBy } from './spelling';
import { Vocabulary } from './vocabulary';

/** What is compiled of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'name' | 'kind' | 'surfaceForms' | 'lookAlikes'>;

/** Bits of a record's origin. */
export const ORIGIN = {
  /** As the name is written, not a spelling that follows from it. */
  written: 1,
  /** It spells its entity's name; one record of the entity does. */
  spelling: 2,
} as const;

/** What names stand for, as parallel lists: the name, how it is written, what it means, where it comes from. */
export interface Records {
  readonly names: NameList;
  /** Numbers of manners. */
  readonly manners: NumberList;
  /** An entity, a cue or a reason, by the manner's kind. */
  readonly targets: NumberList;
  /** Bits of `ORIGIN`. */
  readonly origins: NumberList;
}

export interface LexiconContent {
  readonly vocabulary: Vocabulary;
  readonly shapes: Shapes;
  readonly records: Records;
  /** By number, as are rules, cues and reasons. */
  readonly manners: readonly Manner[];
  readonly rules: readonly Rule[];
  /** By id. */
  readonly entities: readonly NamedEntity[];
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

export function gatherContent(source: readonly NamedEntity[]): LexiconContent {
  const entities = oneOfEachId(source);
  const gatherer = new Gatherer(entities);
  for (let index = 0; index < entities.length; index++) gatherer.addEntity(entities[index] as NamedEntity, index);
  gatherer.addCues();
  return gatherer.content();
}

/** In order of id, in which an index usually comes. What several entities of one id say is taken together. */
function oneOfEachId(entities: readonly NamedEntity[]): readonly NamedEntity[] {
  const isOrdered = entities.every((one, index) => index === 0 || (entities[index - 1] as NamedEntity).id < one.id);
  if (isOrdered) return entities;
  const byId = new Map<string, NamedEntity>();
  for (const entity of entities) {
    const known = byId.get(entity.id);
    byId.set(entity.id, known ? together(known, entity) : entity);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const together = (one: NamedEntity, other: NamedEntity): NamedEntity => ({
  ...one,
  surfaceForms: [...one.surfaceForms, ...other.surfaceForms],
  lookAlikes: [...one.lookAlikes, ...other.lookAlikes],
});

/** To an entity, as indexes have them: what is made room for. */
const EXPECTED = { forms: 1.2, tokens: 0.6 } as const;

/** Whether names of a kind also stand in the plural. */
type Plurals = 'none' | 'single words' | 'all';

class Gatherer {
  readonly #entities: readonly NamedEntity[];
  readonly #vocabulary: Vocabulary;
  readonly #shapes = createShapes();
  readonly #readPatterns: ReadPatterns;
  readonly #records: Records;
  readonly #manners = createManners();
  readonly #cues = createNumbering();
  readonly #reasons = createNumbering();
  readonly #rules = createRules(this.#cues);
  /** What is said of the name at hand. */
  #flags = 0;
  #plurals: Plurals = 'all';
  #rule = 0;
  #target = 0;

  constructor(entities: readonly NamedEntity[]) {
    const { length } = entities;
    const forms = EXPECTED.forms * length;
    this.#entities = entities;
    this.#vocabulary = new Vocabulary(EXPECTED.tokens * length);
    this.#readPatterns = createPatternReader(this.#vocabulary, this.#shapes);
    this.#records = {
      names: new NameList(forms),
      manners: new NumberList(forms),
      targets: new NumberList(forms),
      origins: new NumberList(forms),
    };
  }

  addEntity(entity: NamedEntity, target: number): void {
    const { kind, surfaceForms, lookAlikes } = entity;
    this.#target = target;
    let isSpelled = false;
    for (const form of surfaceForms) {
      this.#flags = flagsFor(form, kind);
      this.#plurals = pluralsOf(form, kind);
      this.#rule = this.#rules.ruleOf(form);
      const first = this.#records.manners.length;
      this.#readPatterns(form.text, this.#take);
      if (isSpelled || this.#records.manners.length === first || !isSpelledBy(entity.name, form.text)) continue;
      isSpelled = true;
      this.#markSpelling(entity, first);
    }
    this.#rule = 0;
    this.#plurals = 'all';
    for (const { text, matching, reason } of lookAlikes) {
      this.#flags = KIND.lookAlike | (matching === 'any-case' ? FLAG.anyCase : 0);
      this.#target = this.#reasons.number(reason);
      this.#readPatterns(text, this.#take);
    }
  }

  /** A cue with a capital is a name and is matched as one ("TAP"); an ordinary word in any case. */
  addCues(): void {
    this.#rule = 0;
    this.#plurals = 'all';
    for (const [target, cue] of this.#cues.keys.entries()) {
      this.#flags = KIND.cue | (/\p{Lu}/u.test(cue) ? 0 : FLAG.anyCase);
      this.#target = target;
      this.#readPatterns(cue, this.#take);
    }
  }

  readonly #take = ({ tokens, count, shape, trailingPeriod, isWritten }: Pattern): void => {
    if (isWritten && this.#plurals === 'single words' && count > 1) this.#plurals = 'none';
    let flags = this.#flags;
    if (trailingPeriod) flags |= FLAG.trailingPeriod;
    if (this.#plurals !== 'none') flags |= FLAG.plural;
    this.#records.names.add(tokens, count);
    this.#records.manners.push(this.#manners.mannerOf(flags, this.#rule, shape));
    this.#records.targets.push(this.#target);
    this.#records.origins.push(isWritten ? ORIGIN.written : 0);
  };

  #markSpelling({ name }: NamedEntity, record: number): void {
    const { manners, origins } = this.#records;
    origins.set(record, ORIGIN.written | ORIGIN.spelling);
    const { flags, rule, shape } = this.#manners.all[manners.at(record)] as Manner;
    if (this.#shapes.all[shape]?.charCodeAt(0) !== LETTERING.small || !/^\p{Lu}/u.test(name)) return;
    manners.set(record, this.#manners.mannerOf(flags | FLAG.capitalized, rule, shape));
  }

  content(): LexiconContent {
    return {
      vocabulary: this.#vocabulary,
      shapes: this.#shapes,
      records: this.#records,
      manners: this.#manners.all,
      rules: this.#rules.all,
      entities: this.#entities,
      cues: this.#cues.keys,
      reasons: this.#reasons.keys,
    };
  }
}

function flagsFor({ matching }: SurfaceForm, kind: EntityKind): number {
  const weight = storyWeightOf(kind) << STORY_WEIGHT_SHIFT;
  const doubtful = kind === 'person' ? FLAG.doubtfulPlural : 0;
  return KIND.form | weight | doubtful | (matching === 'any-case' ? FLAG.anyCase : 0);
}

function pluralsOf({ text, matching }: SurfaceForm, kind: EntityKind): Plurals {
  if (kind === 'person') return 'single words';
  return matching === 'any-case' || COUNTABLE.has(kind) || /\d$/.test(text) ? 'all' : 'none';
}

function storyWeightOf(kind: EntityKind): number {
  if (TELLS_NO_STORY.has(kind)) return STORY_WEIGHT.none;
  return kind === 'place' ? STORY_WEIGHT.place : STORY_WEIGHT.full;
}
