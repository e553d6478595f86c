import type { SpanBar as Parts } from './span-bars.ts';

const HEIGHT = 8;

/** A signal over the time of its draft: full where the draft has it, pale where it went elsewhere. The words beside it say the same. */
export function SpanBar({ bar: { claimed, given } }: { bar: Parts }) {
  return (
    <svg className="span-bar" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="span-bar-ground" y={HEIGHT / 2 - 0.5} width="100" height="1" />
      <rect className="span-bar-claimed" x={claimed.from} width={claimed.width} height={HEIGHT} />
      {given.map(({ from, width }) => (
        <rect key={from} className="span-bar-given" x={from} width={width} height={HEIGHT} />
      ))}
    </svg>
  );
}
