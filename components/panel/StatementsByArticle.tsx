/** What each article says: its statements under its name and date, each with the chain below the article. */
import { useEffect, useRef } from 'preact/hooks';
import type { ClaimId, Statement as StatementModel } from '../../lib/model';
import { Teller } from '../shared/Attribution';
import { tellerPart } from '../shared/citation';
import { Statement } from '../shared/Statement';

interface StatementsByArticleProps {
  readonly statements: readonly StatementModel[];
  /** The statement that the panel was sent to. */
  readonly target?: ClaimId | null;
}

/** Articles in the order of their first statement. */
export function StatementsByArticle({ statements, target = null }: StatementsByArticleProps) {
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
}

function TargetedStatement({ statement, isTarget }: TargetedStatementProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTarget) item.current?.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  return (
    <li ref={item} class={isTarget ? 'said target' : 'said'}>
      <Statement statement={statement} withTeller={false} />
    </li>
  );
}
