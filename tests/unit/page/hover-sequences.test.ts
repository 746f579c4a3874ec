/** What holds for the hover machine whatever happens, in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rehearsal } from './rehearsal';

const stage = () => new Rehearsal();

describe('whatever happens', () => {
  const marks = fc.constantFrom('a', 'b', null);
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      x: fc.nat(300),
      y: fc.nat(190),
      mark: marks,
      inCard: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(700) }),
    fc.record({ kind: fc.constant('ask' as const), by: fc.constantFrom('click' as const, 'key' as const) }),
    fc.record({ kind: fc.constantFrom('scroll', 'escape', 'press', 'focus', 'unfocus', 'out', 'pin', 'unpin') }),
  );

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  function perform(scene: Rehearsal, action: Step): void {
    if (action.kind === 'move') scene.at(action.x, action.y, action.mark, action.inCard && scene.card !== null);
    else if (action.kind === 'wait') scene.wait(action.ms);
    else if (action.kind === 'ask') scene.ask('a', action.by);
    else if (action.kind === 'scroll') scene.scroll();
    else if (action.kind === 'escape') scene.send({ type: 'dismissed' });
    else if (action.kind === 'press') scene.send({ type: 'pressed', over: null, isInCard: false });
    else if (action.kind === 'pin') scene.send({ type: 'pin asked' });
    else if (action.kind === 'unpin') scene.send({ type: 'unpinned', token: scene.state.pinned[0]?.token ?? -1 });
    else if (action.kind === 'out') scene.send({ type: 'pointer left the page' });
    else scene.send({ type: 'focus moved', isInCard: action.kind === 'focus' });
  }

  it('a pointer that came to a mark and rests there has its card in the end, unless the reader asked for another', () => {
    const meanwhile = fc.constantFrom('other scrolls', 'marks chosen anew', 'mark rendered anew', 'trembles', 'time');
    const history = fc.array(step, { maxLength: 25 });
    const answerMs = fc.constantFrom(0, 60, 300, 900, null);
    fc.assert(
      fc.property(history, fc.array(meanwhile, { maxLength: 8 }), answerMs, (steps, during, answer) => {
        const scene = stage();
        for (const action of steps) perform(scene, action);
        const { phase, hasFocus } = scene.state;
        const isAsked = (phase.name === 'open' && !phase.isHeld) || (phase.name === 'loading' && phase.by !== 'rest');
        fc.pre(!hasFocus && !isAsked);
        scene.answerMs = answer;
        const rest = () => scene.at(250, 150, 'c');
        scene.wait(20).at(251, 90).wait(20);
        rest();
        for (const what of during) {
          if (what === 'other scrolls') scene.scroll(scene.card !== null, true);
          else if (what === 'marks chosen anew') rest();
          else if (what === 'trembles') scene.at(251, 150, 'c').wait(30).at(250, 150, 'c');
          else if (what === 'mark rendered anew' && scene.card === null) {
            scene.send({ type: 'dismissed', isMarkGone: true }).at(250, 150).wait(20);
            rest();
          }
          scene.wait(70);
        }
        expect(scene.wait(1_500).card).toBe('c');
      }),
      { numRuns: 2_000 },
    );
  });

  it('a card is on screen exactly in the phases open and leaving, and leaving always ends', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const scene = stage();
        for (const action of steps) {
          perform(scene, action);
          const { phase } = scene.state;
          expect(scene.card !== null).toBe(phase.name === 'open' || phase.name === 'leaving');
          if (phase.name === 'open' || phase.name === 'leaving') expect(scene.card).toBe(phase.mark);
          expect(scene.pinned).toEqual(scene.state.pinned.map(({ mark }) => mark));
          expect(scene.pinned.length).toBeLessThanOrEqual(2);
          // The frame of the card on screen holds nothing else.
          if (scene.card !== null || phase.name === 'loading') expect(scene.state.ahead).toBeNull();
        }
        scene.wait(5_000);
        expect(['idle', 'open']).toContain(scene.state.phase.name);
        expect(scene.state.ahead).toBeNull();
      }),
    );
  });
});
