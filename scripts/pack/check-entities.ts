/** Entities that nothing speaks of, and surface forms that two entities claim for themselves alone. */
import type { Entity, Pack, SurfaceForm } from '../../lib/model';
import type { WordingProblem } from './check-wording';
import { wordsOf } from './words';

/** Entities that stand in no claim, chain, event or dispute. */
export function orphanProblems(pack: Pack): WordingProblem[] {
  const spokenOf = new Set<string | undefined>([
    ...pack.claims.flatMap(({ entityIds, chain, quote }) => [
      ...entityIds,
      quote?.speakerId,
      ...chain.map((hop) => (hop.kind === 'unnamed' ? undefined : hop.entityId)),
    ]),
    ...pack.events.flatMap(({ placeIds, participantIds }) => [...placeIds, ...participantIds]),
    ...pack.disputes.flatMap(({ entityIds }) => entityIds),
  ]);
  return pack.entities
    .filter(({ id }) => !spokenOf.has(id))
    .map(({ id }) => ({ place: `entities › ${id}`, message: 'no claim, event or dispute speaks of it' }));
}

interface Claimed {
  readonly entity: Entity;
  readonly form: SurfaceForm;
}

/** A form that is safe by itself can belong to one entity only; a shared form must need its context on every side. */
export function collisionProblems(pack: Pack): WordingProblem[] {
  const byText = new Map<string, Claimed[]>();
  for (const entity of pack.entities) {
    for (const form of entity.surfaceForms) {
      const key = wordsOf(form.text).join(' ');
      byText.set(key, [...(byText.get(key) ?? []), { entity, form }]);
    }
  }
  return [...byText.values()].flatMap((claimed) => {
    const owners = new Set(claimed.map(({ entity }) => entity.id));
    const safe = claimed.find(({ form }) => form.needs === 'nothing');
    if (owners.size < 2 || !safe) return [];
    const others = [...owners].filter((id) => id !== safe.entity.id).join(', ');
    const place = `entities › ${safe.entity.id} › surfaceForms › ${safe.form.text}`;
    return [{ place, message: `needs nothing here, but ${others} has the same form` }];
  });
}
