import { useEffect, useRef } from 'react';
import type { RemovedSampleData } from '#web/api/sample-data.ts';
import { Icon } from '#web/components/icon.tsx';
import { useText } from '#web/text/text.tsx';
import { CountsList } from './counts-list.tsx';
import './receipt.css';

/** What a removal took and what it left, in numbers. */
export function Receipt({ removed, timeZone }: { removed: RemovedSampleData; timeZone: string }) {
  const { text, format } = useText();
  const { sample: words } = text.admin;
  const heading = useRef<HTMLHeadingElement>(null);
  const { receipt_id, at, kept, ...gone } = removed;
  const keptSome = Object.values(kept).some((count) => count > 0);
  // The button that had the focus is gone with the data.
  useEffect(() => {
    const timer = setTimeout(() => heading.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className="card stack receipt">
      <h2 ref={heading} tabIndex={-1}>
        <Icon name="check" /> {words.removed}
      </h2>
      <p className="quiet small">{words.receipt(receipt_id, format.moment(at, timeZone))}</p>
      <div className="receipt-sides">
        <div>
          <h3>{words.gone}</h3>
          <CountsList counts={gone} />
        </div>
        <div>
          <h3>{words.kept}</h3>
          {keptSome ? <CountsList counts={kept} /> : <p className="quiet">{words.keptNothing}</p>}
        </div>
      </div>
    </section>
  );
}
