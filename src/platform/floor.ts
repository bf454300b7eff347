/**
 * The oldest WeChat we serve: base library 2.21.2 (WeChat 8.0.16, December 2021), the first whose number button gives a code
 * for the server. Set in the console too (`docs/operations.md`); a test holds every API the sources name against it.
 */
export const oldestLibrary = '2.21.2'

/** Whether a version comes before another; what is no version at all comes before none. */
export function isBefore(version: string, other: string): boolean {
  const [own, its] = [version, other].map((each) => each.split('.').map(Number))
  if (!own || !its || own.some(Number.isNaN)) return false
  const at = its.findIndex((part, index) => part !== (own[index] ?? 0))
  return at >= 0 && (own[at] ?? 0) < (its[at] ?? 0)
}
