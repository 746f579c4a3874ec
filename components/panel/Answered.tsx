/** What a view shows in place of its answer: while it waits, when it failed, and before there is an index. */

import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { t } from '../shared/words';
import type { PanelSource } from './panel-source';
import { type Answer, useAnswer } from './use-answer';

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  /** True for an answer out of an index that is not there yet. */
  isEmpty?(value: Value): boolean;
  readonly children: (value: Value) => ComponentChildren;
}

export function Answered<Value>({ answer, isEmpty, children }: AnsweredProps<Value>) {
  if (answer.status === 'waiting') return <p class="waiting label">{t('state.reading')}</p>;
  if (answer.status === 'failed') return <Failure message={answer.message} />;
  if (isEmpty?.(answer.value)) return <SettingUp />;
  return children(answer.value);
}

interface NotHeldProps {
  readonly source: PanelSource;
  readonly words?: string;
  readonly children?: ComponentChildren;
}

/** In place of what the index does not hold; where there is no index yet, that comes first. */
export function NotHeld({ source, words, children }: NotHeldProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.articles(), [source]),
  );
  return (
    <Answered answer={answer} isEmpty={(articles) => articles.length === 0}>
      {() => (
        <div class="state">
          {words !== undefined && <p class="label">{words}</p>}
          {children}
        </div>
      )}
    </Answered>
  );
}

const Failure = ({ message }: { readonly message: string }) => (
  <div class="state" role="alert">
    <p class="state-heading">{t('state.failed')}</p>
    <p class="label">{message}</p>
    <p class="label">{t('state.failedHint')}</p>
  </div>
);

const SettingUp = () => (
  <div class="state" role="status">
    <p class="state-heading">{t('state.settingUp')}</p>
    <p class="label">{t('state.settingUpHint')}</p>
  </div>
);
