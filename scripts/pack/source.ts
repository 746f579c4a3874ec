/**
 * The written form of a pack (assets/packs/GUIDE.md): a folder of YAML files, each record in the short hand that is
 * pleasant to write. This file holds the shape of that short hand and turns it into the model's records.
 */
import type * as v from 'valibot';
import { type DatingSchema, readEdtf } from '../../lib/model';

/** What a record looks like before the schema has seen it; the schema refuses whatever is wrong in it. */
type Written = Record<string, unknown>;
type Unchecked<Schema extends v.GenericSchema> = v.InferInput<Schema> | Written;

const asRecord = (value: unknown): Written => (typeof value === 'object' && value !== null ? (value as Written) : {});
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Leaves out keys whose value is undefined, so that an optional field is absent rather than empty. */
const present = (record: Written): Written =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Adds what the EDTF expression says; a wrong expression is left for the schema to refuse, with its place. */
export function expandDating(written: unknown): Unchecked<typeof DatingSchema> {
  const { edtf, basis, year, phrase, against, why, ...unknownKeys } = asRecord(written);
  if (basis === 'unknown') return present({ basis, why, ...unknownKeys });
  const reading = readEdtf(String(edtf));
  return present({
    basis,
    edtf,
    earliest: reading.ok ? reading.value.earliest : null,
    latest: reading.ok ? reading.value.latest : null,
    granularity: reading.ok ? reading.value.granularity : 'day',
    year,
    from: present({ phrase, against }),
    ...unknownKeys,
  });
}

export function expandArticle(written: unknown): Written {
  const { published, ...rest } = asRecord(written);
  return { title: null, publisher: null, url: null, ...rest, published: expandDating(published), origin: 'pack' };
}

const expandForm = (written: unknown): Written => {
  const { in: occursIn, ...rest } = typeof written === 'string' ? { text: written } : asRecord(written);
  return {
    sort: 'full name',
    matching: 'exact-case',
    needs: 'nothing',
    cues: [],
    counterCues: [],
    ...rest,
    occursIn: asList(occursIn),
  };
};

export function expandEntity(written: unknown): Written {
  const { description, from, forms, lookAlikes, ...rest } = asRecord(written);
  return {
    ...rest,
    description: { text: description, articleIds: asList(from) },
    surfaceForms: asList(forms).map(expandForm),
    lookAlikes: asList(lookAlikes).map((lookAlike) => ({ matching: 'exact-case', ...asRecord(lookAlike) })),
  };
}

const HOP_KEYS = { named: 'entityId', role: 'description', unnamed: 'wording', document: 'description' } as const;

const expandHop = (written: unknown): Written => {
  const hop = asRecord(written);
  const kind = (Object.keys(HOP_KEYS) as (keyof typeof HOP_KEYS)[]).find((key) => key in hop);
  if (!kind) return hop;
  const { [kind]: value, entity, ...rest } = hop;
  return present({ kind, [HOP_KEYS[kind]]: value, ...(kind === 'named' ? {} : { entityId: entity }), ...rest });
};

export function expandClaim(written: unknown, articleId: string): Written {
  const { id, says, about, chain, at, figures, quote, when, ...rest } = asRecord(written);
  const { p, s, start, end, ...unknownKeys } = asRecord(at);
  const quoted = quote === undefined ? undefined : asRecord(quote);
  return present({
    id: `${articleId}/${String(id)}`,
    text: says,
    entityIds: about,
    chain: asList(chain).map(expandHop),
    evidence: { articleId, paragraph: p, sentence: s, startWords: start, endWords: end, ...unknownKeys },
    figures: asList(figures).map((figure) => ({ qualifier: 'exactly', ...asRecord(figure) })),
    quote: quoted && present({ text: quoted.text, speakerId: quoted.by }),
    when: when === undefined ? undefined : expandDating(when),
    ...rest,
    origin: 'hand-checked',
  });
}

export function expandEvent(written: unknown): Written {
  const { when, where, who, claims, ...rest } = asRecord(written);
  return {
    ...rest,
    when: expandDating(when),
    placeIds: asList(where),
    participantIds: asList(who),
    claimIds: asList(claims),
  };
}

export function expandDispute(written: unknown): Written {
  const { about, positions, ...rest } = asRecord(written);
  return {
    ...rest,
    entityIds: asList(about),
    positions: asList(positions).map((position) => {
      const { claims, ...label } = asRecord(position);
      return { ...label, claimIds: asList(claims) };
    }),
  };
}
