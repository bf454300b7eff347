import { cleanup, screen as page } from '@testing-library/react'
import type { MeetingScreen } from '../../../src/contract/attendanceScreen'
import { Screen } from '../../../src/features/attendance/Screen'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { now } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
const item = { title: '诵读', minutes: 30, firstTopic: false, doneAt: null }
const shown = (more: Partial<MeetingScreen> = {}): MeetingScreen => ({
  meetingId,
  title: '红色家书诵读与交流',
  kinds: ['themedPartyDay'],
  hostNames: ['第三党支部'],
  state: 'open',
  openedAt: minutesAgo(40),
  present: 20,
  expected: 23,
  items: [
    { ...item, progress: 'started', startedAt: minutesAgo(32) },
    { ...item, title: '交流', progress: 'waiting', startedAt: null },
  ],
  speaker: null,
  vote: null,
  ...more,
})
const open = (more?: Partial<MeetingScreen>) => {
  newPhone('pages/attendance/screen/index', { meetingId })
  signIn(chen)
  answer('attendance.screen', shown(more))
  answer('attendance.codeKey', {
    ...{ meetingId, title: '红色家书诵读与交流', handle: 'AQIDBAUG', key: 'S'.repeat(42) + 'A' },
    ...{ urlPrefix: '', stepSeconds: 15, devices: [] },
  })
  renderPage(<Screen />)
}

describe('anchors 1.11: 投屏', () => {
  it('shows the item now, its time, the code, the short code and how many came', async () => {
    open()
    expect(await page.findByRole('heading', { name: '诵读', level: 1 })).toBeTruthy()
    expect(page.getByText('第 1 项')).toBeTruthy()
    expect(page.getByText('超时')).toBeTruthy()
    expect(page.getByText(/^2:0\d$/)).toBeTruthy()
    expect(page.getByRole('status', { name: '已到 20 人，应到 23 人' })).toBeTruthy()
    expect(await page.findByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeTruthy()
    expect(page.getByRole('img', { name: /^短码/ })).toBeTruthy()
    expect(askedOf('attendance.codeKey')).toEqual([{ meetingId, bare: true }])
  })

  it("shows in place of the item's time that of whoever has the word, and from zero on how far over it is", async () => {
    open({ speaker: { name: '王党员', minutes: 6, startedAt: minutesAgo(8) } })
    expect(await page.findByText('王党员 发言')).toBeTruthy()
    expect(page.getAllByText('超时')).toHaveLength(1)
    expect(page.getByText(/^2:0\d$/)).toBeTruthy()
  })

  it('gives the place of the code to what is voted on, with the figures once they are announced', async () => {
    const matter = '接收赵砚秋为预备党员'
    open({ vote: { matter, result: null } })
    expect(await page.findByText(matter)).toBeTruthy()
    expect(page.getByText('正在表决')).toBeTruthy()
    expect(page.queryByText('赞成')).toBeNull()
    expect(page.queryByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeNull()
    cleanup()
    open({ vote: { matter, result: { inFavour: 19, against: 1, abstained: 1, carried: true } } })
    expect(await page.findByText('表决结果')).toBeTruthy()
    expect(page.getByText('赞成').nextSibling?.textContent).toBe('19')
    expect(page.getByText('通过')).toBeTruthy()
  })

  it('shows no code once the meeting is over', async () => {
    open({ state: 'closed' })
    expect(await page.findByText('现在不签到')).toBeTruthy()
    expect(askedOf('attendance.codeKey')).toEqual([])
  })
})
