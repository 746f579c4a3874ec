/** Settings, whole and damaged, for property tests. */
import fc from 'fast-check';
import * as v from 'valibot';
import { EntityIdSchema } from '@/lib/model';
import {
  CHOICES,
  type Choice,
  type Choices,
  DEFAULT_KEYS,
  KEY_ACTS,
  type KeyPress,
  type Keys,
  type NeverMarked,
  type Settings,
  wishKey,
} from '@/lib/settings';

/** Few, so that the same one comes up several times. */
export const HOSTS = ['news.example', 'paper.example', 'constructor', '127.0.0.1:8080', 'xn--bcher-kva.example'];
export const ADDRESSES = HOSTS.flatMap((host) => [`https://${host}/`, `https://${host}/story?page=2`]);

const entityIds = fc.constantFrom('maduro', 'faa', 'gerald-r-ford').map((id) => v.parse(EntityIdSchema, id));
const hosts = fc.constantFrom(...HOSTS);

const choices = fc.record(
  Object.fromEntries((Object.keys(CHOICES) as Choice[]).map((name) => [name, fc.constantFrom(...CHOICES[name])])),
) as unknown as fc.Arbitrary<Choices>;

const PRESSES: readonly KeyPress[] = [
  ...Object.values(DEFAULT_KEYS),
  'Control+Alt+Meta+Shift+KeyX',
  'Alt+Shift+Digit7',
  'Control+Semicolon',
  'Meta+ArrowUp',
];

/** No two alike, as settings hold them. */
export const keys = fc
  .shuffledSubarray([...PRESSES], { minLength: KEY_ACTS.length, maxLength: KEY_ACTS.length })
  .map((presses) => Object.fromEntries(KEY_ACTS.map((act, index) => [act, presses[index]])) as unknown as Keys);

/** What no key of ours can be: nothing held, or held in no order of ours, or nothing pressed. */
export const NO_PRESSES = ['KeyN', 'Shift+KeyN', 'Shift+Alt+KeyN', 'Alt+', 'Alt+.', 'alt+keyn', 'Alt+KeyN ', ''];

export const siteChoices = fc.record({ host: hosts, is: fc.constantFrom('on' as const, 'off' as const) });

export const wishes: fc.Arbitrary<NeverMarked> = fc.oneof(
  fc.record({ entityId: entityIds, where: fc.constant('anywhere' as const) }),
  fc.record({ entityId: entityIds, where: fc.constant('site' as const), host: hosts }),
  fc.record({ entityId: entityIds, where: fc.constant('page' as const), address: fc.constantFrom(...ADDRESSES) }),
);

export const settings: fc.Arbitrary<Settings> = fc
  .record({
    choices,
    keys,
    sites: fc.uniqueArray(siteChoices, { selector: ({ host }) => host, maxLength: 4 }),
    neverMarked: fc.uniqueArray(wishes, { selector: wishKey, maxLength: 6 }),
  })
  .map(({ choices: chosen, ...lists }) => ({ ...chosen, ...lists }));

const partialKeys = (noise: fc.Arbitrary<unknown>) =>
  fc.record(
    Object.fromEntries(
      KEY_ACTS.map((act) => [act, fc.oneof(fc.constantFrom(...PRESSES), fc.constantFrom(...NO_PRESSES), noise)]),
    ),
    { requiredKeys: [] },
  );

const noise = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constantFrom('on', 'none', 'all', 'toString'));

/** What may stand in storage: parts missing, replaced by anything, or lists with anything among their items. */
export const stored: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: noise },
  {
    weight: 6,
    arbitrary: settings.chain((whole) =>
      fc.record(
        Object.fromEntries(
          Object.entries(whole).map(([name, value]) => [
            name,
            fc.oneof(
              { weight: 3, arbitrary: fc.constant(value) },
              { weight: 1, arbitrary: noise },
              { weight: 1, arbitrary: partialKeys(noise) },
              {
                weight: 1,
                arbitrary: fc.array(fc.oneof(noise, siteChoices, wishes, fc.record({ host: hosts, is: noise })), {
                  maxLength: 5,
                }),
              },
            ),
          ]),
        ),
      ),
    ),
  },
);
