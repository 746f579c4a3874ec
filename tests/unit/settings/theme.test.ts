import { beforeEach, expect, it, vi } from 'vitest';
import { followTheme } from '@/lib/settings';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';
import { withoutPageStorage } from '../../fixtures/without-page-storage';

const onChanged = new FakeEvent();

beforeEach(() => {
  const stored = { settings: { theme: 'dark' } };
  fakeExtension({ storage: { local: { get: async () => stored, onChanged } } });
});

const someDocument = () => ({ documentElement: { dataset: {} as Record<string, string> } });

it('where the browser keeps pages from their storage, a document still has its theme, and follows it', async () => {
  withoutPageStorage();
  const { documentElement } = someDocument();
  followTheme({ documentElement } as unknown as Document);
  expect(documentElement.dataset.theme).toBe('system');
  await vi.waitFor(() => expect(documentElement.dataset.theme).toBe('dark'));
  onChanged.fire({ settings: { newValue: { theme: 'light' } } });
  expect(documentElement.dataset.theme).toBe('light');
});
