/** How large what is pressed has to be for what the reader presses with. */
import { useEffect, useMemo, useState } from 'preact/hooks';

/** UX.md, "Keyboard and assistive technology": the least width and height of a target, for a finger and for others. */
const TOUCHED_PX = 44;
const POINTED_AT_PX = 24;

/** In px; another one as soon as the reader takes to the screen or the mouse. */
export function useTargetPx(): number {
  const coarse = useMemo(() => matchMedia('(pointer: coarse)'), []);
  const [isCoarse, setCoarse] = useState(coarse.matches);
  useEffect(() => {
    const follow = () => setCoarse(coarse.matches);
    follow();
    coarse.addEventListener('change', follow);
    return () => coarse.removeEventListener('change', follow);
  }, [coarse]);
  return isCoarse ? TOUCHED_PX : POINTED_AT_PX;
}
