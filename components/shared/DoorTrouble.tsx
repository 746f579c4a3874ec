/** Says what the browser did not open, and what the reader can do. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Refused } from './doors';
import { t } from './words';

const WORDS = {
  panel: 'panelTrouble.refused',
  tab: 'panelTrouble.tabRefused',
  settings: 'panelTrouble.settingsRefused',
} as const;

interface DoorTroubleProps {
  readonly refused: Refused;
  /** Opens the panel in a tab; null where that cannot be offered. */
  readonly toTab: (() => void) | null;
}

export const DoorTrouble = ({ refused, toTab }: DoorTroubleProps) =>
  refused && (
    <Said key={refused}>
      <p>{t(WORDS[refused])}</p>
      {refused === 'panel' && toTab && (
        <button type="button" class="plain-button" onClick={toTab}>
          {t('panelTrouble.openTab')}
        </button>
      )}
    </Said>
  );

/** It may come below what is in view. */
function Said({ children }: { readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="problem" role="alert" ref={box}>
      {children}
    </div>
  );
}
