import type { ApiClient } from '#cli/client/api-client.ts';
import { askWhether } from '#cli/terminal/ask.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import type { Preferences } from '#domain/preferences.ts';

const PATH = '/api/auto-tracking/preferences';

/** Switches the caller's auto-tracking on where it is off and they want that; otherwise says in a line what it would do. */
export async function offerTracking(client: ApiClient, terminal: Terminal, { enable }: { enable: boolean }): Promise<void> {
  const { preferences } = await client.call<{ preferences: Preferences }>('GET', PATH);
  if (preferences.enabled === 1) return;
  if (!enable && !(await askWhether(terminal, 'Auto-tracking is off. Switch it on, so that your signals become drafts?')))
    return hintTracking(terminal);
  await client.call('PUT', PATH, { body: { enabled: 1 } });
  note(terminal, 'Auto-tracking is on.');
}

export function hintTracking(terminal: Terminal): void {
  note(terminal, 'Auto-tracking is off: signals are kept but no drafts are made. daybook preferences set enabled=1 switches it on.');
}
