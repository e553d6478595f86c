import { Problem } from '#web/api/problem.ts';

/**
 * Fetches the code of a screen. Throws `Problem` where the server can't be reached; where it can, the code is that of another build, and the
 * router loads the page anew.
 */
export async function fetchCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (error) {
    forgetFailedStyles();
    if (await isServerThere()) throw error;
    throw new Problem(null, { cause: error });
  }
}

/** Whether the server answers at all, whatever it says. */
export async function isServerThere(): Promise<boolean> {
  return fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

/** The next try would take them for loaded, and show the screen without its looks. */
function forgetFailedStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('head > link[rel="stylesheet"]')) if (link.sheet === null) link.remove();
}
