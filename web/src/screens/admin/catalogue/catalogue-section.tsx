export function CatalogueSection(_: { me: unknown }) {
  return null;
}
