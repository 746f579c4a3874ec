/**
 * Where systems keep the browsers that Sidelight is tried in. Pure: the machine that is asked of is given.
 * Branded Chrome does not load unpacked extensions from the command line since version 137, so only Chromium counts.
 */
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The first few thousand bytes of the file at this path, as text; null where there is none. */
  begins(path: string): string | null;
}

/** The variable that names a browser's path, before all places. */
export type Naming = 'CHROMIUM_PATH' | 'FIREFOX_PATH';

const LINUX = {
  CHROMIUM_PATH: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  FIREFOX_PATH: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
/** Under the folders of applications, the system's and the user's. */
const MAC = {
  CHROMIUM_PATH: 'Chromium.app/Contents/MacOS/Chromium',
  FIREFOX_PATH: 'Firefox.app/Contents/MacOS/firefox',
};
/** Under the folders of programs, the system's and the user's. */
const WINDOWS = {
  CHROMIUM_PATH: win32.join('Chromium', 'Application', 'chrome.exe'),
  FIREFOX_PATH: win32.join('Mozilla Firefox', 'firefox.exe'),
};

/** The paths at which a machine of this kind keeps a browser, the likeliest first. */
function placesOf(naming: Naming, { platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? [win32.join(folder, WINDOWS[naming])] : []));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return folders.map((folder) => posix.join(folder, MAC[naming]));
  }
  return LINUX[naming];
}

/**
 * Ubuntu's command of a browser starts a snap, or tells how to install one. A snap has a temporary folder of its own,
 * in which it does not find the profile that is made for it.
 */
const startsSnap = (begin: string): boolean => begin.startsWith('#!') && begin.includes('snap');

/**
 * The path of a browser on this machine: the one that the variable names, then the system's, then `another`.
 * @returns null without one, also where the variable names a file that is not there
 */
export function browserOn(machine: Machine, naming: Naming, another?: string): string | null {
  const named = machine.env[naming];
  if (named) return machine.begins(named) === null ? null : named;
  const isUsable = (path: string) => {
    const begin = machine.begins(path);
    return begin !== null && !startsSnap(begin);
  };
  return placesOf(naming, machine).find(isUsable) ?? (another && machine.begins(another) !== null ? another : null);
}
