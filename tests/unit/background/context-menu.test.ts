import { expect, it, vi } from 'vitest';
import { offerLookUpInMenu } from '@/entrypoints/background/context-menu';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';
import { speak } from '../../words';

/** A menu as the browser keeps it: over the worker's end, and against two entries of one id. */
function keptMenu() {
  const entries = new Map<string, { title: string }>();
  const events = { onInstalled: new FakeEvent(), onStartup: new FakeEvent() };
  fakeExtension({
    runtime: events,
    contextMenus: {
      onClicked: new FakeEvent(),
      removeAll: async () => entries.clear(),
      create: ({ id, title }: { id: string; title: string }) => {
        if (entries.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        entries.set(id, { title });
      },
    },
  });
  return { entries, ...events };
}

it('the menu speaks the language that the browser starts with, also where the entry is there already', async () => {
  const { entries, onInstalled, onStartup } = keptMenu();
  const problems = vi.spyOn(console, 'error');
  offerLookUpInMenu();
  onInstalled.fire({ reason: 'install' });
  onStartup.fire();
  await vi.waitFor(() => expect(entries.get('look-up')?.title).toBe('Look up “%s”'));
  speak('es');
  onStartup.fire();
  await vi.waitFor(() => expect(entries.get('look-up')?.title).toContain('Buscar'));
  speak('en');
  expect(problems).not.toHaveBeenCalled();
});
