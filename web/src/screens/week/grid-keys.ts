/** A place in a grid, counted from 0. */
export type Place = { row: number; column: number };

/** Where a key leads from a place in a grid of `rows` × `columns`; null for keys that lead nowhere. The edges hold. */
export function placeAfter(key: string, { row, column }: Place, size: { rows: number; columns: number }, isFar: boolean): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const places: Record<string, Place> = {
    ArrowUp: { row: Math.max(0, row - 1), column },
    ArrowDown: { row: Math.min(lastRow, row + 1), column },
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(lastColumn, column + 1) },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? lastRow : row, column: lastColumn },
  };
  return places[key] ?? null;
}
