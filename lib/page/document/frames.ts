/**
 * The documents of a page's frames that are of the same origin. They are reached from the page itself, so that no
 * script has to be started in any frame. To look into one costs the page several milliseconds, because the browser then
 * makes a world for us in it: only frames with an address of the page's own, or with a document written into the page,
 * are looked into, once they are near the view and large enough to be read.
 */
import { watchNear } from './viewport';

const READABLE_WIDTH_PX = 200;
const READABLE_HEIGHT_PX = 100;

/**
 * Calls `onDocument` for each, also those that come later; its signal is aborted when the document goes.
 * @returns watches the frames in an open shadow tree of the document too; telling of one twice changes nothing
 */
export function watchFrames(
  document: Document,
  signal: AbortSignal,
  onDocument: (document: Document, signal: AbortSignal) => void,
): (root: ShadowRoot) => void {
  const known = new WeakSet<Document>();
  const open = (frame: HTMLIFrameElement) => {
    const inside = frame.contentDocument;
    if (!inside || known.has(inside)) return;
    known.add(inside);
    const ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    inside.defaultView?.addEventListener('pagehide', () => ending.abort(), { signal: until });
    onDocument(inside, until);
  };
  const observer = watchNear(document, signal, (entries) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const isReadable = box.width >= READABLE_WIDTH_PX && box.height >= READABLE_HEIGHT_PX;
      if (isIntersecting && isReadable) open(target as HTMLIFrameElement);
    }
  });
  const look = (frame: HTMLIFrameElement) => {
    // What is observed anew is told of anew: another document may stand in it.
    observer.unobserve(frame);
    if (isOwn(frame)) observer.observe(frame);
  };
  const onLoad = ({ target }: Event) => {
    if ((target as Partial<Element> | null)?.localName === 'iframe') look(target as HTMLIFrameElement);
  };
  const watchIn = (root: Document | ShadowRoot) => {
    for (const frame of root.querySelectorAll('iframe')) look(frame);
    // What loads in a shadow tree is not told of outside it.
    root.addEventListener('load', onLoad as EventListener, { signal, capture: true });
  };
  watchIn(document);
  return watchIn;
}

const isOwn = ({ src, srcdoc, ownerDocument }: HTMLIFrameElement): boolean =>
  srcdoc !== '' || (src !== '' && src.startsWith(`${ownerDocument.location.origin}/`));
