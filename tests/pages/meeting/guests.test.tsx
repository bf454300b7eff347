import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Awaited } from '../../../src/features/attendance/Knocks'
import { Plan } from '../../../src/features/meeting/Plan'
import MeetingDetailPage from '../../../src/pages/meeting/detail'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { checkedIn, meetingDetail, planChoices, rollOf } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('0.10 and 0.11 the people beside the roll', () => {
  it('are written into the plan: who lectures, and who comes for one item', async () => {
    newPhone('pages/meeting/plan/index')
    signIn(chen)
    answer('meeting.planChoices', {
      ...planChoices,
      hosts: planChoices.hosts.map((host) => ({ ...host, kinds: [...host.kinds, 'partyLecture' as const] })),
    })
    answer('meeting.plan', { meetingId })
    renderPage(<Plan />)
    await screen.findByLabelText('地点')
    expect(screen.queryByText('主讲人')).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: '党课' }))
    press('添加一位主讲人')
    write('主讲人 1 姓名', '孙教授')
    write('主讲人 1 单位职务', '市委党校教授')
    press('添加一项议程')
    write('第 1 项', '听课')
    press('添加一位外单位列席人员')
    write('列席人员 1 姓名', '林代表')
    write('列席人员 1 单位', '城东社区')
    fireEvent.click(screen.getByRole('checkbox', { name: /第 1 项 听课/ }))
    write('地点', '三楼')
    press('保存为草稿')
    await waitFor(() => expect(askedOf('meeting.plan')).toHaveLength(1))
    const [sent] = askedOf('meeting.plan')
    expect(sent).toMatchObject({
      lecturers: [{ type: 'outside', name: '孙教授', post: '市委党校教授' }],
      invited: [{ type: 'outside', name: '林代表', unit: '城东社区', items: [sent!.agenda[0]!.id] }],
    })
  })

  it('from outside are let in at the door with one tap, as the guest the plan named', async () => {
    signIn(chen)
    answer('attendance.admitGuest', checkedIn({ memberId: null, name: '林代表', status: 'guest' }))
    const onDone = jest.fn()
    const awaited = [{ memberId: null, key: 'guest-one', name: '林代表', from: '城东社区', places: [3] }]
    renderPage(<Awaited roll={rollOf([], { awaited })} onDone={onDone} />)
    expect(screen.getByText('城东社区 · 只列席第 3 项')).toBeTruthy()
    press('林代表按列席登记')
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(askedOf('attendance.admitGuest')).toEqual([
      { meetingId, guest: { type: 'outside', clientId: 'guest-one', name: '林代表', unit: '城东社区' } },
    ])
  })

  it('of a sensitive meeting see that they see little, and no figures', async () => {
    newPhone('pages/meeting/detail/index', { meetingId })
    signIn(wang)
    answer(
      'meeting.show',
      meetingDetail({
        kinds: ['committeeMeeting'],
        state: 'open',
        openedAt: '2026-11-22T06:25:00.000Z',
        noticeOnly: true,
        invitedHere: { places: [3] },
      }),
    )
    renderPage(<MeetingDetailPage />)
    expect(await screen.findByText(/这类会议只显示名称、时间和地点/)).toBeTruthy()
    expect(screen.getByText('只列席第 3 项')).toBeTruthy()
    expect(askedOf('attendance.roll')).toEqual([])
  })
})
