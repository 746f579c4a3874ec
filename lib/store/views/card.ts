/** The card: everything the records say of one entity, in the order in which a reader needs it. */
import type {
  ArticleId,
  Card,
  Claim,
  ClaimId,
  Entity,
  EntityId,
  EntityRef,
  OtherName,
  SurfaceForm,
  TimelineEvent,
} from '../../model';
import { creditedIds, disputedClaimIds, eventEntityIds } from '../records';
import { compareEvents, type Views } from './event';
import { compareText } from './statement';

/** The entity's card; null where the records do not hold it. O(claims + events + disputes of the records). */
export function assembleCard(views: Views, entityId: EntityId): Card | null {
  const entity = views.records.entities.get(entityId);
  if (!entity) return null;
  const { about, credited } = claimsOf(views, entityId);
  const tellings = isOutlet(entity) ? [...credited, ...about] : [...about, ...credited];
  return {
    entity: views.entityRef(entityId),
    description: entity.description.text,
    describedBy: entity.description.articleIds.map(views.articleRef),
    otherNames: otherNames(views, entity),
    statements: tellings.map(views.statement),
    disputes: disputesOf(views, entityId, about),
    events: eventsOf(views, entityId, about),
    appearsWith: companions(views, entityId, about),
    horizon: views.records.horizon,
  };
}

/** Names beside the main one, each once whatever its case; only the text, for lists. */
export const otherNameTexts = (entity: Entity): readonly string[] => groupByName(entity).map(([first]) => first.text);

/** What an outlet tells matters more to its readers than what is told of it. */
const isOutlet = ({ kind }: Entity): boolean => kind === 'media' || kind === 'programme';

interface ClaimsOfEntity {
  /** Those it is the first subject of come first, then those that most of what concerns it rests on. */
  readonly about: readonly Claim[];
  /** Those it is only a source of. */
  readonly credited: readonly Claim[];
}

function claimsOf(views: Views, entityId: EntityId): ClaimsOfEntity {
  const claims = [...views.records.claims.values()];
  const isAbout = (claim: Claim) => claim.entityIds.includes(entityId);
  const rank = (claim: Claim) => (claim.entityIds[0] === entityId ? 0 : 1);
  const rests = countResting(views, entityId);
  const weight = (claim: Claim) => rests.get(claim.id) ?? 0;
  const compare = (a: Claim, b: Claim) => rank(a) - rank(b) || weight(b) - weight(a) || views.compareClaims(a, b);
  return {
    about: claims.filter(isAbout).sort(compare),
    credited: claims.filter((claim) => !isAbout(claim) && creditedIds(claim).includes(entityId)).sort(compare),
  };
}

/** How many of the entity's own events and differing reports rest on each claim. */
function countResting({ records }: Views, entityId: EntityId): ReadonlyMap<ClaimId, number> {
  const events = records.events.filter((event) => eventEntityIds(event).includes(entityId));
  const disputes = records.disputes.filter((dispute) => dispute.entityIds.includes(entityId));
  const counts = new Map<ClaimId, number>();
  for (const id of [...events.map((event) => event.claimIds), ...disputes.map(disputedClaimIds)].flat()) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Differing reports about the entity itself first, then those over a statement about it. */
function disputesOf(views: Views, entityId: EntityId, about: readonly Claim[]): Card['disputes'] {
  const named = views.records.disputes.filter((dispute) => dispute.entityIds.includes(entityId));
  const touching = views.disputesTouching(about.map((claim) => claim.id));
  return [...new Set([...named, ...touching])].map(views.dispute);
}

/** What the entity takes part in or is the place of, and what rests on a statement about it; in order of time. */
function eventsOf(views: Views, entityId: EntityId, about: readonly Claim[]): Card['events'] {
  const aboutIds = new Set(about.map((claim) => claim.id));
  const concerns = (event: TimelineEvent) =>
    eventEntityIds(event).includes(entityId) || event.claimIds.some((id) => aboutIds.has(id));
  return views.records.events
    .filter(concerns)
    .sort(compareEvents)
    .map(({ id, title, when, status }) => ({ id, title, when, status }));
}

function companions(views: Views, entityId: EntityId, about: readonly Claim[]): Card['appearsWith'] {
  const counts = new Map<EntityId, number>();
  for (const id of about.flatMap((claim) => [...new Set(claim.entityIds)])) {
    if (id !== entityId) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, statementCount]): { entity: EntityRef; statementCount: number } => ({
      entity: views.entityRef(id),
      statementCount,
    }))
    .sort((a, b) => b.statementCount - a.statementCount || compareText(a.entity.name, b.entity.name));
}

function otherNames(views: Views, entity: Entity): readonly OtherName[] {
  return groupByName(entity).map((forms) => {
    const articleIds = new Set<ArticleId>(forms.flatMap((form) => form.occursIn));
    const [{ text, sort }] = forms;
    const note = forms.find((form) => form.note)?.note ?? null;
    return { text, sort, occursIn: [...articleIds].map(views.articleRef), note };
  });
}

type Forms = readonly [SurfaceForm, ...SurfaceForm[]];

/** The surface forms that differ from the entity's name by more than case, in the author's order. */
function groupByName(entity: Entity): readonly Forms[] {
  const groups = new Map<string, [SurfaceForm, ...SurfaceForm[]]>();
  for (const form of entity.surfaceForms) {
    const key = foldCase(form.text);
    const group = groups.get(key);
    if (group) group.push(form);
    else if (key !== foldCase(entity.name)) groups.set(key, [form]);
  }
  return [...groups.values()];
}

const foldCase = (text: string): string => text.normalize().toLowerCase().replace(/\s+/gu, ' ').trim();
