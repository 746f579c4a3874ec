/** Firefox's sidebar, which takes the place of the side panel there; the shared type of `browser` describes Chrome. */
import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  /** In the window in front. Only from the reader's click in a document of our own, from a menu or a shortcut. */
  open(): Promise<void>;
  isOpen(details: { readonly windowId: number }): Promise<boolean>;
}

/** To be called in Firefox only. */
export const firefoxSidebar = (): FirefoxSidebar =>
  (browser as unknown as { readonly sidebarAction: FirefoxSidebar }).sidebarAction;
