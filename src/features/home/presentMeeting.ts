import { beijingClock, beijingYear, spanText } from '../../contract/days'
import type { Home } from '../../contract/home'
import { doorMinutes, doorOpens } from '../../contract/meetingDoor'
import { placesText } from '../../contract/meetingPeople'
import type { MeetingState } from '../../contract/vocabulary'
import { changedText } from '../../contract/meetingNotice'
import { stateWords } from '../../contract/reviewRule'
import { routes } from '../../platform/routes'

export type TodaysMeeting = Home['meetings'][number]

interface CardAct {
  text: string
  /** The page it opens. */
  path: string
  params?: { meetingId: string; act?: 'open' }
}

export interface MeetingCardView {
  id: string
  title: string
  chip: { tone: 'red' | 'green' | 'blue' | 'amber' | 'plain'; text: string }
  /** Time and place. */
  when: string
  /** Who holds it, and how many are expected once that is known. */
  who: string
  /** How many are in, of how many, while it is open; for who runs it. */
  count: { came: number; expected: number } | undefined
  /** Place, time and agenda that are not what the notice said. */
  changed: string | null
  /** Said with a mark once the person is in. */
  done: string | undefined
  /** What will come, where nothing can be done yet. */
  hint: string | undefined
  /** The first is the main one. */
  acts: CardAct[]
  /** Whoever cannot come says so from here. */
  mayAskLeave: boolean
}

const tones: Record<MeetingState, MeetingCardView['chip']['tone']> = {
  draft: 'plain',
  announced: 'blue',
  open: 'red',
  closed: 'plain',
  submitted: 'amber',
  returned: 'amber',
  archived: 'green',
  cancelled: 'plain',
}

/** Expected, or invited to sit in: signs in by a scan. */
export const comesHere = ({ expectedHere, invitedHere }: TodaysMeeting): boolean =>
  expectedHere || invitedHere !== undefined

/** One of today's meetings as this person stands on it. */
export function presentMeeting(meeting: TodaysMeeting, now: number): MeetingCardView {
  const { id, title, state, startAt, endAt, place, hostNames, expected, checkedInAt, invitedHere } = meeting
  const gathers = doorOpens(meeting, new Date(now).toISOString())
  return {
    id,
    title,
    chip: {
      tone: meeting.unreviewed || meeting.noticeSaid ? 'amber' : tones[state],
      text: meeting.isAfterwards ? `补记 · ${stateWords(meeting)}` : stateWords(meeting),
    },
    when: [spanText(startAt, endAt), place].filter(Boolean).join(' · '),
    who: [hostNames.join('、'), expected === null ? '' : `要求到会 ${expected} 人`].filter(Boolean).join(' · '),
    count: meeting.came === undefined || expected === null ? undefined : { came: meeting.came, expected },
    changed: changedText(meeting, beijingYear(startAt)),
    done: checkedInAt ? `${invitedHere ? '已列席' : '已签到'} ${beijingClock(checkedInAt)}` : undefined,
    hint: hintOf(meeting, gathers),
    acts: actsOf(meeting, gathers),
    mayAskLeave: meeting.expectedHere && !checkedInAt && !meeting.canRun && (state === 'announced' || state === 'open'),
  }
}

function hintOf(
  { state, canRun, expectedHere, invitedHere, checkedInAt }: TodaysMeeting,
  gathers: boolean,
): string | undefined {
  if (checkedInAt) return undefined
  if (invitedHere && (state === 'announced' || state === 'open'))
    return `请您列席${partText(invitedHere.places)}，书记开始会议后扫码就行。`
  if (state === 'announced' && canRun) return '人到齐前就可以开始，开始后应到名单不再变动。'
  if (state === 'announced' && expectedHere)
    return gathers
      ? '现在就可以打开“我的码”等着，书记开始会议后扫一下。'
      : `书记开始会议后，在这里扫码签到；会前 ${doorMinutes} 分钟起可以出示“我的码”。`
  if (state === 'closed' && expectedHere && !canRun) return '没有签到记录。确已到会的，请书记补录。'
  return undefined
}

const partText = (places: number[]): string => (places.length > 0 ? `（${placesText(places) ?? ''}）` : '')

/** `gathers`: people come to its door by now. */
function actsOf(meeting: TodaysMeeting, gathers: boolean): CardAct[] {
  const { id, state, canRun, checkedInAt } = meeting
  const mayEnter = comesHere(meeting) && !checkedInAt
  const scan = { text: '扫码签到', path: routes.scan }
  const myCode = { text: '出示我的码', path: routes.myCode }
  const room = { text: '回到会场', path: routes.meeting, params: { meetingId: id } }
  if (state === 'announced' && !canRun) return mayEnter && gathers ? [myCode] : []
  if (state === 'announced') return [{ text: '开始签到', path: routes.meeting, params: { meetingId: id, act: 'open' } }]
  if (state !== 'open') return []
  if (canRun) return mayEnter ? [room, scan] : [room]
  return mayEnter ? [scan, myCode] : []
}
