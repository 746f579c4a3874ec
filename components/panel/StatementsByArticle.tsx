/** What each article says: its statements under its name and date, each with the chain below the article. */
import { useEffect, useRef } from 'preact/hooks';
import type { ClaimId, Statement as StatementModel } from '../../lib/model';
import { Teller } from '../shared/Attribution';
import { tellerPart } from '../shared/citation';
import { Statement } from '../shared/Statement';
import { t } from '../shared/words';

interface StatementsByArticleProps {
  readonly statements: readonly StatementModel[];
  /** The statement that the panel was sent to. */
  readonly target?: ClaimId | null;
  /** Statements that are new to the reader. */
  readonly fresh?: ReadonlySet<ClaimId>;
}

const NONE: ReadonlySet<ClaimId> = new Set();

/** Articles in the order of their first statement; nothing where there is none. */
export function StatementsByArticle({ statements, target = null, fresh = NONE }: StatementsByArticleProps) {
  if (statements.length === 0) return null;
  const groups = Map.groupBy(statements, (statement) => statement.article.id);
  return (
    <ul class="by-article">
      {[...groups].map(([id, [first, ...others]]) => {
        if (!first) return null;
        return (
          <li key={id}>
            <p class="article-line label">
              <Teller teller={tellerPart(first.article)} />
            </p>
            <ul>
              {[first, ...others].map((statement) => (
                <TargetedStatement
                  key={statement.claimId}
                  statement={statement}
                  isTarget={statement.claimId === target}
                  isNew={fresh.has(statement.claimId)}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface TargetedStatementProps {
  readonly statement: StatementModel;
  readonly isTarget: boolean;
  readonly isNew: boolean;
}

function TargetedStatement({ statement, isTarget, isNew }: TargetedStatementProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTarget) item.current?.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  return (
    <li ref={item} class={isTarget ? 'said target' : 'said'}>
      {isNew && <p class="label new">{t('news.new')}</p>}
      <Statement statement={statement} withTeller={false} />
    </li>
  );
}
