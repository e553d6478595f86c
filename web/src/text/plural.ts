type Forms = { one: string; other: string };

/** Picks a plural form by the rules of a language, and puts the number in its place: `plural('en')(3, { one: '# draft', other: '# drafts' })`. */
export function plural(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, { one, other }) => (rules.select(count) === 'one' ? one : other).replaceAll('#', numbers.format(count));
}
