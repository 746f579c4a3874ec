/** The quiet way out for a pointer; Escape is the keyboard's. */
import type { CardActions } from './card-state';

export function CloseButton({ actions }: { readonly actions: CardActions }) {
  return (
    <button type="button" class="close" aria-label="Close" onClick={() => actions.close()}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2 2 10 10M10 2 2 10" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" />
      </svg>
    </button>
  );
}
