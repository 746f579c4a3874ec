/**
 * The pack: one portable JSON document that holds a story's index. Everything an index is made of is declared here,
 * as schemas, because a pack comes from outside; the types that the rest of the program uses are derived from them.
 */
import * as v from 'valibot';
import { HopSchema, StanceSchema } from './attribution';
import { DatingSchema } from './dating';
import { ArticleIdSchema, ClaimIdSchema, DisputeIdSchema, EntityIdSchema, EventIdSchema, PackIdSchema } from './ids';

export const PACK_SCHEMA_VERSION = 1;

/** Caps that keep a hostile or mistaken file from filling the device; far above any real story. */
export const PACK_LIMITS = { records: 50_000, textUtf16: 2_000, shortUtf16: 300, list: 1_000 } as const;

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(PACK_LIMITS.textUtf16));
const short = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(PACK_LIMITS.shortUtf16));
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.maxLength(PACK_LIMITS.list));
const records = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.maxLength(PACK_LIMITS.records));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const webAddress = v.pipe(short, v.url(), v.regex(/^https?:\/\//, 'must be an http or https address'));

export const ArticleSchema = v.strictObject({
  id: ArticleIdSchema,
  /** The headline as printed; null where the text has none. */
  title: v.nullable(short),
  /** How we name it. Without a headline: a short label of our own in square brackets. */
  label: short,
  publisher: v.nullable(short),
  url: v.nullable(webAddress),
  published: DatingSchema,
  /** BCP 47. */
  language: short,
  paragraphCount: count,
  /** SHA-256 of the text, hexadecimal. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')),
  origin: v.picklist(['pack', 'reader']),
  /** What else is known of it (a translation, a retelling), in our words. */
  note: v.optional(text),
});

export const ENTITY_KINDS = [
  'person',
  'office',
  'organization',
  'media',
  'alleged group',
  'place',
  'vessel',
  'aircraft',
  'airline',
  'platform',
  'programme',
  'event',
  'operation',
  'message',
  'document',
  'term',
] as const;

export const SURFACE_FORM_SORTS = [
  'full name',
  'short form',
  'abbreviation',
  'usual name',
  'foreign name',
  'translation',
  'mistranslation',
  'misspelling',
  'description',
] as const;

const matching = v.picklist(['exact-case', 'any-case']);

export const SurfaceFormSchema = v.strictObject({
  text: short,
  sort: v.picklist(SURFACE_FORM_SORTS),
  matching,
  /**
   * `nothing`: safe by itself. `context`: links only where the page is about this story or has named the entity in
   * full. `cue`: links only with one of the cues in the same block.
   */
  needs: v.picklist(['nothing', 'context', 'cue']),
  cues: list(short),
  /** Words in the same block that speak for another meaning. */
  counterCues: list(short),
  /** Articles in which this form stands. */
  occursIn: list(ArticleIdSchema),
  note: v.optional(text),
});

/** Words that look like a surface form and are something else; they win over it and are never marked. */
export const LookAlikeSchema = v.strictObject({ text: short, matching, reason: short });

export const EntitySchema = v.strictObject({
  id: EntityIdSchema,
  name: short,
  kind: v.picklist(ENTITY_KINDS),
  /** One or two lines of who or what this is, only from what the articles state, and which articles those are. */
  description: v.strictObject({
    text,
    articleIds: v.pipe(list(ArticleIdSchema), v.minLength(1, 'must name an article')),
  }),
  surfaceForms: v.pipe(list(SurfaceFormSchema), v.minLength(1, 'must have a surface form')),
  lookAlikes: list(LookAlikeSchema),
});

/** What tells that a page is on the pack's story. */
export const StoryCuesSchema = v.strictObject({
  /** At least one of them stands on any page of the story. */
  names: v.pipe(list(short), v.minLength(1, 'must have a name')),
  /** Any of them may stand on other pages; several of them, beside a name, do not. */
  words: v.pipe(list(short), v.minLength(1, 'must have a word')),
  /** Those of both that say nothing alone: pages on anything may have them. */
  notAlone: list(short),
  /** Names of other affairs: a page that has more of them than of `names`, all of these `notAlone`, is on those. */
  elsewhere: v.optional(list(short)),
});

export const FigureSchema = v.strictObject({
  value: v.number(),
  /** Upper end, where the article gives a range. */
  upTo: v.optional(v.number()),
  unit: short,
  qualifier: v.picklist(['exactly', 'at least', 'at most', 'about', 'more than', 'fewer than']),
});

export const EvidenceSchema = v.strictObject({
  articleId: ArticleIdSchema,
  /** Non-blank line of the text, from 0, headlines and subheads included. */
  paragraph: count,
  /** Sentence within the paragraph, from 0. */
  sentence: count,
  /** First and last words of the passage, at most 4 each, as printed. */
  startWords: short,
  endWords: short,
});

export const ClaimSchema = v.strictObject({
  id: ClaimIdSchema,
  text,
  entityIds: v.pipe(list(EntityIdSchema), v.minLength(1, 'must be about an entity')),
  stance: StanceSchema,
  chain: list(HopSchema),
  evidence: EvidenceSchema,
  figures: list(FigureSchema),
  /** Words whose exact wording is the fact, at most 8, with who is quoted. */
  quote: v.optional(v.strictObject({ text: short, speakerId: v.optional(EntityIdSchema) })),
  /** When the thing told happened, as this passage has it. */
  when: v.optional(DatingSchema),
  /** A slip, a mistranslation, or anything else a careful reader should know. */
  note: v.optional(text),
  origin: v.picklist(['hand-checked', 'extracted', 'edited by reader']),
  /** How sure the extraction rules are; only for extracted claims. */
  tier: v.optional(v.picklist(['A', 'B', 'C'])),
});

export const EVENT_STATUSES = ['happened', 'ongoing', 'announced', 'planned'] as const;

export const TimelineEventSchema = v.strictObject({
  id: EventIdSchema,
  title: short,
  when: DatingSchema,
  status: v.picklist(EVENT_STATUSES),
  placeIds: list(EntityIdSchema),
  participantIds: list(EntityIdSchema),
  claimIds: v.pipe(list(ClaimIdSchema), v.minLength(1, 'must rest on a claim')),
});

export const DISPUTE_TYPES = [
  'different number',
  'different date',
  'different wording',
  'different actor',
  'different cause',
  'different status',
  'denied',
  'disputed term',
  'says less',
  'later report',
] as const;

export const DisputeSchema = v.strictObject({
  id: DisputeIdSchema,
  question: short,
  type: v.picklist(DISPUTE_TYPES),
  entityIds: v.pipe(list(EntityIdSchema), v.minLength(1, 'must be about an entity')),
  positions: v.pipe(
    list(
      v.strictObject({ label: short, claimIds: v.pipe(list(ClaimIdSchema), v.minLength(1, 'must rest on a claim')) }),
    ),
    v.minLength(2, 'must have two positions'),
  ),
  note: v.optional(text),
});

export const PackSchema = v.strictObject({
  schemaVersion: v.literal(PACK_SCHEMA_VERSION),
  id: PackIdSchema,
  title: short,
  storyCues: v.optional(StoryCuesSchema),
  articles: records(ArticleSchema),
  entities: records(EntitySchema),
  claims: records(ClaimSchema),
  events: records(TimelineEventSchema),
  disputes: records(DisputeSchema),
});

export type Article = v.InferOutput<typeof ArticleSchema>;
export type SurfaceForm = v.InferOutput<typeof SurfaceFormSchema>;
export type SurfaceFormSort = SurfaceForm['sort'];
export type LookAlike = v.InferOutput<typeof LookAlikeSchema>;
export type Entity = v.InferOutput<typeof EntitySchema>;
export type EntityKind = Entity['kind'];
export type StoryCues = v.InferOutput<typeof StoryCuesSchema>;
export type Figure = v.InferOutput<typeof FigureSchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type TimelineEvent = v.InferOutput<typeof TimelineEventSchema>;
export type EventStatus = TimelineEvent['status'];
export type Dispute = v.InferOutput<typeof DisputeSchema>;
export type DisputeType = Dispute['type'];
export type Pack = v.InferOutput<typeof PackSchema>;
