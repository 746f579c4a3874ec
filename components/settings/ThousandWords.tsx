/**
 * A thousand words drawn small, with so many marks among them as there may be at most. Says nothing that is not worded.
 */
const LINES = 10;
const WIDTH = 96;
const STEP = 6;
const MARK = 9;

/** Far enough from any simple fraction that marks do not stand below each other. */
const SPREAD = 0.618;

export function ThousandWords({ marks }: { readonly marks: number }) {
  const height = LINES * STEP + 2;
  const perLine = marks / LINES;
  const places = Array.from({ length: marks }, (_none, index) => ({
    x: Math.round(((index * SPREAD) % 1) * (WIDTH - MARK)),
    y: (Math.floor((index + 0.5) / perLine) + 1) * STEP,
  }));
  return (
    <svg class="thousand" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
      {Array.from({ length: LINES }, (_none, line) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike
          key={line}
          class="thousand-line"
          x1={0}
          x2={line === LINES - 1 ? WIDTH * 0.6 : WIDTH}
          y1={(line + 1) * STEP}
          y2={(line + 1) * STEP}
        />
      ))}
      {places.map(({ x, y }) => (
        <line key={`${x} ${y}`} class="thousand-mark" x1={x} x2={x + MARK} y1={y} y2={y} />
      ))}
    </svg>
  );
}
