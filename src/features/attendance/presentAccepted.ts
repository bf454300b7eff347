import type { CheckedIn } from '../../contract/attendance'
import { beijingClock } from '../../contract/days'

type Shown = Pick<CheckedIn, 'title' | 'place' | 'arrivedAt' | 'status' | 'fresh'>

/** A check-in as the parameters of the page that shows it. */
export const acceptedParams = ({ title, place, arrivedAt, status, fresh }: Shown) => ({
  title,
  place,
  at: arrivedAt,
  status,
  fresh,
})

interface AcceptedView {
  /** `HH:mm:ss` in Beijing. */
  time: string
  title: string
  place: string
  /** 迟到 or 列席, where it is so. */
  standing: string
  words: string
}

const standings: Partial<Record<string, string>> = { late: '按迟到记录', guest: '按列席记录' }

export function acceptedView({
  title = '',
  place = '',
  at = '',
  status = '',
  fresh,
}: Record<string, string>): AcceptedView {
  const known = Number.isFinite(Date.parse(at))
  return {
    time: known ? beijingClock(at, true) : '',
    title,
    place,
    standing: standings[status] ?? '',
    words: fresh === 'false' ? '您已签到过，时间以第一次为准，无需再签。' : '签到已记入这场会议的名册，无需再填表。',
  }
}
