import { describe, expect, it } from 'vitest';
import { Rehearsal } from './rehearsal';

const stage = () => new Rehearsal();

describe('closing', () => {
  it('happens 300 ms after the pointer left mark and card', () => {
    const scene = stage().open('a').at(100, 20).wait(299);
    expect(scene.card).toBe('a');
    expect(scene.wait(2).card).toBeNull();
  });

  it('is off when the pointer leaves and comes back within the grace', () => {
    const scene = stage().open('a');
    for (let round = 0; round < 5; round += 1) scene.at(100, 20).wait(250).at(100, 100, 'a').wait(299);
    expect(scene.wait(1_000).card).toBe('a');
  });

  it('is off when the pointer came back and the page was too busy to hear of it in time', () => {
    const scene = stage().open('a').at(100, 20).wait(16).block(900);
    expect(scene.card).toBe('a');
    expect(scene.wait(16).at(100, 100, 'a').wait(1_000).card).toBe('a');
  });

  it('does not keep a card from opening when the pointer comes back after it', () => {
    const scene = stage().open('a').at(100, 20).wait(301);
    expect(scene.card).toBeNull();
    expect(scene.at(100, 100, 'a').wait(200).card).toBe('a');
  });

  it('does not keep a card from opening when the pointer leaves and comes back before it was shown', () => {
    const scene = stage().at(100, 100, 'a').wait(350).at(100, 20).wait(100).at(100, 100, 'a').wait(450);
    expect(scene.card).toBe('a');
  });

  it('does not happen while the pointer is in the card', () => {
    const scene = stage().open('a').at(100, 150).wait(100).at(100, 210, null, true).wait(2_000);
    expect(scene.card).toBe('a');
  });

  it('waits while the pointer is on its way within the safe triangle, however slow', () => {
    const scene = stage().open('a');
    for (let y = 102; y <= 198; y += 4) scene.at(100, y).wait(200);
    expect(scene.at(100, 205, null, true).wait(1_000).card).toBe('a');
  });

  it('passes over other marks within the safe triangle', () => {
    const scene = stage().open('a').at(100, 120, 'b').wait(200).at(100, 160, 'c').wait(200).at(100, 205, null, true);
    expect(scene.wait(1_000).card).toBe('a');
  });

  it('gives its turn to a mark within the triangle on which the pointer stops', () => {
    expect(
      stage()
        .open('a')
        .at(100, 120, 'b')
        .wait(300 + 150 + 20).card,
    ).toBe('b');
  });

  it('makes way for another mark outside the triangle after its own rest', () => {
    const scene = stage().open('a').at(100, 60, 'b').wait(140);
    expect(scene.card).toBe('a');
    expect(scene.wait(25).card).toBe('b');
  });

  it('does not happen by leaving while the focus is in the card', () => {
    const scene = stage().open('a').send({ type: 'focus moved', isInCard: true }).at(100, 20).wait(2_000);
    expect(scene.card).toBe('a');
    expect(scene.send({ type: 'focus moved', isInCard: false }).wait(301).card).toBeNull();
  });

  it('is off when the focus comes into the card during the grace', () => {
    const scene = stage().open('a').at(100, 20).wait(200).send({ type: 'focus moved', isInCard: true });
    expect(scene.wait(2_000).card).toBe('a');
  });

  it('does not happen to a card opened by key because the pointer is elsewhere', () => {
    const scene = stage().ask('a', 'key').wait(20).at(300, 20).wait(100).at(310, 20).wait(2_000);
    expect(scene.card).toBe('a');
  });

  it('happens to a card opened by key once the pointer was in it and left', () => {
    const scene = stage().ask('a', 'key').wait(20).at(100, 210, null, true).wait(20).at(100, 20).wait(301);
    expect(scene.card).toBeNull();
  });

  it('happens on Escape, and gives the focus back', () => {
    const scene = stage().open('a').send({ type: 'dismissed' });
    expect(scene.card).toBeNull();
    expect(scene.effects.at(-1)).toEqual({ type: 'hide', returnFocus: true });
  });

  it('by Escape keeps the mark quiet until the pointer has left it', () => {
    const scene = stage().open('a').send({ type: 'dismissed' }).at(101, 100, 'a').wait(1_000);
    expect(scene.card).toBeNull();
    expect(scene.at(100, 20).wait(16).at(100, 100, 'a').wait(450).card).toBe('a');
  });

  it('does not happen by scrolling as long as the mark is in view', () => {
    const scene = stage().open('a').scroll(true).wait(500);
    expect(scene.card).toBe('a');
    expect(scene.scroll(false).card).toBeNull();
  });

  it('happens on a press elsewhere, not on one in the card or on its mark', () => {
    const scene = stage().open('a');
    expect(scene.send({ type: 'pressed', over: null, isInCard: true }).card).toBe('a');
    expect(scene.send({ type: 'pressed', over: 'a', isInCard: false }).card).toBe('a');
    expect(scene.send({ type: 'pressed', over: null, isInCard: false }).card).toBeNull();
  });

  it('happens after the grace when the pointer leaves the window', () => {
    const scene = stage().open('a').send({ type: 'pointer left the page' }).wait(299);
    expect(scene.card).toBe('a');
    expect(scene.wait(2).card).toBeNull();
  });
});

describe('a pinned card', () => {
  const pinned = (...marks: string[]) => {
    const scene = stage();
    for (const mark of marks) scene.ask(mark, 'click').wait(20).send({ type: 'pin asked' });
    return scene;
  };

  it('stays while the pointer, scrolling and other look-ups go their way', () => {
    const scene = pinned('a').at(10, 10).wait(2_000).scroll(false).wait(500).ask('b', 'click').wait(20);
    expect(scene.pinned).toEqual(['a']);
    expect(scene.card).toBe('b');
    expect(scene.send({ type: 'dismissed' }).card).toBeNull();
    expect(scene.pinned).toEqual(['a']);
  });

  it('is one of two at most: a third is refused, and its card stays as it was', () => {
    const scene = pinned('a', 'b').ask('c', 'click').wait(20).send({ type: 'pin asked' });
    expect(scene.pinned).toEqual(['a', 'b']);
    expect(scene.card).toBe('c');
    expect(scene.effects.at(-1)).toEqual({ type: 'refuse pin' });
  });

  it('makes room when it is unpinned', () => {
    const scene = pinned('a', 'b');
    const [first] = scene.state.pinned;
    scene.send({ type: 'unpinned', token: first?.token ?? -1 });
    expect(scene.pinned).toEqual(['b']);
    expect(scene.ask('c', 'click').wait(20).send({ type: 'pin asked' }).pinned).toEqual(['b', 'c']);
  });

  it('does not open again by the pointer that still rests on its mark', () => {
    const scene = stage().open('a').send({ type: 'pin asked' }).at(101, 100, 'a').wait(1_000);
    expect(scene.card).toBeNull();
    expect(scene.at(10, 10).wait(20).at(100, 100, 'a').wait(450).card).toBe('a');
  });

  it('cannot be made of what is not on screen', () => {
    expect(stage().at(100, 100, 'a').wait(100).send({ type: 'pin asked' }).state.pinned).toEqual([]);
  });
});
