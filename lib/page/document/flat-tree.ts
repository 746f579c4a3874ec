/**
 * The page as it is rendered: light children stand in the slots of open shadow roots. Everything here only looks;
 * closed roots stay closed, their hosts count as empty.
 */

/**
 * What the tree says of a node. Of a form its properties do not: the input named `nextSibling` goes before the next
 * sibling. Takes several times as long.
 */
export const ofNode = <K extends keyof Node>(node: Node, key: K): Node[K] => Reflect.get(Node.prototype, key, node);

/** The element in which this node is rendered, across the edges of open shadow roots; null at the top. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Text | Element).assignedSlot;
  // An input of that name is assigned nothing.
  if (slot?.assignedNodes) return slot;
  return ofNode(node, 'parentElement') ?? (ofNode(node, 'parentNode') as Partial<ShadowRoot> | null)?.host ?? null;
}

/**
 * What is rendered in a slot in the place of its own children, the last first; null where nothing is, or it is no slot.
 */
export function slottedIn(element: Element): Node[] | null {
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.();
  return assigned?.length ? assigned.reverse() : null;
}

/** True where `inner` is rendered within `outer`, or is it. */
export function holds(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  let host = hostOf(inner);
  while (host && !outer.contains(host)) host = hostOf(host);
  return host !== null;
}

/** The element whose shadow tree this node is in; null in the page's own tree. */
export const hostOf = (node: Node): Element | null => (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The element and all that it is rendered in, from the inside out. */
export function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = flatParent(at)) path.push(at);
  return path;
}

/**
 * How `b` stands to `a` in the rendered page: 'before', 'after', or 'within' where one holds the other. Both are
 * connected. Elements of one tree are compared by the browser; its cost grows with the siblings between them.
 */
export function order(a: Element, b: Element): 'before' | 'after' | 'within' {
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return orderAcrossRoots(a, b);
  if (position === 0 || position & (Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_CONTAINED_BY)) {
    return 'within';
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
}

function orderAcrossRoots(a: Element, b: Element): 'before' | 'after' | 'within' {
  const pathA = pathOf(a);
  const pathB = pathOf(b);
  let fromTop = 1;
  while (pathA.at(-fromTop) === pathB.at(-fromTop) && fromTop <= pathA.length && fromTop <= pathB.length) fromTop += 1;
  const [branchA, branchB] = [pathA.at(-fromTop), pathB.at(-fromTop)];
  if (!branchA || !branchB) return 'within';
  return branchA.compareDocumentPosition(branchB) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
}
