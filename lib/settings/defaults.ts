/** What the settings are until the reader chooses. */
import { DEFAULT_KEYS } from './keys';
import { CHOICES, type Choices, type Settings } from './settings';

const FIRST = Object.fromEntries(Object.entries(CHOICES).map(([name, [first]]) => [name, first])) as unknown as Choices;

export const DEFAULT_SETTINGS: Settings = { ...FIRST, keys: DEFAULT_KEYS, sites: [], neverMarked: [] };
