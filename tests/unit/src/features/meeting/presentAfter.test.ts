import type { MeetingDetail } from '../../../../../src/contract/meeting'
import { missingOf, timeView } from '../../../../../src/features/meeting/presentAfter'
import { meetingDetail } from '../../../../support/taro/meetings'

const minutes = { text: '照议程进行。', resolutions: [], wordsBy: '陈书记', savedAt: '2026-11-22T08:30:00.000Z' }
const item = (itemId: string, startedAt: string, doneAt: string) => ({
  ...{ itemId, version: 0, startedAt, done: true, doneAt, text: '', speeches: [], resolutions: [] },
  ...{ wordsBy: null, savedAt: null },
})

describe('what is missing before the submission', () => {
  const words = (meeting: MeetingDetail, undecided: number) => missingOf(meeting, undecided).map(({ what }) => what)

  it('is leave that nobody decided and the record, in this order', () => {
    expect(words(meetingDetail({ state: 'closed' }), 1)).toEqual(['leave', 'record'])
    expect(words(meetingDetail({ state: 'closed', minutes }), 0)).toEqual([])
  })

  it('is no text where the record is written by person', () =>
    expect(words(meetingDetail({ state: 'closed', sections: { count: 3 } }), 0)).toEqual([]))
})

describe('the time really used', () => {
  const held = { openedAt: '2026-11-22T06:25:00.000Z', closedAt: '2026-11-22T07:56:00.000Z', creditedMinutes: 84 }
  const agenda = [
    { id: 'i1', title: '学公报', minutes: 30 },
    { id: 'i2', title: '通报', minutes: 30 },
  ]
  const items = [item('i1', '2026-11-22T06:32:00.000Z', '2026-11-22T07:04:00.000Z')]

  it('stands beside the plan, with the items that were ticked as parts of the whole', () => {
    expect(timeView(meetingDetail({ ...held, agenda, items }))).toEqual({
      words: '实际 84 分钟，计划 90 分钟',
      parts: [{ key: 'i1', share: 35.6 }],
      began: '14:32 开会',
      ended: '15:56 散会',
    })
  })

  it('is told from the opening of the door where nothing was ticked, and not at all before the end', () => {
    expect(timeView(meetingDetail({ ...held, agenda }))).toMatchObject({ parts: [], began: '14:25 开始签到' })
    expect(timeView(meetingDetail({ ...held, closedAt: null, creditedMinutes: null }))).toBeNull()
  })
})
