/** A switch with its name beside it; the whole line can be pressed. */
import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly name: ComponentChildren;
  /** Says more; read out after the name. */
  readonly note?: ComponentChildren;
  readonly id: string;
}

export const Switch = ({ isOn, onSwitch, name, note, id }: SwitchProps) => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={isOn}
    aria-labelledby={`${id}-name`}
    aria-describedby={note ? `${id}-note` : undefined}
    onClick={() => onSwitch(!isOn)}
  >
    <span class="switch-words">
      <span class="switch-name" id={`${id}-name`}>
        {name}
      </span>
      {note && (
        <span class="switch-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </span>
    <span class="switch-track" aria-hidden="true" />
  </button>
);
