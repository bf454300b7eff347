import { acceptedParams, acceptedView } from '../../../../../src/features/attendance/presentAccepted'
import { checkedIn } from '../../../../support/taro/meetings'

/** What a page receives: every parameter as text. */
const asParams = (row: ReturnType<typeof checkedIn>) =>
  Object.fromEntries(Object.entries(acceptedParams(row)).map(([name, value]) => [name, String(value)]))

describe('the accepted check-in', () => {
  it('shows the server’s time in Beijing, to the second', () => {
    expect(acceptedView(asParams(checkedIn()))).toEqual({
      time: '14:26:08',
      title: '红色家书诵读与交流',
      place: '机关三楼党员活动室',
      standing: '',
      words: '签到已记入这场会议的名册，无需再填表。',
    })
  })

  it('keeps the first time when it was repeated', () => {
    expect(acceptedView(asParams(checkedIn({ fresh: false })))).toMatchObject({
      time: '14:26:08',
      words: expect.stringContaining('已签到过'),
    })
  })

  it('says so when it counts as late or as a guest', () => {
    expect(acceptedView(asParams(checkedIn({ status: 'late' }))).standing).toBe('按迟到记录')
    expect(acceptedView(asParams(checkedIn({ status: 'guest' }))).standing).toBe('按列席记录')
  })

  it('shows no time when opened by hand without one', () => {
    expect(acceptedView({}).time).toBe('')
  })
})
