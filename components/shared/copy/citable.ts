/**
 * What can be copied, and the reference that goes with it: what is said, by whom with the whole chain, when the article
 * was published and how that is known, and the way to the passage. Pure.
 */
import type { ArticleRef, Card, DisputeView, EventView, Horizon, Statement } from '../../../lib/model';
import { citation, citationText, tellerPart } from '../citation';
import { dateLine } from '../date-words';
import { relationsOf, relationWords } from '../position-relations';
import { typeset } from '../typography';
import { disputeHeading, horizonWords, kindWord } from '../vocabulary';
import { t } from '../words';
import type { Reference, ReferenceLine } from './reference';

export type Citable =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'dispute'; readonly dispute: DisputeView; readonly horizon: Horizon }
  | {
      readonly kind: 'event';
      readonly event: Pick<EventView, 'title' | 'when' | 'statements'>;
      readonly horizon: Horizon;
    }
  | { readonly kind: 'entry'; readonly card: Pick<Card, 'entity' | 'description' | 'describedBy' | 'horizon'> };

/** What is to be copied, in the few words that name it. */
export function citableName(citable: Citable): string {
  switch (citable.kind) {
    case 'statement':
      return typeset(citable.statement.text);
    case 'dispute':
      return typeset(citable.dispute.question);
    case 'event':
      return typeset(citable.event.title);
    case 'entry':
      return citable.card.entity.name;
  }
}

/** The reference of a statement, of differing reports, of an event, of an entry. */
export function referenceTo(citable: Citable): Reference {
  switch (citable.kind) {
    case 'statement':
      return { ...statementReference(citable.statement), closing: [closingOf([citable.statement])] };
    case 'dispute':
      return disputeReference(citable.dispute, citable.horizon);
    case 'event':
      return eventReference(citable.event, citable.horizon);
    case 'entry':
      return entryReference(citable.card);
  }
}

/** The reader's selection, word for word, with the reference of each statement that it took words from. */
export function referenceToSelection(selected: string, statements: readonly Statement[]): Reference {
  const closing = [closingOf(statements)];
  const words = selected.split(/\n+/);
  const [only, ...others] = statements;
  if (only && others.length === 0)
    return { heading: null, lines: [...words, ...sourceLines(only)], items: [], closing };
  const items = statements.map((statement) => ({
    heading: null,
    lines: sourceLines(statement),
    items: [],
    closing: [],
  }));
  return { heading: null, lines: words, items, closing };
}

const statementReference = (statement: Statement): Reference => ({
  heading: null,
  lines: [typeset(statement.text), ...quoteLines(statement), ...sourceLines(statement)],
  items: [],
  closing: [],
});

function quoteLines({ text, quote }: Statement): readonly string[] {
  if (quote === null || text.includes(quote.text)) return [];
  return [`“${quote.text}”${quote.speaker === null ? '' : `, ${quote.speaker}`}`];
}

/** Who says so and when, whence, and what a careful reader should know beside it. */
function sourceLines(statement: Statement): readonly ReferenceLine[] {
  const { article, when, passageUrl, note, origin } = statement;
  const lines: ReferenceLine[] = [citationText(citation(statement, { detail: 'full', withTeller: true }))];
  lines.push(t('copy.published', [dateLine(article.published)]));
  if (when !== null) lines.push(t('copy.when', [dateLine(when)]));
  if (note !== null) lines.push(t('copy.note', [typeset(note)]));
  if (origin === 'extracted') lines.push(t('copy.extracted'));
  if (origin === 'edited by reader') lines.push(t('copy.edited'));
  if (passageUrl !== null) lines.push({ text: t('copy.passage', [tellerPart(article).name]), url: passageUrl });
  return lines;
}

const closingOf = (statements: readonly Statement[]): string =>
  statements.some(({ passageUrl }) => passageUrl !== null) ? t('copy.ownWordsPassage') : t('copy.ownWords');

function disputeReference(dispute: DisputeView, { articleCount }: Horizon): Reference {
  const { type, question, positions, note } = dispute;
  const relations = relationsOf(dispute).map(relationWords);
  const statements = positions.flatMap((position) => position.statements);
  return {
    heading: `${disputeHeading(type)}: ${typeset(question)}`,
    lines: note === null ? [] : [t('copy.note', [typeset(note)])],
    items: positions.map((position, index) => ({
      heading: typeset(position.label),
      lines: relations[index] ?? [],
      items: position.statements.map(statementReference),
      closing: [],
    })),
    closing: [t('copy.compared', [t('count.articles', articleCount)]), closingOf(statements)],
  };
}

function eventReference(
  { title, when, statements }: Pick<EventView, 'title' | 'when' | 'statements'>,
  horizon: Horizon,
): Reference {
  return {
    heading: typeset(title),
    lines: [t('copy.when', [dateLine(when)])],
    items: statements.map(statementReference),
    closing: [t('copy.drawnFrom', [horizonWords(horizon)]), closingOf(statements)],
  };
}

function entryReference({
  entity,
  description,
  describedBy,
  horizon,
}: Extract<Citable, { kind: 'entry' }>['card']): Reference {
  return {
    heading: `${entity.name} (${kindWord(entity.kind)})`,
    lines: [typeset(description), ...describedBy.map(articleLine)],
    items: [],
    closing: [t('copy.drawnFrom', [horizonWords(horizon)]), t('copy.ownWords')],
  };
}

const articleLine = (article: ArticleRef): string =>
  t('copy.publishedBy', [tellerPart(article).name, dateLine(article.published)]);
