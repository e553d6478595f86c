import { describe, expect, it } from 'vitest';
import { isTimeZone } from '#domain/time-zone.ts';
import { currentZoneName, zoneChoices } from '#web/components/time-zones.ts';

const LISTED = ['Asia/Calcutta', 'Europe/Berlin', 'Europe/Kiev', 'Pacific/Port_Moresby'];
const valuesOf = (stored: string, listed?: string[]) => zoneChoices(stored, listed).map(({ value }) => value);

describe('the time zones to choose from', () => {
  it('are there once each, by their current names', () => {
    expect(valuesOf('Europe/Berlin', LISTED)).toEqual(['Asia/Kolkata', 'Europe/Berlin', 'Europe/Kyiv', 'Pacific/Port_Moresby', 'UTC']);
    expect(valuesOf('Asia/Kolkata', LISTED)).toEqual(valuesOf('Europe/Berlin', LISTED));
    expect(zoneChoices('UTC', LISTED)[3]).toEqual({ value: 'Pacific/Port_Moresby', label: 'Pacific/Port Moresby' });
  });

  it('still have one that is stored under an old name, by both', () => {
    expect(zoneChoices('Asia/Calcutta', LISTED)[0]).toEqual({ value: 'Asia/Calcutta', label: 'Asia/Kolkata (Asia/Calcutta)' });
    expect(zoneChoices('Asia/Calcutta', LISTED)).toHaveLength(5);
  });

  it('have what is stored though the browser does not list it, and nothing for nothing', () => {
    expect(valuesOf('US/Eastern', LISTED)).toContain('US/Eastern');
    expect(valuesOf('', LISTED)).toHaveLength(5);
  });

  it('are all known to the server, and none is another by an old name', () => {
    const values = valuesOf('UTC');
    expect(values.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(values.filter((zone) => currentZoneName(zone) !== zone)).toEqual([]);
    const alike = (a: string, b: string) => Temporal.ZonedDateTime.from(`2020-01-01[${a}]`).equals(`2020-01-01[${b}]`);
    const old = Intl.supportedValuesOf('timeZone').filter((zone) => currentZoneName(zone) !== zone);
    expect(old.filter((zone) => !alike(zone, currentZoneName(zone)))).toEqual([]);
  });
});
