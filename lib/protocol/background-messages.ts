/**
 * Every message to the background. A content script shares its process with a page that may be hostile, so the
 * background reads each request through a schema and answers nothing else.
 */
import * as v from 'valibot';
import { ClaimIdSchema, EntityIdSchema, EventIdSchema } from '../model';
import { NeverMarkedSchema } from '../settings';
import { LIMITS } from './limits';

/** Where the side panel should stand when it opens. */
export const PanelTargetSchema = v.variant('view', [
  v.strictObject({ view: v.literal('entry'), entityId: EntityIdSchema, claimId: v.optional(ClaimIdSchema) }),
  v.strictObject({ view: v.literal('chronology'), eventId: v.optional(EventIdSchema) }),
  v.strictObject({ view: v.literal('search'), query: v.pipe(v.string(), v.maxLength(LIMITS.lookUpUtf16)) }),
]);
export type PanelTarget = v.InferOutput<typeof PanelTargetSchema>;

const FrameKeySchema = v.pipe(v.string(), v.minLength(32), v.maxLength(LIMITS.frameKeyUtf16));

export const RequestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('cards'),
    entityIds: v.pipe(v.array(EntityIdSchema), v.maxLength(LIMITS.entitiesPerCard)),
  }),
  v.strictObject({ type: v.literal('look-up'), words: v.pipe(v.string(), v.maxLength(LIMITS.lookUpUtf16)) }),
  v.strictObject({
    type: v.literal('names'),
    texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.textUtf16))), v.maxLength(LIMITS.textsPerCard)),
  }),
  v.strictObject({ type: v.literal('confirm-frame'), key: FrameKeySchema }),
  v.strictObject({ type: v.literal('open-panel'), target: PanelTargetSchema }),
  /** An entry is not to be marked any more, or again. */
  v.strictObject({ type: v.literal('never-mark'), entry: NeverMarkedSchema, isNever: v.boolean() }),
]);
export type Request = v.InferOutput<typeof RequestSchema>;

/** What a content script tells without an answer. */
export const TellingSchema = v.variant('type', [
  /** A card's frame is being made; its document asks for the rest in a moment. */
  v.strictObject({ type: v.literal('frame'), key: FrameKeySchema }),
  v.strictObject({ type: v.literal('entry-count'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);
export type Telling = v.InferOutput<typeof TellingSchema>;

const RunIdsSchema = v.pipe(v.array(v.number()), v.maxLength(LIMITS.runsPerMessage));

/** What a page sends over its port. */
export const ReadingRequestSchema = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('read'),
      runIds: RunIdsSchema,
      /** Of each of these runs its text: browsers write out two lists in half the time of a list of pairs. */
      texts: v.array(v.pipe(v.string(), v.maxLength(LIMITS.runUtf16))),
    }),
    v.check(({ runIds, texts }) => runIds.length === texts.length),
  ),
  v.strictObject({ type: v.literal('forget'), runIds: v.array(v.number()) }),
]);
export type ReadingRequest = v.InferOutput<typeof ReadingRequestSchema>;
