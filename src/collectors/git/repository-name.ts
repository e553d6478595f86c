/**
 * The last part of a repository's address without `.git`: `daybook` of `git@host:team/daybook.git` or `https://name:secret@host/team/daybook`.
 * Null where there is none; never anything of the host or of credentials.
 */
export function repositoryNameInUrl(address: string): string | null {
  const path = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? (URL.parse(address)?.pathname ?? '') : address.replace(/^[^/]*:/, '');
  const parts = path
    .replace(/[/\\]+$/, '')
    .replace(/[/\\]\.git$/, '')
    .split(/[/\\]/);
  const name = decoded(parts.at(-1) ?? '').replace(/\.git$/i, '');
  return name === '' || name.includes('@') || name === '.' || name === '..' ? null : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
