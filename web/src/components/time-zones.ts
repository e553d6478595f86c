/** Zones by the names that some browsers still list, and the names that they go by now (IANA's file `backward`). */
const CURRENT_NAMES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name that a zone goes by now, where this browser knows it by that. */
export function currentZoneName(zone: string): string {
  const current = CURRENT_NAMES[zone];
  return current !== undefined && isKnown(current) ? current : zone;
}

/** Where this browser is. */
export function zoneHere(): string {
  return currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Each zone once, in order. `stored` is among them by the name under which it is stored, with its current one before it. */
export function zoneChoices(
  stored: string,
  listed: readonly string[] = Intl.supportedValuesOf('timeZone'),
): { value: string; label: string }[] {
  const current = currentZoneName(stored);
  const names = [...new Set(['UTC', current, ...listed.map(currentZoneName)])].filter((name) => name !== '').sort();
  return names.map((name) => {
    const isOld = name === current && stored !== current;
    return { value: isOld ? stored : name, label: isOld ? `${labelOf(name)} (${labelOf(stored)})` : labelOf(name) };
  });
}

function labelOf(zone: string): string {
  return zone.replaceAll('_', ' ');
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
