/**
 * The door of the settings. A page's script uses `pageSettingsFrom` and `followStored` alone, which carry no schema.
 */
export {
  runsOn,
  type SettingsChange,
  wishKey,
  withKey,
  withMarksToggled,
  withNeverMarked,
  withoutNeverMarked,
  withoutSite,
  withSite,
  withUndone,
} from './change';
export { DEFAULT_SETTINGS } from './defaults';
export {
  type Difference,
  differenceOf,
  type FileProblem,
  readSettingsFile,
  type SettingsFile,
  settingsFile,
  withParts,
} from './file';
export {
  actOf,
  DEFAULT_KEYS,
  KEY_ACTS,
  type KeyAct,
  type KeyPress,
  type Keys,
  keysFrom,
  PAGE_KEYS,
  type Pressed,
  pressOf,
} from './keys';
export { followTheme, STORED_SETTINGS } from './own-documents';
export { type PageSettings, pageSettingsFrom } from './page-settings';
export { followStored, whenStored } from './page-storage';
export { NeverMarkedSchema, type PartialSettings, type Refusal, settingsFrom } from './schema';
export {
  CHOICES,
  type Choice,
  type Choices,
  type NeverMarked,
  pageOf,
  type Settings,
  type SiteChoice,
  siteOf,
} from './settings';
export { openShortcuts, popupKeys, readShortcuts, type Shortcut } from './shortcuts';
export { changeSettings } from './storage';
