import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { FileDrop } from '#web/components/file-drop.tsx';
import { Icon } from '#web/components/icon.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import { templateCsv } from './csv-file.ts';
import { canImport, totals } from './import-outcome.ts';
import { ImportPreview } from './import-preview.tsx';
import { type ImportStep, useImport } from './use-import.ts';
import './import-dialog.css';

/** From a CSV file to the catalogue: choose it, see what would happen, do it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const { step, problem, refusal, choose, run } = useImport(onClose);
  const said = useSaid(step);
  const isWorking = step.at !== 'file' && step.at !== 'report';
  return (
    <Dialog title={words.fileTitle} isOpen onClose={() => step.at !== 'importing' && onClose()}>
      {problem !== null && <ProblemNotice error={problem} texts={{ invalid_input: words.changedSinceCheck }} />}
      {refusal !== null && (
        <Notice tone="problem">
          <p>{refusal}</p>
        </Notice>
      )}
      {step.at === 'file' && <p>{words.fileIntro}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {isWorking && <Working said={said} />}
      {step.at === 'report' && <ImportPreview fileName={step.fileName} report={step.report} />}
      <FileDrop
        accept=".csv,.tsv,.txt,text/csv"
        label={step.at === 'report' ? words.otherFile : words.chooseFile}
        hint={words.dropHere}
        busy={isWorking}
        onFile={(file) => void choose(file)}
      />
      {step.at === 'file' && <Template />}
      <DialogActions>
        <Button onClick={onClose} disabled={step.at === 'importing'}>
          {text.words.cancel}
        </Button>
        {step.at === 'report' && canImport(step.report) && (
          <Button tone="primary" onClick={() => void run(step)}>
            {words.importNow}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Working({ said }: { said: string }) {
  const { text } = useText();
  return (
    <div className="import-working">
      <p>{said}</p>
      <progress aria-label={said} />
      <p className="quiet small">{text.admin.catalogue.stayHere}</p>
    </div>
  );
}

/** What is being done, or was found, in a sentence. */
function useSaid(step: ImportStep): string {
  const { text, format } = useText();
  const { catalogue: words } = text.admin;
  if (step.at === 'reading') return words.reading(step.fileName);
  if (step.at === 'file') return '';
  if (step.at !== 'report') return words[step.at](step.lines);
  const { created, updated } = totals(step.report);
  const { problems } = step.report;
  return problems.length > 0 ? words.problemsTitle(problems.length) : words.found(format.number(created), format.number(updated));
}

function Template() {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  function download(): void {
    const address = URL.createObjectURL(new Blob([templateCsv()], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: words.templateName });
    link.click();
    // Firefox still reads it after the click.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
  return (
    <p>
      <button type="button" className="import-template" onClick={download}>
        <Icon name="download" size={16} /> {words.template}
      </button>
    </p>
  );
}
