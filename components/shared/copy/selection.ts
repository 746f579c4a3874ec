/** Words of a statement that the reader selects and copies bring its citation along. */
import { useCallback } from 'preact/hooks';
import type { Statement } from '../../../lib/model';
import { referenceToSelection } from './citable';
import { setClipboardTypes } from './clipboard';
import { copyForms } from './reference';

const CITABLE = 'data-citable';
const statementOf = new WeakMap<Element, Statement>();

/** For the `ref` of the element that holds a statement's text and nothing else. */
export function useCitable(statement: Statement): (element: HTMLElement | null) => void {
  return useCallback(
    (element) => {
      if (!element) return;
      statementOf.set(element, statement);
      element.setAttribute(CITABLE, '');
    },
    [statement],
  );
}

/**
 * For the `copy` event of a surface's root. Where the selection holds words of statements, the clipboard takes them
 * with their references; any other selection is copied as ever.
 */
export function copyWithCitations(event: ClipboardEvent): void {
  const root = event.currentTarget;
  const selection = getSelection();
  if (!(root instanceof Element) || !selection || selection.rangeCount === 0 || isField(event.target)) return;
  const range = selection.getRangeAt(0);
  const statements = [...root.querySelectorAll(`[${CITABLE}]`)]
    .filter((element) => holdsWordsOf(range, element))
    .flatMap((element) => statementOf.get(element) ?? []);
  if (statements.length > 0)
    setClipboardTypes(event, copyForms(referenceToSelection(selection.toString().trim(), statements)));
}

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.matches('input, textarea');

/** A selection of a whole paragraph often ends at the beginning of the next, of which it holds nothing. */
function holdsWordsOf(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const shared = document.createRange();
  shared.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, shared) > 0)
    shared.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, shared) < 0) shared.setEnd(range.endContainer, range.endOffset);
  return /\S/.test(shared.toString());
}
