/**
 * Gathers what a lexicon holds from the entities of an index: every pattern with what it stands for, and the rules and
 * strings these refer to by number. The same entities give the same content in whatever order they come.
 */
import type { Entity, EntityKind, Pack, StoryCues, SurfaceForm } from '../../model';
import { canSpell, FLAG, isIdOf, isNamedSo, KIND, LETTERING, STORY_WEIGHT, STORY_WEIGHT_SHIFT } from '../layout';
import { createManners, type Manner, type Manners, mannerOf } from './manners';
import { createPatternReader, type Pattern, type PatternReader, readPatterns } from './name-patterns';
import { createNameList } from './names';
import { createNumberList, type NumberList, push } from './number-list';
import { createNumbering, type Numbering } from './numbering';
import { isInSmall } from './plain-name';
import { createRules, type Rules, ruleOf, storyOf } from './rules';
import { createShapes } from './shapes';

/** What is compiled of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'name' | 'kind' | 'surfaceForms' | 'lookAlikes'> & {
  /** Of the story that it belongs to: the same object for all that do. */
  readonly storyCues?: StoryCues | undefined;
};

/** The entities of a pack as they are compiled: what tells of its story helps none but them. Linear in the entities. */
export const ofStory = ({ entities, storyCues }: Pick<Pack, 'entities' | 'storyCues'>): readonly NamedEntity[] =>
  storyCues ? entities.map((entity) => ({ ...entity, storyCues })) : entities;

/** Bits of a record's origin. */
export const ORIGIN = {
  /** As the name is written, not a spelling that follows from it. */
  written: 1,
  /** It spells its entity's name; one record of the entity does. */
  spelling: 2,
  /** ... and its id as well. */
  id: 4,
} as const;

export interface LexiconContent {
  /** Has the names, and the shapes. */
  readonly reader: PatternReader;
  /**
   * Records, as parallel lists, of what each of the names stands for: the number of the manner in which it is written;
   * an entity, a cue or a reason, by the manner's kind; bits of `ORIGIN`.
   */
  readonly recordManners: NumberList;
  readonly targets: NumberList;
  readonly origins: NumberList;
  readonly manners: Manners;
  readonly rules: Rules;
  /** First those that forms have, then those that only stories have. */
  readonly cues: Numbering;
  readonly reasons: Numbering;
  /** By id. */
  readonly entities: readonly NamedEntity[];
  /** For each of `rules.stories` its names, its words, and those that say something alone. */
  readonly storyCues: (readonly (readonly number[])[])[];
  /** How many cues forms have. */
  formCues: number;
}

/** One of `KIND`. */
export const kindOf = ({ manners, recordManners }: LexiconContent, record: number): number =>
  (manners.all[recordManners.values[record] as number]?.flags ?? 0) & FLAG.kind;

/** What the kind of an entity says of its names. */
interface KindTraits {
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly plurals: Plurals;
}

/** Whether names also stand in the plural. */
type Plurals = 'none' | 'single words' | 'all';

const weighs = (weight: number, flags = 0): number => KIND.form | flags | (weight << STORY_WEIGHT_SHIFT);

const MOST: KindTraits = { flags: weighs(STORY_WEIGHT.full), plurals: 'none' };
/** Things that come in numbers. Names of institutions and places do not: "Times" and "Americas" are other names. */
const COUNTABLE: KindTraits = { ...MOST, plurals: 'all' };
/** Found together on pages about anything: credits, share buttons, lists of flights. */
const TELLS_NO_STORY: KindTraits = { ...MOST, flags: weighs(STORY_WEIGHT.none) };

const TRAITS: ReadonlyMap<EntityKind, KindTraits> = new Map<EntityKind, KindTraits>([
  ['person', { flags: weighs(STORY_WEIGHT.full, FLAG.doubtfulPlural), plurals: 'single words' }],
  ['place', { ...MOST, flags: weighs(STORY_WEIGHT.place) }],
  ['media', TELLS_NO_STORY],
  ['platform', TELLS_NO_STORY],
  ['airline', TELLS_NO_STORY],
  ['aircraft', COUNTABLE],
  ['vessel', COUNTABLE],
  ['office', COUNTABLE],
  ['event', COUNTABLE],
  ['operation', COUNTABLE],
  ['message', COUNTABLE],
  ['document', COUNTABLE],
  ['term', COUNTABLE],
]);

/** Content that grows, with what is said of the name at hand. */
interface Gathering extends LexiconContent {
  flags: number;
  plurals: Plurals;
  rule: number;
  target: number;
}

/** What the lexicon of these entities will hold; the names of several with one id are taken together. */
export function gatherContent(source: readonly NamedEntity[]): LexiconContent {
  // An index usually comes in order; looking first would be one more way through all of it.
  return gatherOrdered(source) ?? (gatherOrdered(oneOfEachId(source)) as LexiconContent);
}

/** @returns null where the entities are not in the order of their ids, or several have one */
function gatherOrdered(entities: readonly NamedEntity[]): LexiconContent | null {
  const gathering = gatherNothing(entities);
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index] as NamedEntity;
    if (index > 0 && (entities[index - 1] as NamedEntity).id >= entity.id) return null;
    addEntity(gathering, entity, index);
  }
  gathering.formCues = gathering.cues.keys.length;
  const { number } = gathering.cues;
  for (const { names, words, notAlone, elsewhere = [] } of gathering.rules.stories) {
    const speaking = [...names, ...words].filter((cue) => !notAlone.includes(cue));
    const telling = names.filter((cue) => !notAlone.includes(cue));
    gathering.storyCues.push([names, words, speaking, elsewhere, telling].map((cues) => cues.map(number)));
  }
  addCues(gathering);
  return gathering;
}

function gatherNothing(entities: readonly NamedEntity[]): Gathering {
  const forms = EXPECTED.forms * entities.length;
  const cues = createNumbering();
  return {
    reader: createPatternReader(createNameList(forms), createShapes()),
    recordManners: createNumberList(forms),
    targets: createNumberList(forms),
    origins: createNumberList(forms),
    manners: createManners(),
    rules: createRules(cues),
    cues,
    reasons: createNumbering(),
    entities,
    storyCues: [],
    formCues: 0,
    flags: 0,
    plurals: 'all',
    rule: 0,
    target: 0,
  };
}

/** In order of id. What several entities of one id say is taken together. */
function oneOfEachId(entities: readonly NamedEntity[]): readonly NamedEntity[] {
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
const EXPECTED = { forms: 1.5 } as const;

function addEntity(gathering: Gathering, entity: NamedEntity, target: number): void {
  const { reader, rules, origins, reasons } = gathering;
  const traits = TRAITS.get(entity.kind) ?? MOST;
  let isSpelled = false;
  gathering.target = target;
  const story = storyOf(rules, entity.storyCues);
  for (const form of entity.surfaceForms) {
    const anyCase = form.matching === 'any-case';
    const first = origins.length;
    gathering.flags = traits.flags | (anyCase ? FLAG.anyCase : 0);
    gathering.plurals = pluralsOf(form, anyCase, traits);
    gathering.rule = ruleOf(rules, form, story);
    readPatterns(reader, form.text, gathering, takePattern);
    if (isSpelled || origins.length === first || !isNamedSo(entity.name, form.text)) continue;
    if (!reader.plain.isSimple && !canSpell(form.text)) continue;
    isSpelled = true;
    markSpelling(gathering, entity, first);
  }
  for (const { text, matching, reason } of entity.lookAlikes) {
    const flags = KIND.lookAlike | (matching === 'any-case' ? FLAG.anyCase : 0);
    addOther(gathering, text, flags, reasons.number(reason));
  }
}

/** A cue with a capital is a name and is matched as one ("TAP"); an ordinary word in any case. */
function addCues(gathering: Gathering): void {
  for (const [target, cue] of gathering.cues.keys.entries()) {
    addOther(gathering, cue, KIND.cue | (/\p{Lu}/u.test(cue) ? 0 : FLAG.anyCase), target);
  }
}

function addOther(gathering: Gathering, text: string, flags: number, target: number): void {
  gathering.flags = flags;
  gathering.plurals = 'all';
  gathering.rule = 0;
  gathering.target = target;
  readPatterns(gathering.reader, text, gathering, takePattern);
}

function takePattern(gathering: Gathering, { count, shape, trailingPeriod, isWritten }: Pattern): void {
  if (isWritten && gathering.plurals === 'single words' && count > 1) gathering.plurals = 'none';
  let { flags } = gathering;
  if (trailingPeriod) flags |= FLAG.trailingPeriod;
  if (gathering.plurals !== 'none') flags |= FLAG.plural;
  push(gathering.recordManners, mannerOf(gathering.manners, flags, gathering.rule, shape));
  push(gathering.targets, gathering.target);
  push(gathering.origins, isWritten ? ORIGIN.written : 0);
}

/** Notes that this record, the one read last, spells the name of its entity. */
function markSpelling(gathering: Gathering, { id, name }: NamedEntity, record: number): void {
  const { origins, recordManners, manners, reader } = gathering;
  const isIdSpelled = reader.plain.isSimple ? isInSmall(reader.plain, reader.names, id) : isIdOf(id, name);
  origins.values[record] = ORIGIN.written | ORIGIN.spelling | (isIdSpelled ? ORIGIN.id : 0);
  const { flags, rule, shape } = manners.all[recordManners.values[record] as number] as Manner;
  if (reader.shapes.all[shape]?.charCodeAt(0) !== LETTERING.small || !/^\p{Lu}/u.test(name)) return;
  recordManners.values[record] = mannerOf(manners, flags | FLAG.capitalized, rule, shape);
}

/** A number at the end comes in numbers whatever the kind: "F-35s"; and so does what is written in any case. */
function pluralsOf({ text }: SurfaceForm, anyCase: boolean, { plurals }: KindTraits): Plurals {
  return plurals === 'none' && (anyCase || isDigit(text.charCodeAt(text.length - 1))) ? 'all' : plurals;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
