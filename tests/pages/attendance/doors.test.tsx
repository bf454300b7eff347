import { act, fireEvent, screen } from '@testing-library/react'
import { Doors } from '../../../src/features/attendance/Doors'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { atTheDoor, meetingDetail, nothing } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const door = { memberId: 'm-wang', name: '王党员', screen: false, count: 12, lastAt: '2026-11-22T06:31:00.000Z' }
const open = (who: typeof chen, can: object) => {
  newPhone('pages/attendance/doors/index', { meetingId })
  signIn(who)
  answer('meeting.show', meetingDetail({ state: 'open', can: { ...nothing, ...can } }))
  answer('meeting.planChoices', { hosts: [], moreHosts: false, members: [] })
  answer('attendance.doors', {
    doors: [door, { ...door, memberId: 'm-chen', name: '陈书记', screen: true, count: 3 }],
    scanners: [],
    attempts: [{ at: '2026-11-22T06:29:00.000Z', name: '李委员', why: '签到码已过期。', by: '王党员' }],
  })
  renderPage(<Doors meetingId={meetingId} />)
}

describe('the doors of a meeting', () => {
  it('show whoever runs it how many each took in, and who was refused why', async () => {
    open(chen, { ...atTheDoor, nameScanners: true })
    expect(await screen.findByRole('heading', { name: '2 个签到点共扫了 15 人' })).toBeTruthy()
    expect(screen.getByText('12 人 · 最近一次传到 14:31')).toBeTruthy()
    expect(screen.getByText('自助签到屏（陈书记打开）')).toBeTruthy()
    expect(screen.getByText('14:29 王党员扫 · 签到码已过期。')).toBeTruthy()
    answer('meeting.nameScanners', { scanners: [] })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '保存签到员' })))
    expect(askedOf('meeting.nameScanners')).toEqual([{ meetingId, memberIds: [] }])
  })

  it('are a scanner and a search for a 签到员, nothing else', async () => {
    open(wang, { atDoor: true })
    expect(await screen.findByRole('heading', { name: '您是这场会议的签到员' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '扫党员码' })).toBeTruthy()
    expect(askedOf('attendance.doors')).toEqual([])
    answer('attendance.findPerson', { people: [{ name: '李委员', branchName: '第三党支部', arrivedAt: null }] })
    fireEvent.input(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '李' } })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '查找' })))
    expect(await screen.findByText('第三党支部 · 还没有签到')).toBeTruthy()
  })
})
