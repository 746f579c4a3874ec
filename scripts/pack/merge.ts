/**
 * The union of packs. Promise: the result depends only on which records went in, never on their order or grouping, and
 * each of them is in it. So merging is commutative, associative and idempotent, conflicts included, and what was merged
 * can be merged again.
 *
 * Records of one id and the same content are one. Where the content differs, no side is taken: the record leaves its
 * section, and all its versions stand among the conflicts. Content is compared as JSON text, so records must come with
 * their keys in the schema's order, as `readPack` gives them.
 *
 * The order of records is made from their content too: an author's order holds within one pack only, and two of them
 * cannot be joined without preferring one.
 */
import {
  type Article,
  type Claim,
  compareDatings,
  type Dispute,
  type Entity,
  PACK_SCHEMA_VERSION,
  type Pack,
  type PackId,
  type StoryCues,
  type TimelineEvent,
} from '../../lib/model';

/** What two packs with different names differ in. */
type Header = Pick<Pack, 'id' | 'title'>;

interface Sections {
  readonly header: Header;
  readonly articles: Article;
  readonly entities: Entity;
  readonly claims: Claim;
  readonly events: TimelineEvent;
  readonly disputes: Dispute;
}
type Section = keyof Sections;

/** The versions that packs have of one record: at least two, distinct, ordered by their JSON text. */
export interface Conflict<Name extends Section = Section> {
  readonly section: Name;
  /** The record's; that of the header is `pack`. */
  readonly id: string;
  readonly variants: readonly Sections[Name][];
}

/**
 * Without conflicts it has no key of that name and is a pack. With conflicts it is none, and is refused wherever a pack
 * is read: what stands in conflict is missing from its sections.
 */
export type MergedPack = Omit<Pack, keyof Header> & {
  /** Absent, like the title, where the header is in conflict. */
  readonly id?: PackId | undefined;
  readonly title?: string | undefined;
  readonly conflicts?: readonly Conflict[] | undefined;
};

/** @returns their union; O(n log n) in the records */
export function mergePacks(packs: readonly MergedPack[]): MergedPack {
  const header = unite('header', packs);
  const articles = unite('articles', packs);
  const entities = unite('entities', packs);
  const claims = unite('claims', packs);
  const events = unite('events', packs);
  const disputes = unite('disputes', packs);
  const parts = [header, articles, entities, claims, events, disputes];
  const conflicts = parts.flatMap((part): readonly Conflict[] => part.conflicts);
  const storyCues = uniteStoryCues(packs);
  return {
    schemaVersion: PACK_SCHEMA_VERSION,
    ...header.agreed[0],
    ...(storyCues ? { storyCues } : {}),
    articles: articles.agreed,
    entities: entities.agreed,
    claims: claims.agreed,
    events: events.agreed,
    disputes: disputes.agreed,
    ...(conflicts.length > 0 ? { conflicts } : {}),
  };
}

/** What tells of any of their stories tells of the story that they make together; in the order of the alphabet. */
function uniteStoryCues(packs: readonly MergedPack[]): StoryCues | null {
  const all = packs.flatMap(({ storyCues }) => (storyCues ? [storyCues] : []));
  const unite = (key: keyof StoryCues) => [...new Set(all.flatMap((cues) => cues[key] ?? []))].sort(compareText);
  if (all.length === 0) return null;
  const elsewhere = unite('elsewhere');
  return {
    names: unite('names'),
    words: unite('words'),
    notAlone: unite('notAlone'),
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
  };
}

/** All that a pack holds of a section, the agreed records first, then those in conflict. */
export const versionsIn = <Name extends Section>(pack: MergedPack, section: Name): readonly Sections[Name][] => [
  ...AGREED[section](pack),
  ...(pack.conflicts ?? []).flatMap((conflict) => (isIn(section, conflict) ? conflict.variants : [])),
];

interface United<Name extends Section> {
  readonly agreed: Sections[Name][];
  readonly conflicts: readonly Conflict<Name>[];
}

function unite<Name extends Section>(section: Name, packs: readonly MergedPack[]): United<Name> {
  const versions = new Map<string, Sections[Name][]>();
  for (const record of packs.flatMap((pack) => versionsIn(pack, section))) {
    const id = section === 'header' ? 'pack' : record.id;
    const known = versions.get(id);
    if (known) known.push(record);
    else versions.set(id, [record]);
  }
  const united = [...versions].map(([id, all]) => ({ section, id, variants: distinct(all) }));
  return {
    agreed: united.flatMap(({ variants }) => (variants.length === 1 ? variants : [])).sort(ORDER[section]),
    conflicts: united.filter(({ variants }) => variants.length > 1).sort(byId),
  };
}

const isIn = <Name extends Section>(section: Name, conflict: Conflict): conflict is Conflict<Name> =>
  conflict.section === section;

/** Each content once, in the order of its JSON text. */
const distinct = <Value>(values: readonly Value[]): Value[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value]))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, value]) => value);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

const saysLess = ({ type }: Dispute): number => (type === 'says less' ? 1 : 0);

const AGREED: { readonly [Name in Section]: (pack: MergedPack) => readonly Sections[Name][] } = {
  header: ({ id, title }) => (id === undefined || title === undefined ? [] : [{ id, title }]),
  articles: ({ articles }) => articles,
  entities: ({ entities }) => entities,
  claims: ({ claims }) => claims,
  events: ({ events }) => events,
  disputes: ({ disputes }) => disputes,
};

/** Total orders among records of different ids. */
const ORDER: { readonly [Name in Section]: (a: Sections[Name], b: Sections[Name]) => number } = {
  header: byId,
  articles: byId,
  entities: byId,
  /** As an article makes them; those of one sentence by id. */
  claims: (a, b) =>
    compareText(a.evidence.articleId, b.evidence.articleId) ||
    a.evidence.paragraph - b.evidence.paragraph ||
    a.evidence.sentence - b.evidence.sentence ||
    byId(a, b),
  events: (a, b) => compareDatings(a.when, b.when) || byId(a, b),
  /** A card's first line takes the first one: what only says less comes last. */
  disputes: (a, b) => saysLess(a) - saysLess(b) || byId(a, b),
};
