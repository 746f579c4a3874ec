/**
 * Gathers what a lexicon holds from the entities of an index: every pattern with what it stands for, and the rules and
 * strings these refer to by number. The same entities give the same content in whatever order they come.
 */
import type { Entity, EntityKind, SurfaceForm } from '../model';
import { KIND, NEED, STORY_WEIGHT } from './format';
import { type NamePattern, namePatterns } from './name-patterns';

export interface PatternEntry {
  readonly pattern: NamePattern;
  readonly kind: (typeof KIND)[keyof typeof KIND];
  /** An entity, a cue or a reason, by the kind. */
  readonly target: number;
  /** Counts for forms; else 0. */
  readonly rule: number;
  readonly anyCase: boolean;
}

export interface Rule {
  readonly needs: number;
  readonly cues: readonly number[];
  readonly counterCues: readonly number[];
}

export interface LexiconContent {
  readonly entries: readonly PatternEntry[];
  readonly rules: readonly Rule[];
  /** By id; the order that the lexicon keeps. */
  readonly entities: readonly { readonly id: string; readonly name: string; readonly storyWeight: number }[];
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

interface Numbering<Key> {
  readonly keys: readonly Key[];
  number(key: Key): number;
}

export function gatherContent(source: readonly Entity[]): LexiconContent {
  const cues = numbering<string>();
  const reasons = numbering<string>();
  const rules = numbering<string>();
  const entities = [...source].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ids = numbering<string>();
  const entries = entities.flatMap((entity) => {
    const target = ids.number(entity.id);
    const forms = entity.surfaceForms.flatMap((form) => formEntries(form, entity.kind, target, cues, rules));
    const lookAlikes = entity.lookAlikes.flatMap(({ text, matching, reason }) =>
      namePatterns(text, true).map((pattern): PatternEntry => {
        const anyCase = matching === 'any-case';
        return { pattern, kind: KIND.lookAlike, target: reasons.number(reason), rule: 0, anyCase };
      }),
    );
    return [...withoutOverruled(forms), ...lookAlikes];
  });
  const byId = new Map(entities.map((entity) => [entity.id as string, entity]));
  return {
    entries: [...entries, ...cues.keys.flatMap(cueEntries)],
    rules: rules.keys.map((key) => JSON.parse(key) as Rule),
    entities: ids.keys.map((id) => ({ id, name: byId.get(id)?.name ?? id, storyWeight: storyWeight(byId.get(id)) })),
    cues: cues.keys,
    reasons: reasons.keys,
  };
}

function formEntries(
  form: SurfaceForm,
  kind: EntityKind,
  target: number,
  cues: Numbering<string>,
  rules: Numbering<string>,
): PatternEntry[] {
  const rule: Rule = {
    needs: NEED[form.needs],
    cues: form.cues.map(cues.number),
    counterCues: form.counterCues.map(cues.number),
  };
  const written = rules.number(JSON.stringify(rule));
  // "The Maduros" are more people than the one: where the page says nothing else, the plural of a name links to none.
  const ofPersons = (): number => rules.number(JSON.stringify({ ...rule, needs: Math.max(rule.needs, NEED.context) }));
  return namePatterns(form.text, hasPlural(form, kind)).map((pattern) => ({
    pattern,
    kind: KIND.form,
    target,
    rule: pattern.origin === 'plural' && kind === 'person' ? ofPersons() : written,
    anyCase: form.matching === 'any-case',
  }));
}

function hasPlural({ text, matching }: SurfaceForm, kind: EntityKind): boolean {
  if (kind === 'person') return !/\s/.test(text.trim());
  return matching === 'any-case' || COUNTABLE.has(kind) || /\d$/.test(text);
}

/** A spelling that follows from one form gives way to a form that is written so, with its own rule. */
function withoutOverruled(entries: readonly PatternEntry[]): PatternEntry[] {
  const spelling = ({ pattern }: PatternEntry): string => `${pattern.units}${pattern.trailingPeriod ? '.' : ''}`;
  const written = new Set(entries.filter(({ pattern }) => pattern.origin === 'written').map(spelling));
  const kept = new Map<string, PatternEntry>();
  for (const entry of entries) {
    if (entry.pattern.origin !== 'written' && written.has(spelling(entry))) continue;
    const key = `${spelling(entry)}\n${entry.rule}\n${entry.anyCase}`;
    if (!kept.has(key)) kept.set(key, entry);
  }
  return [...kept.values()];
}

/** A cue with a capital is a name and is matched as one ("TAP"); an ordinary word in any case. */
const cueEntries = (cue: string, target: number): PatternEntry[] =>
  namePatterns(cue, true).map((pattern) => {
    return { pattern, kind: KIND.cue, target, rule: 0, anyCase: !/\p{Lu}/u.test(cue) };
  });

function storyWeight(entity: Entity | undefined): number {
  if (!entity || TELLS_NO_STORY.has(entity.kind)) return STORY_WEIGHT.none;
  return entity.kind === 'place' ? STORY_WEIGHT.place : STORY_WEIGHT.full;
}

function numbering<Key>(): Numbering<Key> {
  const numbers = new Map<Key, number>();
  const keys: Key[] = [];
  return {
    keys,
    number(key) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, keys.length);
      return keys.push(key) - 1;
    },
  };
}
