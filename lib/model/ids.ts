/**
 * Identifiers. Each noun has its own branded string, so that an entity's id can never stand where a claim's is meant.
 * Ids are slugs chosen by the pack's author (or derived from content for the reader's own articles) and never change
 * when a wording is corrected.
 */
import * as v from 'valibot';

const slug = (pattern: RegExp, what: string) =>
  v.pipe(
    v.string(),
    v.regex(pattern, `${what} is lower-case letters, digits and hyphens, beginning with a letter or digit`),
  );

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const CLAIM_SLUG = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/;

export const PackIdSchema = v.pipe(slug(SLUG, 'a pack id'), v.brand('PackId'));
export const ArticleIdSchema = v.pipe(slug(SLUG, 'an article id'), v.brand('ArticleId'));
export const EntityIdSchema = v.pipe(slug(SLUG, 'an entity id'), v.brand('EntityId'));
/** A claim id is `article/slug`. */
export const ClaimIdSchema = v.pipe(slug(CLAIM_SLUG, 'a claim id'), v.brand('ClaimId'));
export const EventIdSchema = v.pipe(slug(SLUG, 'an event id'), v.brand('EventId'));
export const DisputeIdSchema = v.pipe(slug(SLUG, 'a dispute id'), v.brand('DisputeId'));

export type PackId = v.InferOutput<typeof PackIdSchema>;
export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;
export type EntityId = v.InferOutput<typeof EntityIdSchema>;
export type ClaimId = v.InferOutput<typeof ClaimIdSchema>;
export type EventId = v.InferOutput<typeof EventIdSchema>;
export type DisputeId = v.InferOutput<typeof DisputeIdSchema>;
