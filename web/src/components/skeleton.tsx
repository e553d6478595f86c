import { useText } from '#web/text/text.tsx';
import './skeleton.css';

/** Where something will be, in about its size. Screen readers hear once that it loads. */
export function Skeleton({ rows = 3, height = '3.25rem' }: { rows?: number; height?: string }) {
  const { text } = useText();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{text.words.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never change places.
        <div key={row} className="skeleton-row" style={{ height }} />
      ))}
    </div>
  );
}
