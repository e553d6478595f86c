import { useState } from 'react';
import { afterFailure, afterSaving, type EditsAbove } from './edits-above.ts';

type Send<Version> = (seen: Version, onWritten: (seen: Version) => void) => Promise<unknown>;

/**
 * Edits over what is stored. They are saved on the version that was seen at the first of them, so the server refuses them where something
 * else was saved meanwhile. `readAgain` reads what is stored and says its version.
 */
export function useEditsAbove<Edits, Version>(version: Version, readAgain: () => Promise<Version>) {
  const [begun, setBegun] = useState<EditsAbove<Edits, Version> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaved, setSaved] = useState(false);

  /**
   * `leftOf`: of the edits as they are by then, what was not sent. `send` of several parts calls `onWritten` after each, with what is seen
   * from then on.
   */
  async function save(send: Send<Version>, leftOf: (edits: Edits) => Edits | null): Promise<void> {
    let seen = begun?.seen ?? version;
    const onWritten = (written: Version) => {
      seen = written;
    };
    setBusy(true);
    setProblem(null);
    try {
      await send(seen, onWritten);
      const now = await readAgain();
      setBegun((before) => afterSaving(before, leftOf, now));
      setSaved(true);
    } catch (error) {
      setProblem(error);
      const now = await readAgain();
      setBegun((before) => afterFailure(before, error, { seen, now }));
    }
    setBusy(false);
  }

  return {
    /** Null: none. */
    edits: begun?.edits ?? null,
    isBusy,
    problem,
    isSaved,
    save,
    change(edit: (before: Edits | null) => Edits): void {
      setBegun((before) => ({ edits: edit(before?.edits ?? null), seen: before?.seen ?? version }));
    },
    discard(): void {
      setBegun(null);
      setProblem(null);
    },
  };
}
