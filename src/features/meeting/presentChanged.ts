import { beijingClock, beijingYear } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { timeText, type ChangedPart } from '../../contract/meetingNotice'
import { dayWord } from './presentRow'

/** What the notice said and what is so now (U6), a card each, pure. */

interface Changed {
  chip: string
  to: string
  /** Struck out; null where it has no room on a line. */
  from: string | null
  /** Who changed it last, and when; null where the log of the reader does not say. */
  by: string | null
}

/** Who changed this part last. */
function byWhom({ log }: Pick<MeetingDetail, 'log'>, part: ChangedPart, now: number): string | null {
  const last = log.filter(({ changes }) => changes?.some(({ what }) => what === part)).at(-1)
  return last ? `${last.by} ${dayWord(last.at, now)} ${beijingClock(last.at)} 改` : null
}

export function changedSince(meeting: MeetingDetail, now: number): Changed[] {
  const { noticeSaid, place, agenda } = meeting
  if (!noticeSaid) return []
  const year = beijingYear(now)
  const changes: (Changed | false | undefined)[] = [
    noticeSaid.time && {
      chip: '时间改了',
      to: timeText(meeting, year),
      from: timeText(noticeSaid.time, year),
      by: byWhom(meeting, 'time', now),
    },
    noticeSaid.place !== undefined && {
      chip: '地点改了',
      to: place,
      from: noticeSaid.place,
      by: byWhom(meeting, 'place', now),
    },
    noticeSaid.agenda && {
      chip: '议程改了',
      to: agenda.length > 0 ? `现在 ${agenda.length} 项，见下面的议程` : '现在没有列议程',
      from: noticeSaid.agenda.length > 0 ? `${noticeSaid.agenda.length} 项` : null,
      by: byWhom(meeting, 'agenda', now),
    },
  ]
  return changes.filter((change) => typeof change === 'object')
}
