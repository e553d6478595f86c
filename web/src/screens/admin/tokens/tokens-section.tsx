export function TokensSection(_: { me: unknown }) {
  return null;
}
