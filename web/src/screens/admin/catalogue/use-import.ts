import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportReport, importCatalogue } from '#web/api/catalogue-admin.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { countLines, decodeCsv, MAX_CSV_BYTES } from './csv-file.ts';
import { totals } from './import-outcome.ts';

export type ImportStep =
  | { at: 'file' }
  | { at: 'reading'; fileName: string }
  | { at: 'checking' | 'importing'; lines: number }
  | { at: 'report'; fileName: string; csv: string; report: ImportReport };

/** Takes a file through its dry run to its import. Nothing is stored before `run` is called. */
export function useImport(onDone: () => void) {
  const { text, format } = useText();
  const { catalogue: words } = text.admin;
  const queries = useQueryClient();
  const { show } = useToasts();
  const [step, setStep] = useState<ImportStep>({ at: 'file' });
  const [problem, setProblem] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function choose(file: File): Promise<void> {
    setProblem(null);
    setRefusal(file.size > MAX_CSV_BYTES ? words.tooLarge : null);
    if (file.size > MAX_CSV_BYTES) return setStep({ at: 'file' });
    setStep({ at: 'reading', fileName: file.name });
    const csv = await file.arrayBuffer().then(
      (buffer) => decodeCsv(new Uint8Array(buffer)),
      () => null,
    );
    if (csv === null) {
      setRefusal(words.unreadable);
      return setStep({ at: 'file' });
    }
    setStep({ at: 'checking', lines: countLines(csv) });
    try {
      setStep({ at: 'report', fileName: file.name, csv, report: await importCatalogue(csv, true) });
    } catch (error) {
      setProblem(error);
      setStep({ at: 'file' });
    }
  }

  async function run(shown: Extract<ImportStep, { at: 'report' }>): Promise<void> {
    setProblem(null);
    setStep({ at: 'importing', lines: countLines(shown.csv) });
    try {
      const { created, updated } = totals(await importCatalogue(shown.csv, false));
      show(words.imported(format.number(created), format.number(updated)));
      for (const noun of ['budgets', 'line-items', 'tasks']) void queries.invalidateQueries({ queryKey: [noun] });
      onDone();
    } catch (error) {
      setProblem(error);
      setStep(shown);
    }
  }

  return { step, problem, refusal, choose, run };
}
