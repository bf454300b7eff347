import { addMinutes } from '../../../../src/contract/days'
import { messagePages } from '../../../../src/contract/messageWords'
import { deniedToDecide, overForLeave, type Leave } from '../../meeting/leaves'
import type { Meeting } from '../../meeting/store'
import { holdersOn } from '../../org/store'
import { readDoc } from '../../platform/db'
import { asHolder } from '../../policy'
import { fitting, timeWords } from '../words'
import type { Owed, Source, Told } from './row'

/** Once more, two hours before the start, while nobody has decided. */
const lastCallMinutes = 120

const owed = ({ state, entered, requestedAt, meetingStartAt, decision, memberId }: Leave, since: string): Owed[] => {
  if (entered) return []
  const asked = { row: 'leave-to-decide', until: meetingStartAt } as const
  const again = addMinutes(meetingStartAt, -lastCallMinutes)
  if (state === 'requested' && requestedAt > since)
    return [
      { ...asked, key: requestedAt, at: requestedAt },
      ...(again > requestedAt ? [{ ...asked, key: `${requestedAt} again`, at: again }] : []),
    ]
  const told = decision !== null && decision.at > since && decision.by !== memberId
  return told && (state === 'approved' || state === 'refused')
    ? [{ row: 'leave-decided', key: decision.at, at: decision.at, until: null }]
    : []
}

const toDecide = async (leave: Leave, key: string): Promise<Told | null> => {
  const { state, requestedAt, name, meetingId, meetingTitle, meetingStartAt } = leave
  if (state !== 'requested' || !key.startsWith(requestedAt)) return null
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  if (!meeting || overForLeave.includes(meeting.state)) return null
  const holders = await holdersOn(leave.decidedBy)
  return {
    people: holders.filter((member) => !deniedToDecide(asHolder(member), leave, meeting)).map(({ _id }) => _id),
    words: {
      title: fitting(`${name}请假，请审批`, '有一份请假等您审批'),
      time: timeWords(meetingStartAt),
      note: fitting(meetingTitle),
    },
    page: messagePages.meeting(meetingId),
  }
}
const decided = async ({ state, decision, ...leave }: Leave, key: string): Promise<Told | null> => {
  if (decision?.at !== key || (state !== 'approved' && state !== 'refused')) return null
  return {
    people: [leave.memberId],
    words: {
      title: state === 'approved' ? '您的请假批准了' : '您的请假没有批准',
      time: timeWords(leave.meetingStartAt),
      note: fitting(leave.meetingTitle),
    },
    page: messagePages.meeting(leave.meetingId),
  }
}

export const leaveSource: Source<Leave> = {
  collection: 'leaves',
  fields: ['state', 'entered', 'requestedAt', 'meetingStartAt', 'decision', 'memberId'],
  owed,
  told: async (leave, { row, key }) =>
    leave === null ? null : row === 'leave-to-decide' ? toDecide(leave, key) : decided(leave, key),
}
