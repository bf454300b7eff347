import type { Attempt, Door, Doors, FoundPerson } from '../../contract/attendanceDoors'
import { beijingClock } from '../../contract/days'

export const doorsTitle = ({ doors }: Doors): string => {
  const count = doors.reduce((sum, door) => sum + door.count, 0)
  return doors.length > 1 ? `${doors.length} 个签到点共扫了 ${count} 人` : count > 0 ? `扫码签到 ${count} 人` : '签到点'
}
export const doorName = ({ name, screen }: Door): string => (screen ? `自助签到屏（${name}打开）` : name)
export const doorNote = ({ count, lastAt }: Door): string => `${count} 人 · 最近一次传到 ${beijingClock(lastAt)}`

export const attemptWho = ({ name }: Attempt): string => name ?? '不知道是谁的码'
export const attemptNote = ({ at, by, why }: Attempt): string =>
  `${beijingClock(at)} ${by ? `${by}扫` : '本人'} · ${why}`

export const foundNote = ({ branchName, arrivedAt }: FoundPerson): string =>
  `${branchName} · ${arrivedAt ? `${beijingClock(arrivedAt)} 已签到` : '还没有签到'}`
