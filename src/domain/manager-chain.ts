/**
 * Whether giving `userId` the manager `managerId` would make someone their own superior:
 *
 *   userId → managerId → … → userId
 *
 * `managerOf` holds the manager of everyone who has one. Ends on data that already holds a circle.
 */
export function closesCircle(userId: string, managerId: string, managerOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let superior: string | undefined = managerId; superior !== undefined && !seen.has(superior); superior = managerOf.get(superior)) {
    if (superior === userId) return true;
    seen.add(superior);
  }
  return false;
}
