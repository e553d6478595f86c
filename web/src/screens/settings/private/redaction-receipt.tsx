import type { RedactedRows } from '#web/api/private-patterns.ts';
import { Notice } from '#web/components/notice.tsx';
import { Announced } from '#web/screens/settings/announced.tsx';
import { useText } from '#web/text/text.tsx';

const ROWS = ['signals', 'drafts', 'time_entries', 'history'] as const;

/** How much has lost its texts. */
export function RedactionReceipt({ redacted }: { redacted: RedactedRows }) {
  const { text, format } = useText();
  const { private: words } = text.settings;
  const isNothing = ROWS.every((row) => redacted[row] === 0);
  return (
    <Announced>
      <Notice tone="good">
        <p>{isNothing ? words.receiptNothing : words.receipt}</p>
        {!isNothing && (
          <dl className="receipt-counts">
            {ROWS.map((row) => (
              <div key={row}>
                <dt>{words.rows[row]}</dt>
                <dd>{format.number(redacted[row])}</dd>
              </div>
            ))}
          </dl>
        )}
      </Notice>
    </Announced>
  );
}
