/**
 * The part of Longitude's page that comes alive: after the page has loaded, Preact takes over the markup that the
 * server sent. The first part of the story must stand there exactly as the embedded JSON has it.
 */
import { h, hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const CLOCK_SECONDS = 5;

function Story({ parts }) {
  const [openIndex, setOpenIndex] = useState(0);
  const [readsOn, setReadsOn] = useState(false);
  const open = parts[openIndex];
  const paragraphs = readsOn ? [...open.opening, ...open.rest] : open.opening;
  const turnTo = (index) => {
    setOpenIndex(index);
    setReadsOn(false);
  };
  return [
    h(PartBar, { parts, openIndex, turnTo }),
    h(
      'div',
      { class: 'part' },
      paragraphs.map((text) => h('p', null, text)),
    ),
    readsOn ? null : h('button', { type: 'button', class: 'more', onClick: () => setReadsOn(true) }, 'Read more'),
    h(Clock),
  ];
}

const PartBar = ({ parts, openIndex, turnTo }) =>
  h(
    'nav',
    { class: 'parts', 'aria-label': 'Parts of the story' },
    parts.map(({ title }, index) =>
      h(
        'button',
        { type: 'button', 'aria-current': index === openIndex ? 'true' : 'false', onClick: () => turnTo(index) },
        title,
      ),
    ),
  );

/** Renders itself again once a second, for five seconds. */
function Clock() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds === CLOCK_SECONDS) return;
    const timer = setTimeout(() => setSeconds(seconds + 1), 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return h('p', { class: 'clock' }, seconds === 0 ? 'Opened just now' : `Opened ${seconds} s ago`);
}

function start() {
  const parts = JSON.parse(document.getElementById('story-data').textContent);
  const root = document.getElementById('story');
  hydrate(h(Story, { parts }), root);
  root.dataset.hydrated = 'true';
}

if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
