import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { FileDrop } from '#web/components/file-drop.tsx';
import { Icon } from '#web/components/icon.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import { templateCsv } from './csv-file.ts';
import { canImport } from './import-outcome.ts';
import { ImportPreview } from './import-preview.tsx';
import { type ImportStep, useImport } from './use-import.ts';
import './import-dialog.css';

/** From a CSV file to the catalogue: choose it, see what would happen, do it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const { step, problem, refusal, choose, run } = useImport(onClose);
  const isWorking = step.at !== 'file' && step.at !== 'report';
  return (
    <Dialog title={words.fileTitle} isOpen onClose={() => step.at !== 'importing' && onClose()}>
      {problem !== null && <ProblemNotice error={problem} />}
      {refusal !== null && (
        <Notice tone="problem">
          <p>{refusal}</p>
        </Notice>
      )}
      {step.at === 'file' && <p>{words.fileIntro}</p>}
      {isWorking && <Working step={step} />}
      {step.at === 'report' && <ImportPreview fileName={step.fileName} report={step.report} />}
      {!isWorking && (
        <FileDrop
          accept=".csv,.tsv,.txt,text/csv"
          label={step.at === 'file' ? words.chooseFile : words.otherFile}
          hint={words.dropHere}
          onFile={(file) => void choose(file)}
        />
      )}
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

function Working({ step }: { step: ImportStep }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const said =
    step.at === 'reading'
      ? words.reading(step.fileName)
      : step.at === 'checking' || step.at === 'importing'
        ? words[step.at](step.lines)
        : '';
  return (
    <div className="import-working" role="status">
      <p>{said}</p>
      <progress aria-label={said} />
      <p className="quiet small">{words.stayHere}</p>
    </div>
  );
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
