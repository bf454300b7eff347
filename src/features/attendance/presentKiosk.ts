import type { ProblemAnswer } from '../../contract/action'
import type { CheckedIn } from '../../contract/attendance'
import { beijingClock } from '../../contract/days'
import { rollStatusLabels } from '../../contract/vocabulary'

/** What a 自助签到屏 says to whoever stands before it, pure. */

export interface KioskSays {
  good: boolean
  title: string
  note: string
}
/** The name large, or nothing but a tick where names are hidden. */
export const welcome = ({ name, status, arrivedAt, fresh }: CheckedIn, namesShown: boolean): KioskSays => ({
  good: true,
  title: namesShown ? name : '✓',
  note: fresh
    ? `${beijingClock(arrivedAt)} ${rollStatusLabels[status]}`
    : `${beijingClock(arrivedAt)} 已经签过，无需再签`,
})
/** A refusal says nobody's name where names are hidden. */
export const turnedAway = (
  { code, message }: Pick<ProblemAnswer, 'code' | 'message'>,
  namesShown: boolean,
): KioskSays => ({
  good: false,
  title: '没有签上',
  note: namesShown || code !== 'notOnRoll' ? message : '您不在这场会议的名单上，请找书记。',
})
export const unreached: KioskSays = { good: false, title: '没有签上', note: '网络没有通，请再出示一次，或找签到员。' }

export const outOfOrder = (online: boolean, camera: string): string | undefined => {
  if (!online) return '没有网络。请找书记或签到员扫码；联网后这里自动恢复。'
  return camera ? `${camera}修好以前，请找书记或签到员扫码。` : undefined
}
