/**
 * Who says so. A chain begins below the article itself (which is always the outermost teller) and lists, outermost
 * first, each source that the article credits. An empty chain means that the article gives no source.
 */
import * as v from 'valibot';
import { EntityIdSchema } from './ids';

const hopFields = {
  /** The article's own verb or phrase ("citing", "said"), at most 4 words; shown only in quotation marks. */
  cue: v.optional(v.string()),
  /** True where the sentence itself names no source and the one of a neighbouring sentence carries over. */
  inferred: v.optional(v.literal(true)),
  /** True where this source stands beside the hop before it (two sources of one teller) instead of below it. */
  beside: v.optional(v.literal(true)),
  note: v.optional(v.string()),
};

export const HopSchema = v.variant('kind', [
  /** A person, office, organization, outlet or programme of the index. */
  v.strictObject({ kind: v.literal('named'), entityId: EntityIdSchema, ...hopFields }),
  /** Speakers known by what they are ("human rights organizations"), in our words. */
  v.strictObject({
    kind: v.literal('role'),
    description: v.string(),
    entityId: v.optional(EntityIdSchema),
    ...hopFields,
  }),
  /** People whose names are withheld, in the article's wording (at most 8 words), shown in quotation marks. */
  v.strictObject({ kind: v.literal('unnamed'), wording: v.string(), ...hopFields }),
  /** A message, a filing, data: in our words. */
  v.strictObject({
    kind: v.literal('document'),
    description: v.string(),
    entityId: v.optional(EntityIdSchema),
    ...hopFields,
  }),
]);

export type Hop = v.InferOutput<typeof HopSchema>;

export const StanceSchema = v.picklist(['asserted', 'reported', 'announced', 'alleged', 'denied', 'speculated']);
export type Stance = v.InferOutput<typeof StanceSchema>;
