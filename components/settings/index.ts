/** The door of the settings' page. */
import { h, render } from 'preact';
import { OptionsPage } from './OptionsPage';
import type { OptionsSource } from './settings-door';

export type { OptionsSource, SettingsDoor } from './settings-door';

/** Draws the page into a container of a document of its own, which has `settings.css` (complete in itself). */
export function renderOptions(container: Element, source: OptionsSource): { unmount(): void } {
  render(h(OptionsPage, { source }), container);
  return { unmount: () => render(null, container) };
}
