/** What a file of settings would change, and what of it was not understood. */
import { useEffect, useRef } from 'preact/hooks';
import {
  type Choice,
  differenceOf,
  type Refusal,
  type Settings,
  type SettingsFile,
  withParts,
} from '../../lib/settings';
import { keyWords } from '../shared/key-words';
import { t } from '../shared/words';
import { choiceWords, legendOf } from './option-words';
import { KEY_ACT_WORDS } from './PageKeys';

interface ProposalProps {
  readonly settings: Settings;
  readonly file: SettingsFile;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

export function Proposal({ settings, file, onTake, onLeave }: ProposalProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to each file that is read
  useEffect(() => heading.current?.focus(), [file]);
  const lines = changesIn(settings, withParts(settings, file.parts));
  return (
    <section class="proposal" aria-labelledby="proposal-heading">
      <h3 id="proposal-heading" ref={heading} tabIndex={-1}>
        {t(lines.length > 0 ? 'settings.file.wouldChange' : 'settings.file.wouldNotChange')}
      </h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {file.refused.length > 0 && (
        <>
          <p class="label">{t('settings.file.refused')}</p>
          <ul class="lines">
            {file.refused.map(({ at, found }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been refused twice
              <li key={index}>{t('settings.file.refusedLine', [partWords(at), found])}</li>
            ))}
          </ul>
        </>
      )}
      <div class="tools">
        {lines.length > 0 && (
          <button type="button" class="plain-button" onClick={onTake}>
            {t('settings.file.take')}
          </button>
        )}
        <button type="button" class="plain-button" onClick={onLeave}>
          {t(lines.length > 0 ? 'settings.file.leave' : 'settings.close')}
        </button>
      </div>
    </section>
  );
}

function changesIn(before: Settings, after: Settings): readonly string[] {
  const difference = differenceOf(before, after);
  if (!difference) return [];
  const { choices, keys, sitesChanged, neverMarkedMore } = difference;
  return [
    ...choices.map((choice: Choice) => choiceWords(choice, after[choice])),
    ...keys.map((act) => t('settings.chosen', [t(KEY_ACT_WORDS[act]), keyWords(after.keys[act])])),
    ...(sitesChanged > 0 ? [t('settings.file.sites', sitesChanged)] : []),
    ...(neverMarkedMore > 0 ? [t('settings.file.never', neverMarkedMore)] : []),
  ];
}

function partWords(at: Refusal['at']): string {
  if (at === 'keys') return t('settings.keys.heading');
  if (at === 'sites') return t('settings.sites.heading');
  if (at === 'neverMarked') return t('settings.never.heading');
  return at === 'marks' ? t('settings.marks.name') : legendOf(at);
}
