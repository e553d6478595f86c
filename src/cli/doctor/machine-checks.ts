import { isTimeZone } from '#domain/time-zone.ts';
import type { Finding } from './finding.ts';

const OLDEST_NODE = 26;
/** A clock before this version was made is wrong. */
const EARLIEST_NOW = Date.parse('2026-01-01T00:00:00Z');
/** One that every complete time zone database has, and that has a past with changes. */
const PROBE_ZONE = 'Europe/Berlin';
const PROBE_SUMMER_HOURS = 2;

export function checkMachine(): Finding[] {
  return [checkNode(), checkZones(), checkClock()];
}

function checkNode(): Finding {
  const { node } = process.versions;
  const isRecent = Number.parseInt(node, 10) >= OLDEST_NODE;
  return { check: 'Node', status: isRecent ? 'ok' : 'failed', detail: isRecent ? node : `${node}; Node ${OLDEST_NODE} or later is needed` };
}

function checkZones(): Finding {
  const check = 'time zones';
  if (!isTimeZone(PROBE_ZONE)) return { check, status: 'failed', detail: `this Node knows no ${PROBE_ZONE}: it lacks time zone data` };
  const summer = Temporal.Instant.from('2026-07-01T00:00:00Z').toZonedDateTimeISO(PROBE_ZONE);
  const isRight = summer.offsetNanoseconds / 3.6e12 === PROBE_SUMMER_HOURS;
  return {
    check,
    status: isRight ? 'ok' : 'failed',
    detail: isRight ? `tz ${process.versions['tz'] ?? 'unknown'}` : 'summer time is wrong',
  };
}

function checkClock(): Finding {
  const now = new Date();
  const isPlausible = now.getTime() >= EARLIEST_NOW;
  return { check: 'clock', status: isPlausible ? 'ok' : 'failed', detail: `${now.toISOString()}${isPlausible ? '' : ' is in the past'}` };
}
