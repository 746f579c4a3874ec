import { afterEach, describe, expect, it } from 'vitest';
import { boundariesOf, runOffsetOf, touchesLink } from '@/lib/page/reading/page-run';
import { aroundIn, BlockReader } from '@/lib/page/reading/text-runs';

function readBlock(block: Element): BlockReader {
  const reader = new BlockReader({ onShadowRoot: () => {}, onUndefined: () => {} });
  reader.begin(block, aroundIn(block.parentElement));
  reader.read(() => true);
  return reader;
}

/** The text of each run of a page, block by block in document order, white space evened out for reading. */
function runsOf(html: string, root: Element = document.body): string[] {
  document.body.innerHTML = html;
  const read = (block: Element): string[] => {
    const { runs, blocks } = readBlock(block);
    return [...runs.map(({ text }) => text.replace(/\s+/g, ' ').trim()), ...blocks.flatMap(read)];
  };
  return read(root);
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('one run is joined over', () => {
  it.each([
    ['inline elements', '<p>Tren <b>de <i>Ara</i></b>gua said</p>', ['Tren de Aragua said']],
    ['links', '<p>the <a href="#">Cartel</a> of the Suns</p>', ['the Cartel of the Suns']],
    ['comments', '<p>Cartel<!-- ad --> of</p>', ['Cartel of']],
    [
      'scripts and styles between words',
      '<p>Cartel <script>let a = 1</script>of <style>p{}</style>it</p>',
      ['Cartel of it'],
    ],
    ['a possible line break', '<p>Cara<wbr>cas</p>', ['Caracas']],
    [
      'ruby, whose readings are left out',
      '<p><ruby>Caracas<rp>(</rp><rt>ka</rt><rp>)</rp></ruby> today</p>',
      ['Caracas today'],
    ],
    ['references to notes', '<p>Maduro<sup>[1]</sup> said</p>', ['Maduro said']],
    ['the raised ending of an ordinal', '<p>the 4<sup>th</sup> Fleet</p>', ['the 4th Fleet']],
    ['a large first letter', '<p><span style="float:left">V</span>enezuela said</p>', ['Venezuela said']],
    ['hidden inline text', '<p>Cartel <span style="display:none">not</span>of</p>', ['Cartel of']],
    ['invisible inline text', '<p>Cartel <span style="visibility:hidden">not</span>of</p>', ['Cartel of']],
    [
      'an element without a box of its own',
      '<p>Tren <span style="display:contents">de Aragua</span></p>',
      ['Tren de Aragua'],
    ],
    [
      'text set apart for screen readers',
      '<p>Tren <span style="position:absolute">opens</span>de</p>',
      ['Tren de', 'opens'],
    ],
  ])('%s', (_what, html, expected) => {
    expect(runsOf(html)).toEqual(expected);
  });
});

describe('a run is cut at', () => {
  it.each([
    ['paragraphs', '<p>Tren</p><p>de Aragua</p>', ['Tren', 'de Aragua']],
    ['a block inside text', '<div>Tren <div>de</div> Aragua</div>', ['Tren', 'Aragua', 'de']],
    ['line breaks', '<p>Tren<br>de Aragua</p>', ['Tren', 'de Aragua']],
    ['table cells', '<table><tr><td>Gerald</td><td>Ford</td></tr></table>', ['Gerald', 'Ford']],
    ['list items', '<ul><li>Gerald<li>Ford</ul>', ['Gerald', 'Ford']],
    ['a changed display', '<p>Tren <span style="display:block">de</span> Aragua</p>', ['Tren', 'Aragua', 'de']],
    ['an inline block', '<p>Tren <span style="display:inline-block">de</span> Aragua</p>', ['Tren', 'Aragua', 'de']],
    ['pictures', '<p>Gerald <img alt=""> Ford</p>', ['Gerald', 'Ford']],
  ])('%s', (_what, html, expected) => {
    expect(runsOf(html)).toEqual(expected);
  });
});

describe('left out of reading are', () => {
  it.each([
    [
      'script, style and what stands in for them',
      '<script>a</script><style>b{}</style><noscript>c</noscript><template>d</template>',
    ],
    ['form fields and buttons', '<textarea>a</textarea><select><option>b</select><button>c</button><label>d</label>'],
    ['editable text', '<div contenteditable>a <b>b</b></div><div role="textbox">c</div>'],
    ['code', '<p><code>a</code></p><pre>b</pre><p><kbd>c</kbd><samp>d</samp></p>'],
    ['navigation', '<nav><a href="#">a</a></nav><div role="navigation">b</div><div role="menu">c</div>'],
    ['the head and foot of the page', '<header><p>a</p></header><footer><p>b</p></footer>'],
    ['drawings, formulas and frames', '<svg><text>a</text></svg><math><mi>b</mi></math><iframe srcdoc="c"></iframe>'],
    ['runs without a letter', '<p>1 - 2</p><p> </p>'],
  ])('%s', (_what, html) => {
    expect(runsOf(html)).toEqual([]);
  });

  it('but not the head of an article, nor a page head that holds the headline', () => {
    expect(runsOf('<article><header><h1>Ships</h1></header><footer>By us</footer></article>')).toEqual([
      'Ships',
      'By us',
    ]);
    expect(runsOf('<header><h1>Ships</h1></header>')).toEqual(['Ships']);
  });

  it('nor text in an element that is editable no longer', () => {
    expect(runsOf('<div contenteditable="false">Ships</div>')).toEqual(['Ships']);
  });
});

describe('a run', () => {
  it('leads from each of its offsets to the page and back', () => {
    document.body.innerHTML = '<p>Tren <b>de <i>Ara</i></b>gua said</p>';
    const [run] = readBlock(document.body.firstElementChild as Element).runs;
    const at = run?.text.indexOf('Aragua') ?? -1;
    const place = run && boundariesOf(run, { startUtf16: at, endUtf16: at + 6 });
    expect(place?.startContainer).toBe(document.querySelector('i')?.firstChild);
    expect([place?.startOffset, place?.endOffset]).toEqual([0, 3]);
    expect(run && place && runOffsetOf(run, place.endContainer as Text, 3)).toBe(at + 6);
  });

  it('has no place once the page says something else there', () => {
    document.body.innerHTML = '<p>Tren de Aragua</p>';
    const block = document.body.firstElementChild as Element;
    const [run] = readBlock(block).runs;
    (block.firstChild as Text).data = 'Tren de Madrid';
    expect(run && boundariesOf(run, { startUtf16: 0, endUtf16: 4 })).not.toBeNull();
    expect(run && boundariesOf(run, { startUtf16: 0, endUtf16: 14 })).toBeNull();
    block.remove();
    expect(run && boundariesOf(run, { startUtf16: 0, endUtf16: 4 })).toBeNull();
  });

  it('knows which of its text is a link, over a cut and from outside', () => {
    document.body.innerHTML = '<p>the <a href="#">Cartel<br>of the</a> Suns</p><a href="#"><p>whole</p></a>';
    const [first, second] = readBlock(document.querySelector('p') as Element).runs;
    expect(first?.links).toEqual([{ startUtf16: 4, endUtf16: 10 }]);
    expect(second?.links).toEqual([{ startUtf16: 0, endUtf16: 6 }]);
    const [whole] = readBlock(document.querySelectorAll('p')[1] as Element).runs;
    expect(whole && touchesLink(whole, { startUtf16: 4, endUtf16: 5 })).toBe(true);
  });

  it.each([
    ['spaces', 'Caracas said so', 3],
    ['indentation', '\n      Caracas  said\n    so\n  ', 3],
    ['tabs', '\n\t\tCaracas\tsaid\n\t', 2],
    ['spaces that do not break', 'Caracas\u00a0said \u00a0 so', 3],
    ['nothing: one word', 'Caracas', 1],
    ['signs, which count where they stand alone', 'Caracas – said', 3],
  ])('has as many words as are set apart by %s', (_what, text, count) => {
    document.body.innerHTML = '<p></p>';
    const block = document.body.firstElementChild as Element;
    block.textContent = text;
    expect(readBlock(block).runs.map(({ wordCount }) => wordCount)).toEqual([count]);
  });

  it('is cut at white space where a text is longer than any message', () => {
    document.body.innerHTML = '<p></p>';
    const block = document.body.firstElementChild as Element;
    block.textContent = 'Caracas said '.repeat(10_000);
    const { runs } = readBlock(block);
    expect(runs.map(({ text }) => text).join('')).toBe(block.textContent);
    expect(runs.every(({ text }) => text.length <= 50_000 && /^Caracas|^said/.test(text))).toBe(true);
    expect(runs.reduce((sum, { wordCount }) => sum + wordCount, 0)).toBe(20_000);
    const second = runs[1];
    const place = second && boundariesOf(second, { startUtf16: 0, endUtf16: 4 });
    expect(place?.startOffset).toBe(runs[0]?.text.length);
  });
});
