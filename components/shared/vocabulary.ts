/**
 * The reader's words for the model's closed lists. Held in tables so that none of them is ever worded twice, and so
 * that the compiler asks for a word when a list grows.
 */
import type { DisputeType, EntityKind, Figure, Horizon } from '../../lib/model';
import { dayWords, LOCALE } from './day-format';
import { t } from './words';

interface KindWords {
  readonly one: string;
  readonly many: string;
}

/** In the order in which lists of entries are grouped. Our own voice calls no one alleged. */
const KINDS: Record<EntityKind, KindWords> = {
  person: { one: 'person', many: 'People' },
  office: { one: 'office', many: 'Offices' },
  organization: { one: 'organization', many: 'Organizations' },
  media: { one: 'news outlet', many: 'News outlets' },
  'alleged group': { one: 'group, as reported', many: 'Groups, as reported' },
  place: { one: 'place', many: 'Places' },
  vessel: { one: 'vessel', many: 'Vessels' },
  aircraft: { one: 'aircraft', many: 'Aircraft' },
  airline: { one: 'airline', many: 'Airlines' },
  platform: { one: 'platform', many: 'Platforms' },
  programme: { one: 'programme', many: 'Programmes' },
  event: { one: 'event', many: 'Events' },
  operation: { one: 'operation', many: 'Operations' },
  message: { one: 'message', many: 'Messages' },
  document: { one: 'document', many: 'Documents' },
  term: { one: 'term', many: 'Terms' },
};

export const KIND_ORDER = Object.keys(KINDS) as readonly EntityKind[];
export const kindWord = (kind: EntityKind): string => KINDS[kind].one;
export const kindHeading = (kind: EntityKind): string => KINDS[kind].many;

const DISPUTE_HEADINGS: Record<DisputeType, string> = {
  'different number': 'Reports differ on the number',
  'different date': 'Reports differ on the date',
  'different wording': 'Reports differ on the wording',
  'different actor': 'Reports differ on who',
  'different cause': 'Reports differ on why',
  'different status': 'Reports differ on the status',
  denied: 'Reports differ on whether it is so',
  'disputed term': 'Reports differ on the term',
  'says less': 'Reports differ, one says less',
  'later report': 'Reports differ, a later one changes this',
};

/** `Reports differ on the number`. */
export const disputeHeading = (type: DisputeType): string => DISPUTE_HEADINGS[type];

/** `at least 83 people killed`, `about 15,000–20,000 troops`. */
export function figureWords({ value, upTo, unit, qualifier }: Figure, locale: string = LOCALE): string {
  const number = new Intl.NumberFormat(locale);
  const amount = upTo === undefined ? number.format(value) : `${number.format(value)}–${number.format(upTo)}`;
  return `${qualifier === 'exactly' ? '' : `${qualifier} `}${amount} ${unit}`;
}

/** What an answer was drawn from: `5 articles, to 4 Dec 2025`. */
export function horizonWords({ articleCount, latest }: Horizon): string {
  const articles = t('count.articles', articleCount);
  return latest === null ? articles : `${articles}, to ${dayWords(latest)}`;
}
