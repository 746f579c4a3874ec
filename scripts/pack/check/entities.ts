/**
 * Entities that nothing speaks of, surface forms that two entities claim for themselves, and forms that can never link.
 */
import type { Entity, Pack, SurfaceForm } from '../../../lib/model';
import { wordsOf } from '../words';
import { type Problem, problemIf } from './problem';

export const entityProblems = (pack: Pack): Problem[] => [
  ...orphanProblems(pack),
  ...collisionProblems(pack),
  ...deadFormProblems(pack),
];

/** Entities that stand in no claim, chain, event or dispute. */
function orphanProblems(pack: Pack): Problem[] {
  const spokenOf = new Set<string | undefined>([
    ...pack.claims.flatMap(({ entityIds, chain, quote }) => [
      ...entityIds,
      quote?.speakerId,
      ...chain.map((hop) => (hop.kind === 'unnamed' ? undefined : hop.entityId)),
    ]),
    ...pack.events.flatMap(({ placeIds, participantIds }) => [...placeIds, ...participantIds]),
    ...pack.disputes.flatMap(({ entityIds }) => entityIds),
  ]);
  return pack.entities.flatMap(({ id }) =>
    problemIf(!spokenOf.has(id), `entities › ${id}`, 'no claim, event or dispute speaks of it'),
  );
}

interface Claimed {
  readonly entity: Entity;
  readonly form: SurfaceForm;
}

/** Two forms with the same key are found at the same places of a text. */
const keyOf = ({ text }: { readonly text: string }): string => wordsOf(text).join(' ');

/** A form that is safe by itself can belong to one entity only; a shared form must need its context on every side. */
function collisionProblems(pack: Pack): Problem[] {
  const byText = new Map<string, Claimed[]>();
  for (const entity of pack.entities) {
    for (const form of entity.surfaceForms) {
      const claimed = byText.get(keyOf(form));
      if (claimed) claimed.push({ entity, form });
      else byText.set(keyOf(form), [{ entity, form }]);
    }
  }
  return [...byText.values()].flatMap((claimed) => {
    const owners = new Set(claimed.map(({ entity }) => entity.id));
    const safe = claimed.find(({ form }) => form.needs === 'nothing');
    if (owners.size < 2 || !safe) return [];
    const others = [...owners].filter((id) => id !== safe.entity.id).join(', ');
    return [{ place: placeOf(safe), message: `needs nothing here, but ${others} has the same form` }];
  });
}

const placeOf = ({ entity, form }: Claimed): string => `entities › ${entity.id} › surfaceForms › ${form.text}`;

/** A form that waits for a cue must have one; a form that is also a look-alike always loses to it. */
function deadFormProblems({ entities }: Pack): Problem[] {
  const lookAlikes = new Map(
    entities.flatMap(({ id, lookAlikes: several }) => several.map((lookAlike) => [keyOf(lookAlike), id] as const)),
  );
  return entities.flatMap((entity) =>
    entity.surfaceForms.flatMap((form) => [
      ...problemIf(
        form.needs === 'cue' && form.cues.length === 0,
        `${placeOf({ entity, form })} › cues`,
        'needs a cue and has none, so it never links',
      ),
      ...problemIf(
        lookAlikes.has(keyOf(form)),
        placeOf({ entity, form }),
        `never links: it is a look-alike of ${lookAlikes.get(keyOf(form))}`,
      ),
    ]),
  );
}
