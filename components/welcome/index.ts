/** The door of the welcome page. */
import { h, render } from 'preact';
import { Welcome, type WelcomeProps } from './Welcome';

export type { SampleState, WelcomeProps } from './Welcome';

/** Draws the page into a container of a document of its own, which has `welcome.css` (complete in itself). */
export function renderWelcome(container: Element, props: WelcomeProps): void {
  render(h(Welcome, props), container);
}
