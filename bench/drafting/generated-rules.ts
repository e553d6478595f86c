/** Twenty items of `custom_rules` of every kind. Few signals meet the first ones, so that most are asked by most of them. */
export function generateRules(): unknown[] {
  return Array.from({ length: 20 }, (_, index) => ({
    version: 1,
    name: `Rule ${index}`,
    when: condition(index),
    then: { budget_id: `budget-${index}` },
  }));
}

function condition(index: number): object {
  const calls = { field: 'title', contains: 'with the client' };
  const unseen = `nobody writes ${index}`;
  const kinds: object[] = [
    { field: 'title', contains: unseen },
    { field: 'title', wildcard: `release *${index} of *` },
    { field: 'title', matches: `\\brelease v${index}\\.\\d+\\b` },
    {
      all: [
        { field: 'repository', is: [`acme/app-${index}`, `acme/api-${index}`] },
        { field: 'branch', starts_with: 'release/' },
      ],
    },
    {
      all: [
        { field: 'weekday', is: ['saturday', 'sunday'] },
        { field: 'time_of_day', from: '22:00', to: '06:00' },
      ],
    },
    {
      all: [
        { field: 'attendee_domain', is: `client-${index}.example` },
        { field: 'duration_minutes', at_least: 30 },
      ],
    },
    {
      any: [
        { field: 'metadata', path: ['labels'], is: 'urgent' },
        { field: 'calendar', is: `holidays-${index}` },
      ],
    },
    { all: [calls, { none: [{ field: 'source', is: 'meetings' }] }] },
  ];
  return index === 19 ? calls : (kinds[index % kinds.length] as object);
}
