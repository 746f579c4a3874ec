/** What the card is about, under the way here; the controls of the card as a whole stay in sight while it scrolls. */
import type { ComponentChildren } from 'preact';
import { Breadcrumb } from './Breadcrumb';
import { CardTools } from './CardTools';
import type { CardActions } from './card-state';
import { PinLine } from './PinLine';
import type { TrailHandle } from './use-trail';

interface CardHeadProps {
  readonly handle: TrailHandle;
  readonly actions: CardActions;
  /** The heading and what belongs on its line. */
  readonly children: ComponentChildren;
}

export const CardHead = ({ handle, actions, children }: CardHeadProps) => (
  <>
    <CardTools actions={actions} />
    <PinLine actions={actions} />
    <Breadcrumb handle={handle} />
    <div class="card-title">{children}</div>
  </>
);
