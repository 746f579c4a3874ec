/** Entities as short as a test can say them, and mentions as short as a test can read them. */
import { compileLexicon, type Lexicon, type NamedEntity, ofStory, openLexicon, readText } from '@/lib/match';
import type { Entity, EntityId, EntityKind, Mention, StoryCues, SurfaceForm } from '@/lib/model';

type FormSource = string | (Partial<SurfaceForm> & { readonly text: string });

interface EntitySource {
  readonly kind?: EntityKind;
  readonly name?: string;
  readonly lookAlikes?: readonly (readonly [text: string, reason: string])[];
}

export function entity(id: string, forms: readonly FormSource[], source: EntitySource = {}): Entity {
  return {
    id: id as EntityId,
    name: source.name ?? id,
    kind: source.kind ?? 'organization',
    description: { text: 'For a test.', articleIds: [] },
    surfaceForms: forms.map(form),
    lookAlikes: (source.lookAlikes ?? []).map(([text, reason]) => ({ text, matching: 'any-case', reason })),
  };
}

function form(source: FormSource): SurfaceForm {
  const given = typeof source === 'string' ? { text: source } : source;
  const defaults = { sort: 'full name', matching: 'exact-case', needs: 'nothing' } as const;
  return { ...defaults, cues: [], counterCues: [], occursIn: [], ...given };
}

/** Entities of one story. */
export const story = (storyCues: StoryCues, ...entities: Entity[]): readonly NamedEntity[] =>
  ofStory({ entities, storyCues });

export function lexiconOf(...entities: readonly NamedEntity[]): Lexicon {
  const opened = openLexicon(compileLexicon(entities));
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

/** "surface → entity (rule)", "surface → one | other", or "surface ✗ reason". */
export const describeMention = ({ surface, reading }: Mention): string => {
  if (reading.outcome === 'linked') return `${surface} → ${reading.entityId} (${reading.rule})`;
  if (reading.outcome === 'ambiguous') return `${surface} → ${reading.entityIds.join(' | ')} (${reading.rule})`;
  return `${surface} ✗ ${reading.reason}`;
};

export const mentionsIn = (lexicon: Lexicon, text: string): string[] => readText(lexicon, text).map(describeMention);

/** Only the words that would be marked. */
export const marksIn = (lexicon: Lexicon, text: string): string[] =>
  readText(lexicon, text)
    .filter(({ reading }) => reading.outcome !== 'nil')
    .map(({ surface }) => surface);
