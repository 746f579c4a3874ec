/** When the machine has a card opened or drawn ahead. */
import { describe, expect, it } from 'vitest';
import { Rehearsal } from './rehearsal';

const stage = () => new Rehearsal();

describe('opening', () => {
  it('happens when the pointer rested 400 ms on a mark', () => {
    const scene = stage().at(100, 100, 'a').wait(399);
    expect(scene.card).toBeNull();
    expect(scene.wait(20).card).toBe('a');
  });

  it('begins anew with each move of 0.5 px/ms and more', () => {
    const scene = stage().at(100, 100, 'a').wait(370);
    scene.at(101, 100, 'a').wait(16).at(109, 100, 'a').wait(390);
    expect(scene.card).toBeNull();
    expect(scene.wait(30).card).toBe('a');
  });

  it('goes on through moves slower than that', () => {
    const scene = stage().at(100, 100, 'a');
    for (let step = 1; step <= 24; step += 1) scene.wait(16).at(100 + step * 7, 100, 'a');
    expect(scene.wait(30).card).toBe('a');
  });

  it('takes no speed from samples more than 32 ms apart', () => {
    const scene = stage().at(100, 100, 'a').wait(300).at(180, 100, 'a').wait(120);
    expect(scene.card).toBe('a');
  });

  it('takes 150 ms when a card closed less than 600 ms ago', () => {
    const scene = stage().open('a').send({ type: 'dismissed' }).at(10, 10).wait(500).at(100, 100, 'b').wait(140);
    expect(scene.card).toBeNull();
    expect(scene.wait(30).card).toBe('b');
  });

  it('takes 400 ms again when a card closed longer ago', () => {
    const scene = stage().open('a').send({ type: 'dismissed' }).at(10, 10).wait(601).at(100, 100, 'b').wait(200);
    expect(scene.card).toBeNull();
    expect(scene.wait(230).card).toBe('b');
  });

  it('does not happen where the pointer only passes', () => {
    const scene = stage().at(100, 100, 'a').wait(100).at(100, 140).wait(1_000);
    expect(scene.card).toBeNull();
  });

  it('does not happen where the pointer passed and the page was too busy to hear of it in time', () => {
    const scene = stage().at(100, 100, 'a').wait(16).block(900).wait(16).at(100, 140).wait(1_000);
    expect(scene.effects.filter(({ type }) => type === 'show')).toEqual([]);
  });

  it('passes on to the mark that the pointer came to meanwhile, where it rests', () => {
    const scene = stage().at(100, 100, 'a').wait(16).block(900).wait(16).at(100, 140, 'b').wait(390);
    expect(scene.card).toBeNull();
    expect(scene.wait(30).card).toBe('b');
  });

  it('happens on a page that is busy all the time', () => {
    const scene = stage().at(100, 100, 'a').wait(16).block(900).wait(20);
    expect(scene.card).toBeNull();
    expect(scene.block(200).wait(20).card).toBe('a');
  });

  it('begins anew on another mark', () => {
    const scene = stage().at(100, 100, 'a').wait(390).at(102, 100, 'b').wait(390);
    expect(scene.card).toBeNull();
    expect(scene.wait(30).card).toBe('b');
  });

  it('does not happen while scrolling; only a real move of the pointer arms it again', () => {
    const scene = stage().at(100, 100, 'a').wait(200).scroll().wait(500);
    scene.at(100, 100, 'b').wait(1_000);
    expect(scene.card).toBeNull();
    expect(scene.at(101, 100, 'b').wait(450).card).toBe('b');
  });

  it('goes on while something else scrolls and the mark stays under the pointer', () => {
    const scene = stage().at(100, 100, 'a');
    for (let at = 0; at < 20; at += 1) scene.wait(19).scroll(false, true);
    expect(scene.wait(30).card).toBe('a');
  });

  it('happens 400 ms after a mark came where the pointer rests already', () => {
    const scene = stage().at(100, 100).wait(1_000).at(100, 100, 'a').wait(399);
    expect(scene.card).toBeNull();
    expect(scene.wait(2).card).toBe('a');
  });

  it('happens where the page took the mark away during the rest and brought it back', () => {
    const scene = stage().at(100, 100, 'a').wait(200).send({ type: 'dismissed', isMarkGone: true }).wait(500);
    expect(scene.card).toBeNull();
    expect(scene.at(100, 100, 'a').wait(450).card).toBe('a');
  });

  it('does not happen on a mark whose card the reader closed, whatever the page does there, until the pointer moves off it', () => {
    const scene = stage().open('a').send({ type: 'dismissed' }).wait(100).at(100, 100).wait(100);
    expect(scene.at(100, 100, 'a').wait(1_000).card).toBeNull();
    expect(scene.at(100, 120).wait(20).at(100, 100, 'a').wait(450).card).toBe('a');
  });

  it('is given up by scrolling while the card is fetched', () => {
    const scene = stage();
    scene.answerMs = 400;
    expect(scene.at(100, 100, 'a').wait(430).scroll().wait(500).card).toBeNull();
  });

  it('does not happen while dragging, selecting or typing', () => {
    const scene = stage();
    scene.isBusy = true;
    expect(scene.at(100, 100, 'a').wait(1_000).card).toBeNull();
  });

  it('does not happen when the reader begins to type or select during the rest', () => {
    const scene = stage().at(100, 100, 'a').wait(200);
    scene.isBusy = true;
    expect(scene.wait(1_000).card).toBeNull();
    scene.isBusy = false;
    expect(scene.at(101, 100, 'a').wait(450).card).toBe('a');
  });

  it('takes no more than 150 ms where the reader asks for what the pointer rests on, also after scrolling', () => {
    const scene = stage().at(100, 100).wait(1_000).scroll();
    scene.send({
      type: 'pointer moved',
      x: 100,
      y: 100,
      over: 'a',
      isInCard: false,
      card: null,
      isBusy: false,
      isAsked: true,
    });
    expect(scene.wait(149).card).toBeNull();
    expect(scene.wait(2).card).toBe('a');
  });

  it('is given up by a press during the rest', () => {
    const scene = stage().at(100, 100, 'a').wait(200).send({ type: 'pressed', over: 'a', isInCard: false });
    expect(scene.wait(1_000).card).toBeNull();
  });

  it.each(['click', 'tap', 'key'] as const)('happens at once by %s', (by) => {
    expect(stage().ask('a', by).wait(10).card).toBe('a');
  });

  it('shows that it loads when the answer takes longer than 80 ms, and then the answer', () => {
    const scene = stage();
    scene.answerMs = 300;
    scene.ask('a', 'click').wait(79);
    expect(scene.card).toBeNull();
    expect(scene.wait(2).card).toBe('a');
    expect(scene.wait(300).effects.filter(({ type }) => type === 'show')).toHaveLength(2);
  });

  it('drops an answer that comes after the pointer left', () => {
    const scene = stage();
    scene.answerMs = 400;
    expect(scene.at(100, 100, 'a').wait(420).at(100, 20).wait(1_000).card).toBeNull();
  });

  it('drops the answer of an earlier rest when a later one is shown', () => {
    const scene = stage();
    scene.answerMs = null;
    scene.ask('a', 'click');
    const earlier = scene.state.lastToken;
    scene.ask('b', 'click').send({ type: 'loaded', token: earlier });
    expect(scene.card).toBeNull();
    expect(scene.send({ type: 'loaded', token: scene.state.lastToken }).card).toBe('b');
  });

  it('turns to another mark that the pointer reaches while a card is fetched', () => {
    const scene = stage();
    scene.answerMs = 400;
    expect(scene.at(100, 100, 'a').wait(420).at(103, 100, 'b').wait(900).card).toBe('b');
  });
});

const loads = (scene: Rehearsal) => scene.effects.flatMap((effect) => (effect.type === 'load' ? [effect.mark] : []));

describe('drawing ahead', () => {
  it('begins when the pointer has been on a mark for 60 ms, so that the card is there when the rest is over', () => {
    const scene = stage();
    scene.answerMs = 330;
    expect(loads(scene.at(100, 100, 'a').wait(59))).toEqual([]);
    expect(loads(scene.wait(2))).toEqual(['a']);
    expect(scene.wait(338).card).toBeNull();
    expect(scene.wait(1).card).toBe('a');
    expect(loads(scene)).toEqual(['a']);
  });

  it('is not done for a mark that the pointer passes over, nor while the reader types or selects', () => {
    const scene = stage().at(100, 100, 'a').wait(50).at(100, 140).wait(100);
    scene.at(100, 100, 'a');
    scene.isBusy = true;
    expect(loads(scene.wait(1_000))).toEqual([]);
  });

  it('is done once for a pointer that goes on over the mark, or trembles off it and back', () => {
    const scene = stage().at(100, 100, 'a').wait(100);
    scene.wait(16).at(112, 100, 'a').wait(100).at(112, 120).wait(300).at(112, 100, 'a').wait(450);
    expect(scene.card).toBe('a');
    expect(loads(scene)).toEqual(['a']);
  });

  it('makes way for another mark', () => {
    const scene = stage().at(100, 100, 'a').wait(100).at(100, 120, 'b').wait(450);
    expect(scene.card).toBe('b');
    expect(loads(scene)).toEqual(['a', 'b']);
  });

  it('leaves nothing behind half a second after the pointer left', () => {
    const scene = stage().at(100, 100, 'a').wait(100).at(100, 140).wait(499);
    const hide = { type: 'hide', returnFocus: false };
    expect(scene.effects).not.toContainEqual(hide);
    expect(scene.wait(2).effects).toContainEqual(hide);
    expect(scene.state.ahead).toBeNull();
  });

  it('begins with the press of a finger, and the tap shows it', () => {
    const scene = stage().send({ type: 'pressed', over: 'a', isInCard: false }).wait(90);
    expect(scene.card).toBeNull();
    expect(scene.ask('a', 'tap').card).toBe('a');
    expect(loads(scene)).toEqual(['a']);
  });

  it('has a click open at once what the pointer is about to rest on', () => {
    expect(stage().at(100, 100, 'a').wait(150).ask('a', 'click').card).toBe('a');
  });

  it('shows what is not drawn in time as soon as it is', () => {
    const scene = stage();
    scene.answerMs = 370;
    expect(scene.at(100, 100, 'a').wait(420).card).toBeNull();
    expect(scene.wait(15).card).toBe('a');
  });

  it('goes with Escape', () => {
    const scene = stage().at(100, 100, 'a').wait(100).send({ type: 'dismissed' });
    expect(scene.effects).toContainEqual({ type: 'hide', returnFocus: false });
    expect(scene.state.ahead).toBeNull();
  });
});
