/**
 * The one way in for packs. What comes out satisfies the schema and holds no dangling reference, so everything
 * inside may trust its types.
 */
import * as v from 'valibot';
import { PACK_SCHEMA_VERSION, type Pack, PackSchema } from './pack';
import { fail, type Result, succeed } from './result';

export type PackProblemCode = 'not-json' | 'schema-version' | 'schema' | 'duplicate-id' | 'missing-reference';

export interface PackProblem {
  readonly code: PackProblemCode;
  /** Where in the document, for a person: `claims › 000/airspace › evidence › articleId`. Empty for the whole file. */
  readonly place: string;
  readonly message: string;
}

/**
 * Reads a pack from JSON text. On failure gives every problem found at the first stage that fails (JSON, version,
 * schema, references), in document order, at most `MAX_PROBLEMS`.
 */
export function readPack(json: string): Result<Pack, readonly PackProblem[]> {
  const parsed = parseJson(json);
  return parsed.ok ? checkPack(parsed.value) : parsed;
}

/** The same for a document that is already parsed. */
export function checkPack(document: unknown): Result<Pack, readonly PackProblem[]> {
  const version = (document as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version !== undefined && version !== PACK_SCHEMA_VERSION) {
    const message = `this pack is of schema version ${JSON.stringify(version)}; this Sidelight reads version ${PACK_SCHEMA_VERSION}`;
    return fail([{ code: 'schema-version', place: 'schemaVersion', message }]);
  }
  const parsed = v.safeParse(PackSchema, document);
  if (!parsed.success) return fail(parsed.issues.slice(0, MAX_PROBLEMS).map(describeIssue));
  const problems = referenceProblems(parsed.output);
  return problems.length > 0 ? fail(problems.slice(0, MAX_PROBLEMS)) : succeed(parsed.output);
}

const MAX_PROBLEMS = 50;

function parseJson(json: string): Result<unknown, readonly PackProblem[]> {
  try {
    return succeed(JSON.parse(json));
  } catch (error) {
    const message = `this is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return fail([{ code: 'not-json', place: '', message }]);
  }
}

/** What the schema finds wrong, with its place, in words for a person. */
export function describeIssue(issue: v.BaseIssue<unknown>): PackProblem {
  const steps = (issue.path ?? []).map(({ key, value }) => (typeof key === 'number' && nameOf(value)) || String(key));
  return { code: 'schema', place: steps.join(' › '), message: messageOf(issue) };
}

/** The schema library's words for a key that lacks or that should not be there are for its own users. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'is no field of this record';
  return issue.received === 'undefined' ? 'is missing' : issue.message;
}

/** A list position says little to a person; the record's own id says it all, or a form's text, a position's label. */
function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, text, label } = value as { id?: unknown; text?: unknown; label?: unknown };
  return [id, text, label].find((name) => typeof name === 'string') ?? null;
}

type Referable = 'articles' | 'entities' | 'claims';
interface Reference {
  readonly place: string;
  readonly to: Referable;
  readonly id: string;
}

function referenceProblems(pack: Pack): PackProblem[] {
  const sections = ['articles', 'entities', 'claims', 'events', 'disputes'] as const;
  const duplicates = sections.flatMap((section) => duplicateProblems(section, pack[section]));
  const known = {
    articles: new Set<string>(pack.articles.map((article) => article.id)),
    entities: new Set<string>(pack.entities.map((entity) => entity.id)),
    claims: new Set<string>(pack.claims.map((claim) => claim.id)),
  };
  const missing = references(pack)
    .filter((reference) => !known[reference.to].has(reference.id))
    .map(({ place, to, id }): PackProblem => {
      return { code: 'missing-reference', place, message: `"${id}" is not among the pack's ${to}` };
    });
  return [...duplicates, ...missing];
}

function duplicateProblems(section: string, items: readonly { readonly id: string }[]): PackProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return [
      { code: 'duplicate-id' as const, place: `${section} › ${item.id}`, message: `the id "${item.id}" is used twice` },
    ];
  });
}

function references(pack: Pack): Reference[] {
  return [
    ...pack.entities.flatMap(entityReferences),
    ...pack.claims.flatMap(claimReferences),
    ...pack.events.flatMap(eventReferences),
    ...pack.disputes.flatMap(disputeReferences),
  ];
}

const refer = (to: Referable, place: string, ids: readonly (string | undefined)[]): Reference[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ place, to, id }]));

const entityReferences = (entity: Pack['entities'][number]): Reference[] => [
  ...refer('articles', `entities › ${entity.id} › description › articleIds`, entity.description.articleIds),
  ...entity.surfaceForms.flatMap((form) =>
    refer('articles', `entities › ${entity.id} › surfaceForms › ${form.text} › occursIn`, form.occursIn),
  ),
];

const claimReferences = (claim: Pack['claims'][number]): Reference[] => [
  ...refer('articles', `claims › ${claim.id} › evidence › articleId`, [claim.evidence.articleId]),
  ...refer('entities', `claims › ${claim.id} › entityIds`, claim.entityIds),
  ...refer('entities', `claims › ${claim.id} › quote › speakerId`, [claim.quote?.speakerId]),
  ...claim.chain.flatMap((hop, index) =>
    hop.kind === 'unnamed' ? [] : refer('entities', `claims › ${claim.id} › chain › ${index}`, [hop.entityId]),
  ),
];

const eventReferences = (event: Pack['events'][number]): Reference[] => [
  ...refer('entities', `events › ${event.id} › placeIds`, event.placeIds),
  ...refer('entities', `events › ${event.id} › participantIds`, event.participantIds),
  ...refer('claims', `events › ${event.id} › claimIds`, event.claimIds),
];

const disputeReferences = (dispute: Pack['disputes'][number]): Reference[] => [
  ...refer('entities', `disputes › ${dispute.id} › entityIds`, dispute.entityIds),
  ...dispute.positions.flatMap((position) =>
    refer('claims', `disputes › ${dispute.id} › ${position.label}`, position.claimIds),
  ),
];
