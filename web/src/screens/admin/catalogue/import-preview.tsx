import type { ImportReport } from '#web/api/catalogue-admin.ts';
import { Notice } from '#web/components/notice.tsx';
import { Table } from '#web/components/table.tsx';
import { useText } from '#web/text/text.tsx';
import { canImport, faultText, outcomeRows } from './import-outcome.ts';

const NOTES_SHOWN = 100;

/** What a dry run found: what would be new or changed, or what is in its way. */
export function ImportPreview({ fileName, report }: { fileName: string; report: ImportReport }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const { problems, warnings } = report;
  return (
    <>
      <p dir="auto">
        <strong>{fileName}</strong>
      </p>
      {problems.length > 0 && <Problems problems={problems} />}
      {problems.length === 0 && <Outcome report={report} />}
      {problems.length === 0 && !canImport(report) && (
        <Notice>
          <p>{words.nothingNew}</p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <section className="import-notes">
          <h3>{words.warningsTitle(warnings.length)}</h3>
          <ul className="small">
            {warnings.slice(0, NOTES_SHOWN).map((note) => (
              <li key={`${note.column} ${note.fault}`}>
                <code>{note.column}</code>: {faultText(note, words)}
              </li>
            ))}
          </ul>
          {warnings.length > NOTES_SHOWN && <p className="quiet small">{words.moreNotes(warnings.length - NOTES_SHOWN)}</p>}
        </section>
      )}
    </>
  );
}

function Outcome({ report }: { report: ImportReport }) {
  const { text, format } = useText();
  const { catalogue: words } = text.admin;
  const cell = (count: number) => <td className={count === 0 ? 'is-nothing' : undefined}>{format.number(count)}</td>;
  return (
    <section>
      <h3>{words.wouldHappen}</h3>
      <table className="import-outcome">
        <caption className="visually-hidden">{words.wouldHappen}</caption>
        <thead>
          <tr>
            <th scope="col">{words.nounsTitle}</th>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.updated}</th>
            <th scope="col">{words.unchanged}</th>
          </tr>
        </thead>
        <tbody>
          {outcomeRows(report).map(({ noun, created, updated, unchanged }) => (
            <tr key={noun}>
              <th scope="row">{words.nouns[noun]}</th>
              {cell(created)}
              {cell(updated)}
              {cell(unchanged)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Problems({ problems }: { problems: ImportReport['problems'] }) {
  const { text, format } = useText();
  const { catalogue: words } = text.admin;
  const rows = problems.slice(0, NOTES_SHOWN);
  return (
    <section className="import-notes">
      <Notice tone="problem" isReadOut={false}>
        <p>
          <strong>{words.problemsTitle(problems.length)}</strong>
        </p>
        <p>{words.problemsHint}</p>
      </Notice>
      <Table
        caption={words.problemsCaption}
        rows={rows}
        keyOf={({ line, column, fault, about }) => `${line} ${column} ${fault} ${about}`}
        columns={[
          { id: 'line', title: words.line, isNumber: true, cell: ({ line }) => format.number(line) },
          {
            id: 'column',
            title: words.column,
            cell: ({ column }) => (column === null ? <span className="quiet">{words.wholeLine}</span> : <code>{column}</code>),
          },
          { id: 'problem', title: words.problem, cell: (note) => faultText(note, words) },
        ]}
      />
      {problems.length > NOTES_SHOWN && <p className="quiet small">{words.moreNotes(problems.length - NOTES_SHOWN)}</p>}
    </section>
  );
}
