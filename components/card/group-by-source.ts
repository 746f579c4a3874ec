/**
 * Which reports rest on the same source upstream. Promise: every statement stands in exactly one group or in none, in
 * the order given; a group has statements of at least two articles.
 */
import type { ArticleId, EntityId, Statement } from '../../lib/model';

export interface SourceGroup {
  readonly source: { readonly entityId: EntityId; readonly label: string };
  /** How many articles credit the source. */
  readonly articleCount: number;
  readonly statements: readonly Statement[];
}

export interface Grouped {
  /** The most widely credited source first. */
  readonly groups: readonly SourceGroup[];
  /** Statements that share no source with another article. */
  readonly others: readonly Statement[];
  /** How many of the others come before all that is grouped in the order given. */
  readonly leadingCount: number;
}

/** Linear in the statements' chains. Unnamed sources are never the same. */
export function groupBySource(statements: readonly Statement[]): Grouped {
  const credited = creditedIn(statements);
  const groups = new Map<EntityId, Statement[]>();
  for (const statement of statements) {
    const source = widest(statement, credited);
    if (source !== null) groups.set(source, [...(groups.get(source) ?? []), statement]);
  }
  const shared = [...groups].filter(([, members]) => articlesOf(members).size > 1);
  const grouped = new Set(shared.flatMap(([, members]) => members));
  const others = statements.filter((statement) => !grouped.has(statement));
  const firstGrouped = statements.findIndex((statement) => grouped.has(statement));
  return {
    groups: shared
      .map(([entityId, members]) => ({
        source: { entityId, label: labelOf(entityId, members) },
        articleCount: articlesOf(members).size,
        statements: members,
      }))
      .sort((a, b) => b.articleCount - a.articleCount),
    others,
    leadingCount: firstGrouped < 0 ? others.length : firstGrouped,
  };
}

export const articlesOf = (statements: readonly Statement[]): ReadonlySet<ArticleId> =>
  new Set(statements.map(({ article }) => article.id));

function creditedIn(statements: readonly Statement[]): ReadonlyMap<EntityId, ReadonlySet<ArticleId>> {
  const credited = new Map<EntityId, Set<ArticleId>>();
  for (const { chain, article } of statements) {
    for (const { entityId } of chain) {
      if (entityId !== null) credited.set(entityId, (credited.get(entityId) ?? new Set()).add(article.id));
    }
  }
  return credited;
}

/**
 * The source in this chain that most articles credit, the outermost of equals; null where no other article credits one.
 */
function widest({ chain }: Statement, credited: ReadonlyMap<EntityId, ReadonlySet<ArticleId>>): EntityId | null {
  let best: EntityId | null = null;
  let most = 1;
  for (const { entityId } of chain) {
    const count = entityId === null ? 0 : (credited.get(entityId)?.size ?? 0);
    if (count > most) [best, most] = [entityId, count];
  }
  return best;
}

const labelOf = (entityId: EntityId, members: readonly Statement[]): string =>
  members.flatMap(({ chain }) => chain).find((hop) => hop.entityId === entityId && hop.kind === 'named')?.label ??
  members.flatMap(({ chain }) => chain).find((hop) => hop.entityId === entityId)?.label ??
  '';
