/** One choice of a closed list: a group of radio buttons under its question. */
import type { ComponentChildren } from 'preact';
import type { Choice, Choices } from '../../lib/settings';

export interface Option<Value> {
  readonly value: Value;
  readonly name: string;
  /** Says what it means, where the name alone does not. */
  readonly note?: string;
  /** A drawing of it; the name says the same. */
  readonly picture?: ComponentChildren;
}

interface ChoiceGroupProps<Name extends Choice> {
  readonly choice: Name;
  readonly legend: string;
  readonly options: readonly Option<Choices[Name]>[];
  readonly chosen: Choices[Name];
  readonly onChoose: (value: Choices[Name]) => void;
  /** It changes nothing at present; said in `note`. */
  readonly isWithoutEffect?: boolean;
  readonly note?: string | undefined;
}

export function ChoiceGroup<Name extends Choice>(props: ChoiceGroupProps<Name>) {
  const { choice, legend, options, chosen, onChoose, isWithoutEffect = false, note } = props;
  const idOf = (value: Choices[Name], part: string) => `${choice}-${String(value).replaceAll(' ', '-')}-${part}`;
  return (
    <fieldset class="choice" disabled={isWithoutEffect} aria-describedby={note ? `${choice}-about` : undefined}>
      <legend>{legend}</legend>
      {note && (
        <p class="choice-about" id={`${choice}-about`}>
          {note}
        </p>
      )}
      <div class={options.some(({ picture }) => picture) ? 'choice-options drawn' : 'choice-options'}>
        {options.map(({ value, name, note: more, picture }) => (
          <label key={String(value)} class="option">
            {picture && <span aria-hidden="true">{picture}</span>}
            <span class="option-line">
              <input
                type="radio"
                name={choice}
                value={String(value)}
                checked={value === chosen}
                onChange={() => onChoose(value)}
                aria-labelledby={idOf(value, 'name')}
                aria-describedby={more ? idOf(value, 'note') : undefined}
              />
              <span>
                <span id={idOf(value, 'name')}>{name}</span>
                {more && (
                  <span class="option-note" id={idOf(value, 'note')}>
                    {more}
                  </span>
                )}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
