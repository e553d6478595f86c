import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlExample } from '#web/screens/admin/tokens/curl-example.ts';

it('is one command of whole words for a shell, whatever is in them', () => {
  const example = curlExample({
    origin: 'https://daybook.example.com',
    token: 'daybook_svc_abc',
    userId: 'ada',
    source: "it's $HOME `x`",
    title: 'Kick-off',
    endsAt: new Date('2026-11-25T10:00:00Z'),
  });
  const printed = execFileSync('sh', ['-c', example.replace(/^curl/, 'printf "%s\\n"')], { encoding: 'utf8' });
  const [address, , token, , type, , body] = printed.split('\n');
  expect(address).toBe('https://daybook.example.com/api/auto-tracking/ingest');
  expect(token).toBe('X-Service-Token: daybook_svc_abc');
  expect(type).toBe('Content-Type: application/json');
  expect(JSON.parse(body ?? '')).toEqual({
    signals: [
      {
        id: 'example-1',
        user_id: 'ada',
        source: "it's $HOME `x`",
        source_id: '1',
        signal_type: 'meeting',
        title: 'Kick-off',
        started_at: '2026-11-25T09:00:00.000Z',
        ended_at: '2026-11-25T10:00:00.000Z',
      },
    ],
  });
});
