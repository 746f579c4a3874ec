/** What each choice is called. Tables, so that the compiler asks for a word when a list grows. Ask while drawing. */
import type { Choice, Choices } from '../../lib/settings';
import { interfaceLocale, t } from '../shared/words';
import type { Option } from './ChoiceGroup';

type OptionsOf<Name extends Choice> = readonly Option<Choices[Name]>[];

/** In the order in which a reader would look for them. */
export const openingOptions = (): OptionsOf<'opening'> => [
  ...([200, 400, 700] as const).map((value) => ({ value, name: t('settings.opening.rest', [secondsWords(value)]) })),
  { value: 'rest with Alt', name: t('settings.opening.alt') },
  { value: 'click', name: t('settings.opening.click') },
];

export const markingOptions = (): OptionsOf<'marking'> => [
  { value: 'section', name: t('settings.marking.section') },
  { value: 'page', name: t('settings.marking.page') },
  { value: 'all', name: t('settings.marking.all') },
  { value: 'none', name: t('settings.marking.none'), note: t('settings.marking.noneNote') },
];

export const densityOptions = (): OptionsOf<'marksPerThousandWords'> => [
  { value: 6, name: t('settings.density.few', 6) },
  { value: 12, name: t('settings.density.usual', 12) },
  { value: 24, name: t('settings.density.many', 24) },
];

export const underlineOptions = (): OptionsOf<'underline'> => [
  { value: 'dotted', name: t('settings.underline.dotted') },
  { value: 'dashed', name: t('settings.underline.dashed') },
  { value: 'solid', name: t('settings.underline.solid') },
  { value: 'tint', name: t('settings.underline.tint') },
];

export const themeOptions = (): OptionsOf<'theme'> => [
  { value: 'system', name: t('settings.theme.system') },
  { value: 'light', name: t('settings.theme.light') },
  { value: 'dark', name: t('settings.theme.dark') },
];

export const runsOptions = (): OptionsOf<'runs'> => [
  { value: 'articles', name: t('settings.runs.articles'), note: t('settings.runs.articlesNote') },
  { value: 'everywhere', name: t('settings.runs.everywhere') },
  { value: 'on demand', name: t('settings.runs.onDemand'), note: t('settings.runs.onDemandNote') },
];

/** The questions, as they stand over the choices. */
export const legendOf = (choice: Exclude<Choice, 'marks'>): string => t(`settings.${LEGENDS[choice]}.legend`);

const LEGENDS = {
  opening: 'opening',
  marking: 'marking',
  marksPerThousandWords: 'density',
  underline: 'underline',
  theme: 'theme',
  runs: 'runs',
} as const satisfies Record<Exclude<Choice, 'marks'>, string>;

const OPTIONS: { readonly [Name in Exclude<Choice, 'marks'>]: () => OptionsOf<Name> } = {
  opening: openingOptions,
  marking: markingOptions,
  marksPerThousandWords: densityOptions,
  underline: underlineOptions,
  theme: themeOptions,
  runs: runsOptions,
};

/** What is chosen, in a line: "Theme: dark". */
export function choiceWords<Name extends Choice>(choice: Name, value: Choices[Name]): string {
  if (choice === 'marks')
    return t('settings.chosen', [t('settings.marks.name'), t(`settings.marks.${value as Choices['marks']}`)]);
  const name = choice as Exclude<Choice, 'marks'>;
  const option = (OPTIONS[name]() as readonly Option<unknown>[]).find((one) => one.value === value);
  return t('settings.chosen', [legendOf(name), option?.name ?? '']);
}

const secondsWords = (ms: number): string =>
  new Intl.NumberFormat(interfaceLocale(), { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(ms / 1000);
