import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntityIdSchema } from '@/lib/model';
import {
  CHOICES,
  DEFAULT_SETTINGS,
  differenceOf,
  keysFrom,
  NeverMarkedSchema,
  pageOf,
  pageSettingsFrom,
  readSettingsFile,
  runsOn,
  type Settings,
  settingsFile,
  settingsFrom,
  siteOf,
  wishKey,
  withMarksToggled,
  withNeverMarked,
  withoutNeverMarked,
  withoutSite,
  withParts,
  withSite,
  withUndone,
} from '@/lib/settings';
import { ADDRESSES, HOSTS, settings, siteChoices, stored, wishes } from './arbitrary';

const entityId = (slug: string) => v.parse(EntityIdSchema, slug);
const maduro = entityId('maduro');
const hosts = fc.constantFrom(...HOSTS);
const SAMPLE_PRESSES = ['Period', 'Comma', 'Enter', 'KeyP', 'KeyB', 'KeyF'].map((code) => ({
  code,
  key: code,
  getModifierState: (name: string) => name === 'Alt',
}));
const at = (address: string) => new URL(address);

describe('settings as they are stored', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(settingsFrom(JSON.parse(JSON.stringify({ version: 1, ...chosen })))).toEqual(chosen);
      }),
    );
  });

  it('are as they were first where nothing is stored', () => {
    for (const nothing of [undefined, null, {}, [], 'dark', 7]) expect(settingsFrom(nothing)).toEqual(DEFAULT_SETTINGS);
  });

  it('lose nothing but the part that is damaged', () => {
    const chosen: Settings = {
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      underline: 'solid',
      sites: [{ host: 'a.example', is: 'off' }],
    };
    expect(settingsFrom({ ...chosen, theme: 'sepia' })).toEqual({ ...chosen, theme: 'system' });
    expect(settingsFrom({ ...chosen, sites: [{ host: 'b.example' }, ...chosen.sites, null] })).toEqual(chosen);
    expect(settingsFrom({ ...chosen, sites: 'all of them' })).toEqual({ ...chosen, sites: [] });
    expect(settingsFrom({ ...chosen, comesLater: true })).toEqual(chosen);
  });

  it('are always such that the program can follow them', () => {
    fc.assert(
      fc.property(stored, (anything) => {
        const read = settingsFrom(anything);
        for (const [name, values] of Object.entries(CHOICES)) expect(values).toContain(read[name as keyof Settings]);
        expect(new Set(read.sites.map(({ host }) => host)).size).toBe(read.sites.length);
        expect(new Set(read.neverMarked.map(wishKey)).size).toBe(read.neverMarked.length);
        expect(read.neverMarked.every((entry) => v.is(NeverMarkedSchema, entry))).toBe(true);
        expect(settingsFrom(read)).toEqual(read);
      }),
    );
  });
});

describe('the small reader that pages carry', () => {
  it('agrees with the full one on whatever is stored', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom(...ADDRESSES), (anything, address) => {
        const read = pageSettingsFrom(anything, at(address));
        const agreed = pageSettingsFrom(settingsFrom(anything), at(address));
        const ids = (of: typeof read) => [...of.neverMarked].filter((id) => v.is(EntityIdSchema, id));
        expect({ ...read, actOf: null, neverMarked: new Set(ids(read)) }).toEqual({ ...agreed, actOf: null });
        expect(SAMPLE_PRESSES.map(read.actOf)).toEqual(SAMPLE_PRESSES.map(agreed.actOf));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no list for a key, though it reads like one', () => {
    const damaged = { keys: { previous: ['A', -1e21] } };
    expect(String(damaged.keys.previous)).toMatch(/^A.*\+\w+$/);
    expect(keysFrom(damaged)).toEqual(keysFrom(null));
  });

  it('reads pages exactly where the site is on', () => {
    fc.assert(
      fc.property(settings, hosts, (chosen, host) => {
        const { reads } = pageSettingsFrom(chosen, at(`https://${host}/`));
        expect(reads !== 'on demand').toBe(runsOn(chosen, host));
        if (reads === 'everywhere') expect(chosen.runs).toBe('everywhere');
      }),
    );
  });

  it('says how long to rest, and 200 ms where Alt is held', () => {
    const of = (opening: Settings['opening']) => {
      const read = pageSettingsFrom({ opening }, at('https://a.example/'));
      return [read.opening, read.openDelayMs];
    };
    expect(of(200)).toEqual(['rest', 200]);
    expect(of(400)).toEqual(['rest', 400]);
    expect(of(700)).toEqual(['rest', 700]);
    expect(of('rest with Alt')).toEqual(['rest with Alt', 200]);
    expect(of('click')[0]).toBe('click');
  });

  it('marks at most twelve in 1,000 words unless asked otherwise', () => {
    const of = (given: unknown) => pageSettingsFrom(given, at('https://a.example/')).marksPerThousandWords;
    expect([of(null), of({ marksPerThousandWords: 6 }), of({ marksPerThousandWords: 24 })]).toEqual([12, 6, 24]);
    expect(of({ marksPerThousandWords: 900 })).toBe(12);
  });

  it('keeps the chosen mode while all marks are off', () => {
    const chosen: Settings = { ...DEFAULT_SETTINGS, marking: 'all' };
    const marking = (given: Settings) => pageSettingsFrom(given, at('https://a.example/')).marking;
    expect(marking(withMarksToggled(chosen))).toBe('none');
    expect(marking(withMarksToggled(withMarksToggled(chosen)))).toBe('all');
  });
});

describe('a site', () => {
  it('is the host without a leading "www."', () => {
    expect(siteOf(at('https://www.news.example/a'))).toBe('news.example');
    expect(siteOf(at('https://live.news.example:8443/'))).toBe('live.news.example:8443');
  });

  it('is on or off as it was switched last, whatever was chosen before', () => {
    fc.assert(
      fc.property(settings, hosts, fc.boolean(), (chosen, host, isOn) => {
        const switched = withSite(chosen, host, isOn);
        expect(runsOn(switched, host)).toBe(isOn);
        for (const other of HOSTS.filter((name) => name !== host))
          expect(runsOn(switched, other)).toBe(runsOn(chosen, other));
      }),
    );
  });

  it('is not kept in the list where it is as everywhere', () => {
    const off = withSite(DEFAULT_SETTINGS, 'a.example', false);
    expect(off.sites).toEqual([{ host: 'a.example', is: 'off' }]);
    expect(withSite(off, 'a.example', true)).toEqual(DEFAULT_SETTINGS);
    expect(withoutSite(off, 'a.example')).toEqual(DEFAULT_SETTINGS);
    const onDemand: Settings = { ...DEFAULT_SETTINGS, runs: 'on demand' };
    expect(withSite(onDemand, 'a.example', true).sites).toEqual([{ host: 'a.example', is: 'on' }]);
  });
});

describe('"never mark this"', () => {
  const neverAt = (chosen: Settings, address: string) => [...pageSettingsFrom(chosen, at(address)).neverMarked];

  it('holds on this page, on this site, or anywhere', () => {
    const address = pageOf(at('https://a.example/one?x=1#top'));
    expect(address).toBe('https://a.example/one?x=1');
    const onPage = withNeverMarked(DEFAULT_SETTINGS, { entityId: maduro, where: 'page', address });
    expect(neverAt(onPage, 'https://a.example/one?x=1#end')).toEqual([maduro]);
    expect(neverAt(onPage, 'https://a.example/two')).toEqual([]);
    const onSite = withNeverMarked(DEFAULT_SETTINGS, { entityId: maduro, where: 'site', host: 'a.example' });
    expect(neverAt(onSite, 'https://www.a.example/two')).toEqual([maduro]);
    expect(neverAt(onSite, 'https://b.example/')).toEqual([]);
    const anywhere = withNeverMarked(DEFAULT_SETTINGS, { entityId: maduro, where: 'anywhere' });
    expect(neverAt(anywhere, 'https://b.example/')).toEqual([maduro]);
  });

  it('is kept once and can be taken back', () => {
    fc.assert(
      fc.property(settings, wishes, (chosen, wish) => {
        const never = withNeverMarked(chosen, wish);
        expect(withNeverMarked(never, { ...wish })).toBe(never);
        expect(never.neverMarked.filter((entry) => wishKey(entry) === wishKey(wish))).toHaveLength(1);
        const again = withoutNeverMarked(never, { ...wish });
        expect(again.neverMarked).toEqual(chosen.neverMarked.filter((entry) => wishKey(entry) !== wishKey(wish)));
      }),
    );
  });
});

describe('undo', () => {
  it('gives back what was before the change', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        expect(withUndone(after, { before, after })).toEqual(before);
      }),
    );
  });

  it('leaves alone what was chosen since', () => {
    const before: Settings = { ...DEFAULT_SETTINGS, theme: 'dark', underline: 'solid' };
    const since: Settings = { ...DEFAULT_SETTINGS, theme: 'light' };
    expect(withUndone(since, { before, after: DEFAULT_SETTINGS })).toEqual({ ...before, theme: 'light' });
  });
});

describe('a file of settings', () => {
  it('gives back what was written into it', () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        const read = readSettingsFile(settingsFile(chosen));
        expect(read.ok && read.value.refused).toEqual([]);
        expect(read.ok && withParts(DEFAULT_SETTINGS, read.value.parts)).toEqual(chosen);
      }),
    );
  });

  it('takes away no site and no entry that it does not name', () => {
    fc.assert(
      fc.property(settings, settings, (mine, theirs) => {
        const merged = withParts(mine, theirs);
        expect(merged).toMatchObject({ theme: theirs.theme, runs: theirs.runs });
        for (const wish of [...mine.neverMarked, ...theirs.neverMarked])
          expect(withNeverMarked(merged, wish)).toBe(merged);
        for (const site of theirs.sites) expect(merged.sites).toContainEqual(site);
        expect(differenceOf(merged, withParts(merged, theirs))).toBeNull();
      }),
    );
  });

  it('says what of it was refused, and takes over the rest', () => {
    const file = {
      format: 'sidelight-settings',
      version: 1,
      settings: { theme: 'sepia', underline: 'solid', sites: [7] },
    };
    const read = readSettingsFile(JSON.stringify(file));
    expect(read.ok && read.value).toEqual({
      parts: { underline: 'solid', sites: [] },
      refused: [
        { at: 'theme', found: 'sepia' },
        { at: 'sites', found: '7' },
      ],
    });
  });

  it('is refused where it is none', () => {
    const problem = (text: string) => {
      const read = readSettingsFile(text);
      return read.ok ? null : read.problem;
    };
    expect(problem('theme: dark')).toBe('no JSON');
    expect(problem('[]')).toBe('not settings');
    expect(problem('null')).toBe('not settings');
    expect(problem('{"format":"sidelight-pack","version":1}')).toBe('not settings');
    expect(problem('{"format":"sidelight-settings","version":2}')).toBe('newer');
  });

  it('says beforehand what will be different', () => {
    const before = withNeverMarked(DEFAULT_SETTINGS, { entityId: maduro, where: 'anywhere' });
    const after = withSite({ ...DEFAULT_SETTINGS, theme: 'dark' }, 'a.example', false);
    expect(differenceOf(before, after)).toEqual({
      choices: ['theme'],
      keys: [],
      sitesChanged: 1,
      sitesGone: 0,
      neverMarkedMore: 0,
      neverMarkedLess: 1,
    });
    expect(differenceOf(before, { ...before })).toBeNull();
  });
});

describe('site choices', () => {
  it('of several for one host the last counts', () => {
    fc.assert(
      fc.property(fc.array(siteChoices, { minLength: 1 }), (sites) => {
        const read = settingsFrom({ sites });
        for (const { host, is } of read.sites) expect(sites.findLast((site) => site.host === host)?.is).toBe(is);
      }),
    );
  });
});
