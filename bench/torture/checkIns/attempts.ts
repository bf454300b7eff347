import { stepSeconds } from '../../../src/contract/codes'
import { clientIdOf, openIds } from '../../../tests/support/organ'
import { memberToken, tokenAt } from '../../../tests/support/meeting'
import type { OfCrowd } from '../../crowd'
import type { Random } from '../random'
import { strike } from './faults'

/** One call as a phone makes it, under a name that stays the same for each try. */
export interface Attempt {
  readonly openId: string
  readonly action: 'attendance.checkIn' | 'attendance.scanMember' | 'attendance.syncScans' | 'attendance.confirm'
  readonly input: object
  readonly name: string
}
interface AtDoor {
  readonly person: OfCrowd
  readonly meetingId: string
  readonly handle: string
  readonly key: string
  readonly at: string
}

/** The phone's clock: right, or off by up to two minutes. */
const phoneTime = (random: Random, at: string): string => {
  if (!random.chance(0.1)) return at
  strike('clockOff')
  return new Date(Date.parse(at) + (random.whole(16) - 8) * stepSeconds * 1000).toISOString()
}

/** What one person's arrival may set off at once: their own scan, the secretary's, one kept off-line, one by hand. */
export const attemptsAt = (random: Random, { person, meetingId, handle, key, at }: AtDoor): Attempt[] => {
  const { openId, device, memberId } = person
  const shown = phoneTime(random, at)
  const scanned = { meetingId, token: memberToken(device, shown) }
  const ways: (() => Omit<Attempt, 'name'>)[] = [
    () => ({ openId, action: 'attendance.checkIn', input: { token: tokenAt('meeting', handle, key, shown) } }),
    () => ({ openId: openIds.chen, action: 'attendance.scanMember', input: scanned }),
    () => ({
      openId: openIds.chen,
      action: 'attendance.syncScans',
      input: { meetingId, scans: [{ clientId: clientIdOf(), token: scanned.token }] },
    }),
    () => ({ openId: openIds.li, action: 'attendance.confirm', input: { meetingId, memberId, reason: '手机没电' } }),
  ]
  const [own, ...others] = ways
  const chosen = [own!, ...others.filter(() => random.chance(0.25)), ...(random.chance(0.3) ? [own!] : [])]
  return chosen.map((way) => ({ ...way(), name: clientIdOf() }))
}
