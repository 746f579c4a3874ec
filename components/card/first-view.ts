/**
 * What of a card fits into its first view. Promise: name, kind, description, statements with their chains, the line on
 * differing reports and the horizon come to FIRST_VIEW_LIMIT characters at most, whatever the card holds.
 */
import type { Card, DisputeView, Statement } from '../../lib/model';
import { citation, citationText } from '../shared/citation';
import { clip, clipAtClause, firstSentence, fitSentences } from '../shared/typography';
import { disputeHeading, horizonWords, kindWord } from '../shared/vocabulary';
import { t } from '../shared/words';

/** UX.md, "The card". */
export const FIRST_VIEW_LIMIT = 525;
const DESCRIPTION_LIMIT = 160;
const DISPUTE_LIMIT = 110;
const STATEMENT_LIMIT = 2;

/** What little room asks for: one or two lines of the card. */
const FEWER_CHARACTERS = [80, 40] as const;

/**
 * A text as long as it may be beside one statement, as it is in the first view, and then in fewer words and fewer
 * still; the last given stands for what follows it.
 */
export type Lengths = readonly string[];

export interface FirstView {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  /**
   * What is shown of it where there is room for one statement only, it, and what is shown of it where there is less.
   */
  readonly descriptions: Lengths;
  /** At most two, from different articles where such fit. */
  readonly statements: readonly Statement[];
  /** `Reports differ on the number: How many were killed?`, or no more than on what, where that makes room. */
  readonly disputeLine: string | null;
  /**
   * With the question where one statement leaves room for it, it, and no more than on what they differ; none where they
   * do not.
   */
  readonly disputeLines: Lengths;
  readonly horizon: string;
  /** Whether the card holds anything beyond this. */
  readonly hasMore: boolean;
}

/** Chooses the first view of a card. Pure; linear in the number of statements. */
export function firstView(card: Card): FirstView {
  const kind = kindWord(card.entity.kind);
  const horizon = horizonWords(card.horizon);
  const name = clip(card.entity.name, FIRST_VIEW_LIMIT / 2);
  const { whole, chosen } = fill(card, FIRST_VIEW_LIMIT - name.length - kind.length - horizon.length);
  const { description, statements, disputeLine } = chosen;
  return {
    name,
    kind,
    description,
    descriptions: [
      whole.description,
      description,
      ...FEWER_CHARACTERS.map((limit) => clipAtClause(description, limit)),
    ],
    statements,
    disputeLine,
    disputeLines: [whole.disputeLine, disputeLine, disputeLineOf(card.disputes, true)].filter((line) => line !== null),
    horizon,
    hasMore: holdsMore(card, description, statements),
  };
}

/** Length of the words that a statement takes in the first view. */
export function statementLength(statement: Statement): number {
  const chain = citationText(citation(statement, { detail: 'line', withTeller: true }));
  const passage = statement.passageUrl === null ? 0 : t('citation.openPassage').length + 1;
  return statement.text.length + chain.length + passage;
}

function disputeLineOf([dispute, ...others]: readonly DisputeView[], isShort: boolean): string | null {
  if (!dispute) return null;
  const more = others.length > 0 ? ` ${t('card.moreDisputes', others.length)}` : '';
  const heading = disputeHeading(dispute.type);
  if (isShort) return `${heading}${more}`;
  return `${clip(t('dispute.about', [heading, dispute.question]), DISPUTE_LIMIT - more.length)}${more}`;
}

type Filling = Pick<FirstView, 'description' | 'statements' | 'disputeLine'>;

/**
 * A further statement is worth more than a further sentence of the description, and more than the question on which
 * reports differ, or the end of a long sentence. Nothing is shortened where that makes no room for one.
 * @returns what was chosen, and what is said beside the first of its statements where that stands alone
 */
function fill(card: Card, room: number): { readonly chosen: Filling; readonly whole: Filling } {
  const fillWith = (length: 'long' | 'short' | 'begun', isShort: boolean): Filling => {
    const disputeLine = disputeLineOf(card.disputes, isShort);
    const left = room - (disputeLine?.length ?? 0);
    const whole = fitSentences(card.description, Math.min(DESCRIPTION_LIMIT, left));
    const first = length === 'long' ? whole : firstSentence(whole);
    const description = length === 'begun' ? clipAtClause(first, FEWER_CHARACTERS[0]) : first;
    return { description, statements: chooseStatements(card.statements, left - description.length), disputeLine };
  };
  const ways = [
    fillWith('long', false),
    fillWith('short', false),
    fillWith('long', true),
    fillWith('short', true),
    fillWith('begun', true),
  ];
  const chosen = ways.reduce((best, way) => (way.statements.length > best.statements.length ? way : best));
  const roomBesideFirst = room - (chosen.statements[0] ? statementLength(chosen.statements[0]) : 0);
  const isBesideFirst = ({ description, disputeLine }: Filling) =>
    description.length + (disputeLine?.length ?? 0) <= roomBesideFirst;
  return { chosen, whole: ways.find(isBesideFirst) ?? chosen };
}

/** In the card's order, which is by weight; a second voice is worth more than a second statement of the first. */
function chooseStatements(statements: readonly Statement[], room: number): readonly Statement[] {
  const chosen: Statement[] = [];
  let left = room;
  while (chosen.length < STATEMENT_LIMIT) {
    const fitting = statements.filter((one) => !chosen.includes(one) && statementLength(one) <= left);
    const voices = new Set(chosen.map((one) => one.article.id));
    const next = fitting.find((one) => !voices.has(one.article.id)) ?? fitting[0];
    if (!next) break;
    chosen.push(next);
    left -= statementLength(next);
  }
  return chosen;
}

function holdsMore(card: Card, description: string, statements: readonly Statement[]): boolean {
  return (
    description.length < card.description.length ||
    statements.length < card.statements.length ||
    card.otherNames.length > 0 ||
    card.events.length > 0 ||
    card.disputes.length > 0
  );
}
