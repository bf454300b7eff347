import type { Called } from '../../contract/attendanceDoor'
import type { RollRow } from '../../contract/attendance'
import { countsIfPresent, leaveStateLabels, notExpectedReasonLabels } from '../../contract/vocabulary'
import type { Choosable } from '../../components/findPeople'

/** 逐个点名, pure: who is not here yet, with the number of the paper roll. */

const awayWords = ({ leave, whyNotExpected, apart }: RollRow): string =>
  [
    apart,
    leave && leave.state !== 'refused' && `${leaveStateLabels[leave.state]}：${leave.reasonLabel}`,
    whyNotExpected && notExpectedReasonLabels[whyNotExpected],
  ]
    .filter(Boolean)
    .join(' · ')

const isAwaited = ({ memberId, status, arrivedAt, expected, whyNotExpected }: RollRow): boolean =>
  memberId !== null && status !== 'guest' && arrivedAt === null && (expected || countsIfPresent(whyNotExpected))

/** By post, then as names are read; without those of whom a scan waits on this phone. */
export const awaitedOf = (rows: readonly RollRow[], scanned: ReadonlySet<string | null>): Choosable[] =>
  rows
    .filter((row) => isAwaited(row) && !scanned.has(row.memberId))
    .sort((a, b) => (a.serial ?? Infinity) - (b.serial ?? Infinity))
    .map((row) => ({
      memberId: row.memberId ?? '',
      name: row.name,
      spelled: row.spelled,
      beside: awayWords(row) || null,
      ...(row.serial !== null && { number: row.serial }),
    }))

/** What became of a call: who was not put on record, and why. Null where all were. */
export function refusedText(results: readonly Called[], people: readonly Choosable[]): string | null {
  const refused = results.flatMap((each) => (each.ok ? [] : [each]))
  if (refused.length === 0) return null
  const nameOf = (memberId: string) => people.find((person) => person.memberId === memberId)?.name ?? '一位同志'
  const each = refused.map(({ memberId, message }) => `${nameOf(memberId)}：${message}`)
  return `已确认 ${results.length - refused.length} 人，${refused.length} 人没有记上。${each.join('')}`
}
