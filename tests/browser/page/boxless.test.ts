/** `display: contents`, which wraps the whole page on many sites: what stands in it is seen, though it has no box. */
import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, paintedTexts, pause, setPage, startReader } from './page-harness';

afterEach(clearPage);

const painted = (expected: readonly string[]) => expect.poll(() => paintedTexts().sort()).toEqual([...expected].sort());

describe('what stands in an element without a box of its own is read', () => {
  it.each([
    ['by its own style', '<div style="display:contents"><p>Maduro spoke.</p></div>'],
    ['by a style sheet', '<style>.app{display:contents}</style><div class="app"><p>Maduro spoke.</p></div>'],
    ['one in another', '<div style="display:contents"><div style="display:contents"><p>Maduro spoke.</p></div></div>'],
    ['its own words', '<style>div{display:contents}</style><div>Maduro spoke.</div>'],
    ['its own words, beside blocks', '<div style="display:contents">Maduro spoke.<p>Later.</p></div>'],
  ])('%s', async (_what, html) => {
    setPage(html);
    startReader();
    await painted(['Maduro']);
  });

  it('when it comes later', async () => {
    setPage('<p>The FAA warned.</p>');
    startReader();
    await painted(['FAA']);
    const wrapper = document.createElement('div');
    wrapper.style.display = 'contents';
    wrapper.innerHTML = '<p>Maduro spoke.</p>';
    document.querySelector('p')?.after(wrapper);
    await painted(['FAA', 'Maduro']);
  });

  it('but not where what is around it is hidden', async () => {
    setPage(
      '<div style="display:none"><div style="display:contents"><p>Maduro spoke.</p></div></div><p>The FAA warned.</p>',
    );
    const { background } = startReader();
    await painted(['FAA']);
    await pause(400);
    expect(background.texts).toEqual(['The FAA warned.']);
  });
});
