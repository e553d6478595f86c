/** The secret in a file's text: without the one line break that editors and `echo` put at its end. Everything else may belong to it. */
export function secretIn(fileText: string): string {
  return fileText.replace(/\r?\n$/, '');
}
