/** The way in for what is to be merged: packs, and what merging left with conflicts. */
import * as v from 'valibot';
import {
  ArticleSchema,
  ClaimSchema,
  DisputeSchema,
  describeIssue,
  EntitySchema,
  fail,
  type PackProblem,
  PackSchema,
  type Result,
  readPack,
  succeed,
  TimelineEventSchema,
} from '../../lib/model';
import type { MergedPack } from './merge';

const conflictIn = <Name extends string, Schema extends v.GenericSchema>(section: Name, record: Schema) =>
  v.strictObject({
    section: v.literal(section),
    id: v.string(),
    variants: v.pipe(v.array(record), v.minLength(2, 'must have two versions')),
  });

const MergedPackSchema = v.strictObject({
  ...PackSchema.entries,
  id: v.optional(PackSchema.entries.id),
  title: v.optional(PackSchema.entries.title),
  conflicts: v.array(
    v.variant('section', [
      conflictIn('header', v.strictObject({ id: PackSchema.entries.id, title: PackSchema.entries.title })),
      conflictIn('articles', ArticleSchema),
      conflictIn('entities', EntitySchema),
      conflictIn('claims', ClaimSchema),
      conflictIn('events', TimelineEventSchema),
      conflictIn('disputes', DisputeSchema),
    ]),
  ),
});

/**
 * @param json of a pack, or of a merged one with conflicts. References of the latter are not looked at: they may lead to
 * what stands in conflict.
 */
export function readMergeable(json: string): Result<MergedPack, readonly PackProblem[]> {
  const document = conflictedDocument(json);
  if (document === null) return readPack(json);
  const parsed = v.safeParse(MergedPackSchema, document);
  return parsed.success ? succeed(parsed.output) : fail(parsed.issues.map(describeIssue));
}

function conflictedDocument(json: string): unknown {
  try {
    const document: unknown = JSON.parse(json);
    return typeof document === 'object' && document !== null && 'conflicts' in document ? document : null;
  } catch {
    return null;
  }
}
