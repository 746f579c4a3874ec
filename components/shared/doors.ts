/** Ways out of a document of ours into another, which the browser may refuse. */
import { useState } from 'preact/hooks';

export interface Doors {
  /** Each is called within the reader's own press, and rejects where the browser refuses. */
  openPanel(): Promise<void>;
  /** The same page in a tab; null where this window can hold none. */
  readonly openPanelTab: (() => Promise<void>) | null;
  openSettings(): Promise<void>;
}

/** What the browser refused last. */
export type Refused = 'panel' | 'tab' | 'settings' | null;

/** The doors as buttons open them, and what was refused since the last press of one. */
export function useDoors({ openPanel, openPanelTab, openSettings }: Doors) {
  const [refused, setRefused] = useState<Refused>(null);
  const through = (open: () => Promise<void>, what: Refused) => () => {
    open().then(
      () => setRefused(null),
      () => setRefused(what),
    );
  };
  return {
    refused,
    toPanel: through(openPanel, 'panel'),
    toTab: openPanelTab && through(openPanelTab, 'tab'),
    toSettings: through(openSettings, 'settings'),
  };
}
