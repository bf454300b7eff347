import { changedSince } from '../../../../../src/features/meeting/presentChanged'
import { meetingDetail, now } from '../../../../support/taro/meetings'

it('U6: has a card for each part that is not as the notice said, with what it was and who changed it last', () => {
  const changes = [{ what: 'time' as const }]
  const log = [
    { at: '2026-11-22T01:00:00.000Z', by: '李知夏', from: 'announced', to: 'announced', reason: null, changes },
    { at: '2026-11-22T02:00:00.000Z', by: '陈立新', from: 'announced', to: 'announced', reason: null, changes },
  ] as const
  const time = { startAt: '2026-11-22T05:30:00.000Z', endAt: '2026-11-22T07:00:00.000Z' }
  const meeting = meetingDetail({ noticeSaid: { time, agenda: [{ title: '学公报', minutes: 30 }] }, log: [...log] })
  expect(changedSince(meeting, now)).toEqual([
    {
      chip: '时间改了',
      to: '11月22日 星期日 14:30–16:00',
      from: '11月22日 星期日 13:30–15:00',
      by: '陈立新 今天 10:00 改',
    },
    { chip: '议程改了', to: '现在没有列议程', from: '1 项', by: null },
  ])
  expect(changedSince(meetingDetail(), now)).toEqual([])
})
