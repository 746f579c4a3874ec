import { describe, expect, it } from 'vitest';
import { browserOn, type Machine } from '@/scripts/browser/places';

const ELF = '\x7fELF';

/** A machine that holds these files and no others. */
const machine = (
  platform: NodeJS.Platform,
  files: Readonly<Record<string, string>>,
  env: Machine['env'] = {},
): Machine => ({ platform, env, begins: (path) => files[path] ?? null });

describe('a browser on this machine', () => {
  it.each([
    ['linux', '/usr/bin/chromium', '/usr/bin/firefox', {}],
    [
      'darwin',
      '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      { HOME: '/Users/ana' },
    ],
    [
      'win32',
      'C:\\Users\\ana\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
    ],
  ] as const)('is found where %s keeps it', (platform, chromium, firefox, env) => {
    const on = machine(platform, { [chromium]: ELF, [firefox]: ELF }, env);
    expect(browserOn(on, 'CHROMIUM_PATH')).toBe(chromium);
    expect(browserOn(on, 'FIREFOX_PATH')).toBe(firefox);
  });

  it('is the one that the variable names, and no other where that is not there', () => {
    const files = { '/usr/bin/chromium': ELF, '/opt/chromium': ELF };
    const named = (path: string) => browserOn(machine('linux', files, { CHROMIUM_PATH: path }), 'CHROMIUM_PATH');
    expect(named('/opt/chromium')).toBe('/opt/chromium');
    expect(named('/opt/gone')).toBeNull();
  });

  it('is another one where the system has none, if that is there', () => {
    const on = machine('linux', { '/cache/chrome': ELF });
    expect(browserOn(on, 'CHROMIUM_PATH', '/cache/chrome')).toBe('/cache/chrome');
    expect(browserOn(on, 'CHROMIUM_PATH', '/cache/gone')).toBeNull();
    expect(browserOn(on, 'CHROMIUM_PATH')).toBeNull();
  });

  it('is none that starts a snap, but may be a script of the system’s own', () => {
    const snap = '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then\n  echo "requires the snap" >&2\nfi\n';
    const own = '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n';
    const files = { '/usr/bin/chromium': snap, '/usr/bin/chromium-browser': own };
    expect(browserOn(machine('linux', files), 'CHROMIUM_PATH')).toBe('/usr/bin/chromium-browser');
    expect(browserOn(machine('linux', { '/usr/bin/firefox': snap }), 'FIREFOX_PATH')).toBeNull();
  });
});
