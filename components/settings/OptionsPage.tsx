/** Everything that a reader can choose, on one page, effective at once. */
import type { ComponentChildren } from 'preact';
import type { Choice, Choices, Settings } from '../../lib/settings';
import { Switch } from '../shared/Switch';
import { t } from '../shared/words';
import { CarryOver } from './CarryOver';
import { ChoiceGroup, type Option } from './ChoiceGroup';
import { NeverMarkedList } from './NeverMarkedList';
import { OutcomeBar } from './OutcomeBar';
import {
  densityOptions,
  legendOf,
  markingOptions,
  openingOptions,
  runsOptions,
  themeOptions,
  underlineOptions,
} from './option-words';
import { Sample } from './Sample';
import { ShortcutsTable } from './ShortcutsTable';
import { SitesList } from './SitesList';
import type { OptionsSource } from './settings-door';
import { ThousandWords } from './ThousandWords';
import { useSettings } from './use-settings';
import { type Act, useUndo } from './use-undo';

export function OptionsPage({ source }: { readonly source: OptionsSource }) {
  const { settings, isFailed } = useSettings(source);
  const { outcome, act, undo, close } = useUndo(source);
  return (
    <div class="sidelight options">
      <main>
        <h1>{t('settings.heading')}</h1>
        <p class="about">{t('settings.about')}</p>
        {isFailed && (
          <p class="problem" role="alert">
            {t('settings.notRead')}
          </p>
        )}
        {settings && <Sections settings={settings} source={source} act={act} />}
      </main>
      <OutcomeBar outcome={outcome} onUndo={undo} onClose={close} />
    </div>
  );
}

interface PartProps {
  readonly settings: Settings;
  readonly act: Act;
}

const Sections = ({ settings, source, act }: PartProps & { readonly source: OptionsSource }) => (
  <>
    <Part heading={t('settings.marks.heading')}>
      <Marks settings={settings} act={act} />
    </Part>
    <Part heading={t('settings.opening.heading')}>
      <Chooser
        choice="opening"
        options={openingOptions()}
        settings={settings}
        act={act}
        note={t('settings.opening.about')}
      />
    </Part>
    <Part heading={t('settings.runs.heading')}>
      <Chooser choice="runs" options={runsOptions()} settings={settings} act={act} />
      <h3>{t('settings.sites.heading')}</h3>
      <p class="about">{t('settings.sites.about')}</p>
      <SitesList settings={settings} act={act} />
    </Part>
    <Part heading={t('settings.never.heading')}>
      <NeverMarkedList settings={settings} names={source.names} act={act} />
    </Part>
    <Part heading={t('settings.theme.heading')}>
      <Chooser choice="theme" options={themeOptions()} settings={settings} act={act} />
    </Part>
    <Part heading={t('settings.keys.heading')}>
      <ShortcutsTable source={source} settings={settings} act={act} />
    </Part>
    <Part heading={t('settings.file.heading')}>
      <p class="about">{t('settings.file.about')}</p>
      <CarryOver settings={settings} act={act} />
    </Part>
  </>
);

const Part = ({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h2>{heading}</h2>
    <div class="part-body">{children}</div>
  </section>
);

interface ChooserProps<Name extends Choice> extends PartProps {
  readonly choice: Name & Exclude<Choice, 'marks'>;
  readonly options: readonly Option<Choices[Name]>[];
  readonly isWithoutEffect?: boolean;
  readonly note?: string | undefined;
}

const Chooser = <Name extends Choice>({ choice, settings, act, ...rest }: ChooserProps<Name>) => (
  <ChoiceGroup<Name>
    {...rest}
    choice={choice}
    legend={legendOf(choice)}
    chosen={settings[choice as Name]}
    onChoose={(value) => act(null, (now) => ({ ...now, [choice]: value }))}
  />
);

function Marks({ settings, act }: PartProps) {
  const isUnlimited = settings.marking === 'all' || settings.marking === 'none';
  const density = densityOptions().map((option) => ({ ...option, picture: <ThousandWords marks={option.value} /> }));
  const underlines = underlineOptions().map((option) => ({
    ...option,
    picture: <span class={`underline-sample sample-mark ${option.value}`}>{t('settings.underline.sample')}</span>,
  }));
  return (
    <>
      <Switch
        id="marks"
        isOn={settings.marks === 'shown'}
        name={t('settings.marks.name')}
        note={t('settings.marks.note')}
        onSwitch={(isOn) => act(null, (now) => ({ ...now, marks: isOn ? 'shown' : 'hidden' }))}
      />
      <Sample settings={settings} />
      <Chooser choice="marking" options={markingOptions()} settings={settings} act={act} />
      <Chooser
        choice="marksPerThousandWords"
        options={density}
        settings={settings}
        act={act}
        isWithoutEffect={isUnlimited}
        note={t(isUnlimited ? 'settings.density.without' : 'settings.density.about')}
      />
      <Chooser choice="underline" options={underlines} settings={settings} act={act} />
      <p class="label where-forced">{t('settings.underline.forced')}</p>
    </>
  );
}
