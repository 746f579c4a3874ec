/**
 * The reader's words for the model's closed lists. Held in tables so that none of them is ever worded twice, and so
 * that the compiler asks for a word when a list grows.
 */
import type { DisputeType, EntityKind, Figure, Horizon, Stance } from '../../lib/model';
import { CONTENT_LOCALE } from './content-language';
import { dayWords } from './day-format';
import { t } from './words';

/** Keys of the words, in the order in which lists of entries are grouped. Our own voice calls no one alleged. */
const KINDS = {
  person: 'person',
  office: 'office',
  organization: 'organization',
  media: 'media',
  'alleged group': 'group',
  place: 'place',
  vessel: 'vessel',
  aircraft: 'aircraft',
  airline: 'airline',
  platform: 'platform',
  programme: 'programme',
  event: 'event',
  operation: 'operation',
  message: 'message',
  document: 'document',
  term: 'term',
} as const satisfies Record<EntityKind, string>;

export const KIND_ORDER = Object.keys(KINDS) as readonly EntityKind[];
export const kindWord = (kind: EntityKind): string => t(`kind.${KINDS[kind]}.one`);
export const kindHeading = (kind: EntityKind): string => t(`kind.${KINDS[kind]}.many`);

/** What a statement is told as; null where it is a plain report, which needs no word. No word of doubt is ours. */
const STANCES = {
  asserted: null,
  reported: null,
  announced: 'stance.announcement',
  alleged: 'stance.accusation',
  denied: 'stance.denial',
  speculated: 'stance.possibility',
} as const satisfies Record<Stance, string | null>;

/** `denial`; null for a plain report. */
export function stanceWord(stance: Stance): string | null {
  const key = STANCES[stance];
  return key === null ? null : t(key);
}

const DISPUTES = {
  'different number': 'number',
  'different date': 'date',
  'different wording': 'wording',
  'different actor': 'actor',
  'different cause': 'cause',
  'different status': 'status',
  denied: 'denied',
  'disputed term': 'term',
  'says less': 'less',
  'later report': 'later',
} as const satisfies Record<DisputeType, string>;

/** `Reports differ on the number`. */
export const disputeHeading = (type: DisputeType): string => t(`dispute.${DISPUTES[type]}`);

/**
 * `at least 83 people killed`, `15,000–20,000 troops`: in the language of the index, whose unit it names and whose
 * statement it belongs to.
 */
export function figureWords({ value, upTo, unit, qualifier }: Figure): string {
  const number = new Intl.NumberFormat(CONTENT_LOCALE);
  const amount = upTo === undefined ? number.format(value) : `${number.format(value)}–${number.format(upTo)}`;
  return `${qualifier === 'exactly' ? '' : `${qualifier} `}${amount} ${unit}`;
}

/** What an answer was drawn from: `5 articles, to 4 Dec 2025`. */
export function horizonWords({ articleCount, latest }: Horizon): string {
  const articles = t('count.articles', articleCount);
  return latest === null ? articles : t('horizon.to', [articles, dayWords(latest)]);
}
