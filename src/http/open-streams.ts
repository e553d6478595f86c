import type { EndReason } from '#domain/live-event.ts';

/** So many tabs and devices of one person listen at once; one more, and the oldest goes, since it may be a connection that died unnoticed. */
const MAX_STREAMS_PER_USER = 20;

/** The streams of this process that are open, by user, oldest first. */
export type OpenStreams = {
  /** Lets one more in. Abort it once its connection has gone. */
  open(userId: string): AbortController;
  closeAll(reason: EndReason): void;
};

export function countStreams(max = MAX_STREAMS_PER_USER): OpenStreams {
  const streams = new Map<string, Set<AbortController>>();
  return {
    open(userId) {
      const ofUser = streams.get(userId) ?? new Set();
      const [oldest] = ofUser;
      if (ofUser.size >= max) oldest?.abort('replaced' satisfies EndReason);
      const stream = new AbortController();
      ofUser.add(stream);
      // Only now: with one stream at most, the end of the oldest has taken the user away.
      streams.set(userId, ofUser);
      stream.signal.addEventListener('abort', () => {
        ofUser.delete(stream);
        if (ofUser.size === 0) streams.delete(userId);
      });
      return stream;
    },
    closeAll(reason) {
      for (const stream of [...streams.values()].flatMap((ofUser) => [...ofUser])) stream.abort(reason);
    },
  };
}
