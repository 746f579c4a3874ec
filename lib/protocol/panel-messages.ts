/**
 * Every message between the panel and the content script of the page beside it, over a port that the panel opens. The
 * script shares its process with a page that may be hostile, so the panel reads each report through a schema with caps;
 * what a report holds is the page's own words, to be shown as text and nothing else.
 */
import * as v from 'valibot';
import { EntityIdSchema, LINK_RULES, NIL_CODES, NIL_REASONS, type PageListing, TROUBLES } from '../model';
import { LIMITS } from './limits';

const text = (maxUtf16: number) => v.pipe(v.string(), v.maxLength(maxUtf16));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const KeySchema = text(50);

const ReadingSchema = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('linked'), entityId: EntityIdSchema, rule: v.picklist(LINK_RULES) }),
  v.strictObject({
    outcome: v.literal('ambiguous'),
    entityIds: v.pipe(v.array(EntityIdSchema), v.minLength(1), v.maxLength(LIMITS.entitiesPerCard)),
    rule: v.picklist(LINK_RULES),
  }),
  v.strictObject({
    outcome: v.literal('nil'),
    reason: v.picklist(NIL_REASONS),
    detail: v.strictObject({
      code: v.picklist(NIL_CODES),
      texts: v.pipe(v.array(text(LIMITS.surfaceUtf16)), v.maxLength(LIMITS.entitiesPerCard)),
    }),
  }),
]);

const MentionSchema = v.strictObject({
  key: KeySchema,
  section: count,
  before: text(LIMITS.contextUtf16),
  surface: text(LIMITS.surfaceUtf16),
  after: text(LIMITS.contextUtf16),
  reading: ReadingSchema,
});

const ListingSchema: v.GenericSchema<unknown, PageListing> = v.strictObject({
  status: v.picklist(['read', 'reading', 'no article', 'on demand', ...TROUBLES]),
  sections: v.pipe(v.array(text(LIMITS.surfaceUtf16)), v.maxLength(LIMITS.mentionsListed)),
  mentions: v.pipe(v.array(MentionSchema), v.maxLength(LIMITS.mentionsListed)),
  mentionCount: count,
  title: text(LIMITS.surfaceUtf16),
  date: v.nullable(
    v.strictObject({
      day: v.pipe(v.string(), v.isoDate()),
      statedIn: v.picklist(['structured data', 'metadata', 'text']),
    }),
  ),
  isAway: v.boolean(),
});

/** What the page's script tells: how it stands, and whether the page shows the mention that was asked for. */
export const PageReportSchema = v.variant('type', [
  v.strictObject({ type: v.literal('listing'), listing: ListingSchema }),
  v.strictObject({ type: v.literal('jumped'), key: KeySchema, isShown: v.boolean() }),
]);
export type PageReport = v.InferOutput<typeof PageReportSchema>;

/** What the panel asks of the page's script. */
export type PageOrder =
  /** Brings a mention into view. */
  | { readonly type: 'jump'; readonly key: string }
  /** Back to where the reader was reading. */
  | { readonly type: 'back' }
  /** Reads the page although it is not read by itself. */
  | { readonly type: 'read' };
