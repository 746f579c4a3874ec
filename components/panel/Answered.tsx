/** What a view shows in place of its answer: while it waits, when it failed, and before there is an index. */
import type { ComponentChildren } from 'preact';
import type { Answer } from './use-answer';

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  /** True for an answer out of an index that is not there yet. */
  isEmpty?(value: Value): boolean;
  readonly children: (value: Value) => ComponentChildren;
}

export function Answered<Value>({ answer, isEmpty, children }: AnsweredProps<Value>) {
  if (answer.status === 'waiting') return <p class="waiting label">Reading the index…</p>;
  if (answer.status === 'failed') return <Failure message={answer.message} />;
  if (isEmpty?.(answer.value)) return <SettingUp />;
  return children(answer.value);
}

const Failure = ({ message }: { readonly message: string }) => (
  <div class="state" role="alert">
    <p class="state-heading">The index could not be read.</p>
    <p class="label">{message}</p>
    <p class="label">Close this panel and open it again. If that does not help, restart the browser.</p>
  </div>
);

const SettingUp = () => (
  <div class="state" role="status">
    <p class="state-heading">The index is being set up.</p>
    <p class="label">It is written to this device once and shows here by itself as soon as it is complete.</p>
  </div>
);
