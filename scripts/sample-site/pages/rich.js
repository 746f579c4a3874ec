/**
 * The desk log: every two seconds a paragraph arrives or the newest one is rewritten, ten times in all, then never
 * again. With `?still` in the address nothing ever moves.
 */
const INTERVAL_MS = 2_000;

/** `arrives` adds a paragraph below the others, `becomes` replaces the text of the newest. */
const UPDATES = [
  { time: '11:04', arrives: 'Tarek William Saab says that talking would be welcome.' },
  { time: '11:05', becomes: 'Tarek William Saab, the attorney general, says that talking would be welcome.' },
  { time: '11:09', arrives: 'The New York Times: Maduro offered American companies a share in oil fields.' },
  { time: '11:12', arrives: 'Miami Herald: two proposals reached Washington through Qatar.' },
  {
    time: '11:13',
    becomes: 'Miami Herald: two proposals of Delcy and Jorge Rodríguez reached Washington through Qatar.',
  },
  { time: '11:18', arrives: 'Senator Markwayne Mullin speaks on CNN of a way out to Russia.' },
  { time: '11:21', arrives: 'The Cartel of the Suns does not exist, officials in Caracas repeat.' },
  { time: '11:24', becomes: 'The Cartel of the Suns does not exist, officials in Caracas and their allies repeat.' },
  { time: '11:27', arrives: 'No word from the Pentagon, which passes questions on to the White House.' },
  { time: '11:30', arrives: 'The log closes here.' },
];

/** @param {HTMLElement} ticker */
function run(ticker) {
  const remaining = [...UPDATES];
  const timer = setInterval(() => {
    const update = remaining.shift();
    if (update) show(ticker, update);
    if (remaining.length === 0) clearInterval(timer);
  }, INTERVAL_MS);
}

function show(ticker, { time, arrives, becomes }) {
  const label = document.createElement('b');
  label.textContent = time;
  const content = [label, ` ${arrives ?? becomes}`];
  if (becomes) {
    ticker.lastElementChild?.replaceChildren(...content);
    return;
  }
  const paragraph = document.createElement('p');
  paragraph.append(...content);
  ticker.append(paragraph);
}

const ticker = document.getElementById('ticker');
if (ticker && !new URLSearchParams(location.search).has('still')) run(ticker);
