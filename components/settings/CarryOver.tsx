/** Settings into a file and out of one. Nothing of a file is taken over before the reader has seen what it changes. */
import { useRef, useState } from 'preact/hooks';
import {
  DEFAULT_SETTINGS,
  differenceOf,
  type FileProblem,
  readSettingsFile,
  type Settings,
  type SettingsFile,
  settingsFile,
  withParts,
} from '../../lib/settings';
import { type BareKey, t } from '../shared/words';
import { Proposal } from './Proposal';
import type { Act } from './use-undo';

/** Far above what thousands of sites and entries take. */
const FILE_LIMIT_BYTES = 4_000_000;

const PROBLEMS = {
  'no JSON': 'settings.file.noJson',
  'not settings': 'settings.file.notSettings',
  newer: 'settings.file.newer',
  'too large': 'settings.file.tooLarge',
} as const satisfies Record<FileProblem | 'too large', BareKey>;

type Read = { readonly file: SettingsFile } | { readonly problem: keyof typeof PROBLEMS };

export function CarryOver({ settings, act }: { readonly settings: Settings; readonly act: Act }) {
  const [read, setRead] = useState<Read | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) setRead(await readFile(file));
    // The same file may be chosen again.
    if (field.current) field.current.value = '';
  };
  const isAsFirst = differenceOf(settings, DEFAULT_SETTINGS) === null;
  return (
    <>
      <div class="tools">
        <button type="button" class="plain-button" onClick={() => save(settings)}>
          {t('settings.file.export')}
        </button>
        <label class="plain-button file-button">
          {t('settings.file.import')}
          <input
            ref={field}
            type="file"
            accept="application/json,.json"
            class="visually-hidden"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          class="plain-button"
          disabled={isAsFirst}
          onClick={() => act(t('settings.file.wasReset'), () => DEFAULT_SETTINGS)}
        >
          {t('settings.file.reset')}
        </button>
      </div>
      {read && 'problem' in read && (
        <p class="problem" role="alert">
          {t(PROBLEMS[read.problem])}
        </p>
      )}
      {read && 'file' in read && (
        <Proposal
          settings={settings}
          file={read.file}
          onTake={() => {
            act(t('settings.file.taken'), (now) => withParts(now, read.file.parts));
            setRead(null);
          }}
          onLeave={() => setRead(null)}
        />
      )}
    </>
  );
}

async function readFile(file: File): Promise<Read> {
  if (file.size > FILE_LIMIT_BYTES) return { problem: 'too large' };
  const read = readSettingsFile(await file.text());
  return read.ok ? { file: read.value } : { problem: read.problem };
}

function save(settings: Settings): void {
  const address = URL.createObjectURL(new Blob([settingsFile(settings)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'sidelight-settings.json';
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
