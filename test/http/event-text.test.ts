import { expect, it } from 'vitest';
import { eventText } from '#http/event-text.ts';

it('names what has changed, and that a stream ends', () => {
  expect(eventText({ kind: 'changed', nouns: ['drafts'], pending_count: 3 })).toBe(
    'event: changed\ndata: {"nouns":["drafts"],"pending_count":3}\n\n',
  );
  expect(eventText({ kind: 'end', reason: 'replaced' })).toBe('event: end\ndata: {"reason":"replaced"}\n\n');
});

it('says by an event that a quiet stream is still there, since a comment reaches no script', () => {
  expect(eventText({ kind: 'quiet' })).toBe('event: quiet\ndata: {}\n\n');
});
