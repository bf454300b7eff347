import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { arrived, meetingDetail, nothing, answerRoll, rollOf } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, play } from '../../support/taro/taro'
import MeetingDetailPage from '../../../src/pages/meeting/detail'

const meetingId = '2026AQIDBAUG'
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))

const openPage = async (meeting: MeetingDetail, me = chen, roll = rollOf([arrived('王予安', '14:26')])) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  signIn(me)
  answer('meeting.show', meeting)
  answerRoll(roll)
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingDetailPage />)
  await screen.findByText(meeting.title)
}

describe('the meeting’s page', () => {
  it('U1: publishes a draft, says to how many before and after, and hands over words and a card', async () => {
    await openPage(meetingDetail({ state: 'draft', can: { ...nothing, announce: true, revise: true, cancel: true } }))
    answer('meeting.announce', { meetingId, state: 'announced', version: 4 })
    answer('meeting.show', meetingDetail({ can: { ...nothing, revise: true } }))
    answer('message.reach', { people: 23, reachable: 5 })
    press('发布')
    expect(await inSheet().findByText('23 位同志打开小程序就能看到，其中 5 位还会收到微信消息。')).toBeTruthy()
    expect(askedOf('meeting.announce')).toEqual([])
    fireEvent.click(inSheet().getByRole('button', { name: '发布' }))
    await screen.findByRole('dialog', { name: '会议已发布' })
    expect(screen.getByText('已发布')).toBeTruthy()
    expect(askedOf('meeting.announce')).toEqual([{ meetingId }])
    fireEvent.click(inSheet().getByRole('button', { name: '复制文字' }))
    await waitFor(() => expect(lastCall('setClipboardData')).toBeTruthy())
    expect((lastCall('setClipboardData') as { data: string }).data).toMatch(/^【会议通知】红色家书诵读与交流\n/)
  })

  it('U6: says what was changed after the notice, at the top, on the chip, at the agenda and in the log', async () => {
    const log = [
      { at: '2026-11-21T02:00:00.000Z', by: '陈立新', from: 'draft', to: 'announced', reason: null },
      {
        at: '2026-11-21T03:00:00.000Z',
        by: '陈立新',
        from: 'announced',
        to: 'announced',
        reason: null,
        changes: [{ what: 'place', from: '一楼大厅', to: '机关三楼党员活动室' }, { what: 'agenda' }],
      },
    ] satisfies MeetingDetail['log']
    const agenda = [{ id: 'i1', title: '诵读', minutes: 40 }]
    await openPage(meetingDetail({ noticeSaid: { place: '一楼大厅', agenda: [] }, agenda, log }))
    const [place, plan] = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(place).toBe('地点改了机关三楼党员活动室原一楼大厅陈立新 11月21日 星期六 11:00 改')
    expect(plan).toBe('议程改了现在 1 项，见下面的议程陈立新 11月21日 星期六 11:00 改')
    expect(screen.getAllByText('发布后有改动')).toHaveLength(2)
    expect(screen.getByText('陈立新 · 地点由“一楼大厅”改为“机关三楼党员活动室”；改了议程')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '告诉大家' })).toBeNull()
  })

  it('U6: has whoever plans it pass the change on with one tap', async () => {
    await openPage(meetingDetail({ noticeSaid: { place: '一楼大厅' }, can: { ...nothing, revise: true } }))
    press('告诉大家')
    fireEvent.click(inSheet().getByRole('button', { name: '复制文字' }))
    await waitFor(() => expect(lastCall('setClipboardData')).toBeTruthy())
    expect((lastCall('setClipboardData') as { data: string }).data).toContain('原来是 一楼大厅')
  })

  it('T2: says of a record that archived itself that nobody reviewed it', async () => {
    const log = [
      {
        at: '2026-12-03T16:00:00.000Z',
        by: '系统',
        from: 'submitted' as const,
        to: 'archived' as const,
        reason: '到期自动归档，未经审核',
      },
    ]
    await openPage(meetingDetail({ state: 'archived', unreviewed: true, log }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('主题党日到期自动归档，未经审核')
    expect(screen.queryByRole('button', { name: '归档' })).toBeNull()
  })

  it('T2: tells whoever worked on it that it is not theirs to review, who is asked, and what becomes of it otherwise', async () => {
    const by = { nodeName: '综合党总支', names: ['郑总支'] }
    await openPage(meetingDetail({ state: 'submitted', review: { own: true, by, until: null } }))
    expect(screen.getByText('您做过这场会议的工作，不能由您审核。等综合党总支郑总支审核。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '归档' })).toBeNull()
  })

  it('T2: tells whoever sent it up that nobody above is free, and on which day it archives itself', async () => {
    await openPage(meetingDetail({ state: 'submitted', review: { own: false, by: null, until: '2026-12-02' } }))
    expect(
      screen.getByText(/^上级现在没有可以审核的同志.*到12月2日.*就自动归档，并注明“到期自动归档，未经审核”。$/),
    ).toBeTruthy()
  })

  it('does a double tap once', async () => {
    await openPage(meetingDetail({ state: 'draft', can: { ...nothing, announce: true } }))
    answer('meeting.announce', { meetingId, state: 'announced', version: 4 })
    answer('message.reach', { people: 23, reachable: 0 })
    press('发布')
    fireEvent.click(inSheet().getByRole('button', { name: '发布' }))
    fireEvent.click(inSheet().getByRole('button', { name: /发布|请稍候/ }))
    await waitFor(() => expect(lastCall('showToast')).toBeTruthy())
    expect(askedOf('meeting.announce')).toHaveLength(1)
  })

  it('0.19: says to who submits and who reviews that a resolution has no vote behind it, and refuses neither', async () => {
    const quorum = { rule: 'generalMeeting', base: 15, present: 1, needed: 8, met: false } as const
    const roll = rollOf([arrived('王予安', '14:26')], { state: 'closed', quorum, unfounded: 'noQuorum' })
    for (const [state, can, act] of [
      ['closed', { ...nothing, submit: true }, '提交审核'],
      ['submitted', { ...nothing, archive: true, return: true }, '归档'],
    ] as const) {
      const openedAt = '2026-11-22T06:30:00.000Z'
      const minutes = { text: '学习。', resolutions: ['通过计划'], wordsBy: '李知夏', savedAt: openedAt }
      await openPage(meetingDetail({ state, kinds: ['generalMeeting'], openedAt, minutes, can }), chen, roll)
      expect(await screen.findByText(/到会有表决权 1 人，不足半数，不能表决；所记决议没有表决依据/)).toBeTruthy()
      expect(screen.getByRole('button', { name: act }).hasAttribute('disabled')).toBe(false)
      cleanup()
    }
  })

  it('says why a step cannot be taken', async () => {
    await openPage(meetingDetail({ state: 'draft', can: { ...nothing, announce: true } }))
    refuse('meeting.announce', 'meetingStateWrong', { state: '已取消', what: '发布会议' })
    answer('message.reach', { people: 23, reachable: 0 })
    press('发布')
    fireEvent.click(inSheet().getByRole('button', { name: '发布' }))
    expect(await screen.findByText('会议现在是“已取消”，不能发布会议。')).toBeTruthy()
  })

  it('U15: cancels only with a reason, and calls the way out 先不取消', async () => {
    await openPage(meetingDetail({ can: { ...nothing, revise: true, cancel: true } }))
    answer('meeting.cancel', { meetingId, state: 'cancelled', version: 4 })
    press('更多办理事项')
    press('取消会议')
    expect(inSheet().getByRole('button', { name: '先不取消' })).toBeTruthy()
    fireEvent.click(inSheet().getByRole('button', { name: '取消会议' }))
    expect(askedOf('meeting.cancel')).toEqual([])
    fireEvent.change(inSheet().getByLabelText('取消的原因'), { target: { value: '临时有紧急任务' } })
    fireEvent.click(inSheet().getByRole('button', { name: '取消会议' }))
    await waitFor(() => expect(askedOf('meeting.cancel')).toEqual([{ meetingId, reason: '临时有紧急任务' }]))
    expect(screen.queryByRole('dialog')).toBeNull()
    answer('message.reach', { people: 23, reachable: 5 })
    answer('meeting.show', meetingDetail({ state: 'cancelled' }))
    act(() => play('PullDownRefresh'))
    // U1: those who were told are told of this, too.
    const told = within(await screen.findByRole('dialog', { name: '会议已取消' }))
    expect(told.getByText('23 位同志打开小程序就能看到。')).toBeTruthy()
    expect(told.getByText(/^【会议取消】/).textContent).not.toContain('临时有紧急任务')
  })

  it('leads a member to the code and shows only the totals', async () => {
    const open = meetingDetail({
      state: 'open',
      openedAt: '2026-11-22T06:25:00.000Z',
      expectedHere: true,
      can: { ...nothing, checkIn: true },
      mine: { status: 'absent', arrivedAt: null, leaveState: null },
    })
    await openPage(open, wang)
    expect(screen.getByText('我还没有签到')).toBeTruthy()
    await screen.findByText('实到')
    expect(screen.queryByRole('button', { name: '1 实到' })).toBeNull()
    press('扫码签到')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/scan/index' })
  })

  it('asks nothing of the roll before there is one', async () => {
    await openPage(meetingDetail({ can: { ...nothing, open: true } }))
    expect(asked()).not.toContain('attendance.roll')
  })

  it('0.29: shows whoever plans it the roll of its day, and nobody else', async () => {
    await openPage(meetingDetail({ can: nothing }))
    expect(screen.queryByRole('button', { name: '看当天的应到名单' })).toBeNull()
    cleanup()
    await openPage(meetingDetail({ state: 'draft', can: { ...nothing, revise: true } }))
    const man = { votingRight: true, whyNoVote: null, presumed: false }
    answer('meeting.previewRoll', {
      expected: 1,
      exempt: 0,
      votingBase: 2,
      presumed: 0,
      onLeave: 0,
      leaveAsked: 0,
      people: [
        {
          memberId: 'm1',
          name: '王予安',
          expected: true,
          whyNotExpected: null,
          situations: ['villagePosting'],
          ...man,
        },
        { memberId: 'm2', name: '吕远', expected: false, whyNotExpected: 'abroad', situations: ['abroad'], ...man },
      ],
    })
    expect(asked()).not.toContain('meeting.previewRoll')
    press('看当天的应到名单')
    await screen.findByText('要求到会 1 人，应到会有表决权 2 人')
    expect(screen.getByText('驻村')).toBeTruthy()
    expect(screen.getByText('出国（境），不计应到')).toBeTruthy()
  })

  it('shows the reviewer the record, and archives it or sends it back with a reason', async () => {
    const minutes = { text: '照议程进行。', resolutions: [], wordsBy: '陈书记', savedAt: '2026-11-22T08:30:00.000Z' }
    const can = { ...nothing, archive: true, return: true, seeRoll: true }
    answer('meeting.openReview', { meetingId, state: 'submitted', version: 6 })
    await openPage(meetingDetail({ state: 'submitted', openedAt: '2026-11-22T06:25:00.000Z', minutes, can }))
    expect(await screen.findByText('看签到名册 ›')).toBeTruthy()
    expect(screen.getByText('照议程进行。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '归档' })).toBeTruthy()
    answer('meeting.return', { meetingId, state: 'returned', version: 6 })
    press('退回')
    fireEvent.click(inSheet().getByRole('button', { name: '退回' }))
    expect(askedOf('meeting.return')).toEqual([])
    fireEvent.change(inSheet().getByLabelText('退回的原因'), { target: { value: '缺决议' } })
    fireEvent.click(inSheet().getByRole('button', { name: '退回' }))
    await waitFor(() => expect(askedOf('meeting.return')).toEqual([{ meetingId, reason: '缺决议', remarks: [] }]))
  })

  it('says at the top why it came back, and to whom it falls what to do', async () => {
    const returned = { by: '郑总支', at: '2026-11-22T09:00:00.000Z', reason: '缺决议' }
    await openPage(
      meetingDetail({ state: 'returned', returned, can: { ...nothing, writeMinutes: true, submit: true } }),
    )
    expect(screen.getByText('郑总支退回：缺决议。改好后再提交。')).toBeTruthy()
  })

  it('submits after saying what that means', async () => {
    const minutes = {
      text: '照议程进行。',
      resolutions: ['同意'],
      wordsBy: '陈书记',
      savedAt: '2026-11-22T08:30:00.000Z',
    }
    await openPage(meetingDetail({ state: 'closed', minutes, can: { ...nothing, writeMinutes: true, submit: true } }))
    expect(screen.getByText('决议 1：同意')).toBeTruthy()
    answer('meeting.submit', { meetingId, state: 'submitted', version: 5 })
    press('提交审核')
    expect(inSheet().getByText(/提交后不能再改会议记录/)).toBeTruthy()
    fireEvent.click(inSheet().getByRole('button', { name: '提交审核' }))
    await waitFor(() => expect(askedOf('meeting.submit')).toEqual([{ meetingId }]))
  })
})
