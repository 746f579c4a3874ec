/**
 * The first page a reader sees: what Sidelight does, to be tried in place, and what it never does. The sample holds
 * names only and tells nothing of anyone; what is known of them is for the cards to say.
 */
import type { Trouble } from '../../lib/model';
import type { Keys, Shortcut } from '../../lib/settings';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { DoorTrouble } from '../shared/DoorTrouble';
import { type Doors, useDoors } from '../shared/doors';
import { keyWords } from '../shared/key-words';
import { Phrase } from '../shared/Phrase';
import { wordsOfTrouble } from '../shared/trouble-words';
import { t } from '../shared/words';

/** The sample's names are found, or will be in a moment; the index is still being written; or why it cannot be read. */
export type SampleState = 'read' | 'setting up' | Trouble;

export interface WelcomeProps extends Doors {
  readonly sample: SampleState;
  /** Has the sample read again. */
  tryAgain(): void;
  /** The reader's, on pages. */
  readonly pageKeys: Keys;
  /** Those that the browser holds. */
  readonly shortcuts: readonly Shortcut[];
}

export const Welcome = ({ pageKeys, shortcuts, sample, tryAgain, ...doors }: WelcomeProps) => (
  <div class="sidelight welcome">
    <header>
      <p class="label">{t('extension.name')}</p>
      <h1>{t('welcome.heading')}</h1>
      <p class="welcome-lead">{t('welcome.lead')}</p>
    </header>
    <main>
      <Sample keys={pageKeys} state={sample} tryAgain={tryAgain} />
      <Points
        heading={t('welcome.does')}
        points={[...DOES.map((key) => t(key)), t('welcome.doesLookUp', [keyWords(pageKeys.open)])]}
      />
      <Points heading={t('welcome.never')} points={NEVER.map((key) => t(key))} />
      <KeyList shortcuts={[...keysOnPage(pageKeys), ...shortcuts]} />
    </main>
    <Ways {...doors} />
  </div>
);

function Ways(doors: Doors) {
  const { refused, toPanel, toTab, toSettings } = useDoors(doors);
  return (
    <footer class="welcome-ways">
      <button type="button" onClick={toPanel}>
        {t('welcome.openPanel')}
      </button>
      <button type="button" onClick={toSettings}>
        {t('welcome.openSettings')}
      </button>
      <DoorTrouble refused={refused} toTab={toTab} />
    </footer>
  );
}

const DOES = ['welcome.doesMark', 'welcome.doesCard', 'welcome.doesDiffer', 'welcome.doesPanel'] as const;
const NEVER = ['welcome.neverSend', 'welcome.neverChange', 'welcome.neverWatch', 'welcome.neverJudge'] as const;

/** Names of the bundled index in a sentence of no one's: the article around them makes the page one to be read. */
const SAMPLE =
  'In the same weeks the papers wrote about the aircraft carrier Gerald R. Ford, about the FAA warning to airlines, and about what is called the Cartel of the Suns; Marco Rubio and Nicolás Maduro stood in most of the reports.';

interface SampleProps {
  readonly keys: Keys;
  readonly state: SampleState;
  readonly tryAgain: () => void;
}

const Sample = ({ keys, state, tryAgain }: SampleProps) => (
  <section aria-labelledby="welcome-sample">
    <h2 id="welcome-sample">{t('welcome.try')}</h2>
    <p class="welcome-hint">{t('welcome.tryHow', [keyWords(keys.next), keyWords(keys.open)])}</p>
    <article class="welcome-sample" lang={CONTENT_LANGUAGE}>
      <p>{SAMPLE}</p>
    </article>
    <p class="label" role="status">
      {state === 'read'
        ? t('welcome.sampleNote')
        : state === 'setting up'
          ? t('welcome.settingUp')
          : wordsOfTrouble(state)}
    </p>
    {state !== 'read' && state !== 'setting up' && (
      <button type="button" onClick={tryAgain}>
        {t('trouble.tryAgain')}
      </button>
    )}
  </section>
);

interface PointsProps {
  readonly heading: string;
  readonly points: readonly string[];
}

const Points = ({ heading, points }: PointsProps) => (
  <section>
    <h2>{heading}</h2>
    <ul class="welcome-points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </section>
);

const keysOnPage = ({ next, previous, open }: Keys): readonly Shortcut[] => [
  { keys: `${keyWords(next)} ${keyWords(previous)}`, does: t('welcome.keyMarks') },
  { keys: keyWords(open), does: t('welcome.keyOpen') },
  { keys: 'Esc', does: t('welcome.keyClose') },
];

const KeyList = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) => (
  <section>
    <h2>{t('welcome.keys')}</h2>
    <dl class="welcome-keys">
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt>{keys === '' ? t('welcome.noKeys') : <kbd>{keys}</kbd>}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p class="label">
      <Phrase of="welcome.omnibox" filled={[<kbd key="keyword">sl</kbd>]} />
    </p>
  </section>
);
