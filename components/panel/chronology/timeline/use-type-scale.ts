/** How much larger than usual the reader has set type in the browser: the drawing grows with it as a whole. */
import { useState } from 'preact/hooks';

/** In px: where nothing is chosen. */
const USUAL_PX = 16;

/** 1 for the usual size; as it is when the panel opens. */
export function useTypeScale(): number {
  const [scale] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX);
  return scale > 0 ? scale : 1;
}
