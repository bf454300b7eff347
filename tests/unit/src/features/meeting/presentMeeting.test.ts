import type { MeetingDetail } from '../../../../../src/contract/meeting'
import {
  duringSteps,
  logLines,
  meetingTitle,
  mineView,
  stepButtons,
} from '../../../../../src/features/meeting/presentMeeting'
import { atTheDoor, meetingDetail, nothing, now } from '../../../../support/taro/meetings'

const minutes: MeetingDetail['minutes'] = {
  text: '照议程进行。',
  resolutions: [],
  wordsBy: '陈书记',
  savedAt: '2026-11-22T08:30:00.000Z',
}
const buttons = (more: Partial<MeetingDetail>, at = now) => {
  const { main, beside, more: rest } = stepButtons(meetingDetail(more), at)
  return { shown: [main, beside].map((step) => step?.step), more: rest.map((step) => step.step) }
}

describe('the title', () => {
  const title = (more: Partial<MeetingDetail>) => meetingTitle(meetingDetail(more), now)

  it('says what is the case in each state', () => {
    expect(title({ state: 'draft' })).toBe('主题党日还没有发布')
    expect(title({ state: 'announced' })).toBe('20 分钟后开主题党日')
    expect(title({ state: 'open' })).toBe('主题党日正在进行')
    expect(title({ state: 'closed' })).toBe('主题党日已结束，等会议记录')
    expect(title({ state: 'closed', minutes })).toBe('会议记录写好了，等提交')
    expect(title({ state: 'submitted' })).toBe('已提交，等上级审核')
    expect(title({ state: 'submitted', can: { ...nothing, archive: true } })).toBe('请审核这场主题党日')
    expect(title({ state: 'returned' })).toBe('上级退回了，等改好再提交')
    expect(title({ state: 'archived' })).toBe('主题党日已归档')
    expect(title({ state: 'cancelled' })).toBe('这场主题党日取消了')
  })

  it('U15 0-W: asks whoever has to act, and tells the others what is waited for', () => {
    const asked = (more: Partial<MeetingDetail>, may: keyof MeetingDetail['can']) =>
      title({ ...more, can: { ...nothing, [may]: true } })
    const come = '2026-11-22T06:10:00.000Z'
    expect(asked({ state: 'announced', startAt: come }, 'open')).toBe('主题党日到时间了，请开始签到')
    expect(asked({ state: 'closed' }, 'writeMinutes')).toBe('主题党日已结束，请写会议记录')
    expect(asked({ state: 'closed', minutes }, 'submit')).toBe('会议记录写好了，请提交')
    expect(asked({ state: 'returned' }, 'submit')).toBe('上级退回了，请改好再提交')
  })

  it('says to whoever plans it how many will come', () => {
    expect(meetingTitle(meetingDetail(), now, 0, 21)).toBe('20 分钟后开主题党日，21 人会来')
    expect(meetingTitle(meetingDetail(), now - 3 * 3_600_000, 0, 21)).toBe('今天 14:30 开主题党日，21 人会来')
  })

  it('U15: never tells the secretary to wait for the secretary', () => {
    const come = { state: 'announced', startAt: '2026-11-22T06:10:00.000Z' } as const
    expect(title({ ...come, can: { ...nothing, revise: true } })).toBe('主题党日到时间了，还没有开始')
    expect(title({ ...come, can: { ...nothing, open: true, revise: true } })).toBe('主题党日到时间了，请开始签到')
  })

  it('says how many things keep it from being submitted, where there is more than one', () => {
    expect(meetingTitle(meetingDetail({ state: 'closed', can: { ...nothing, submit: true } }), now, 2)).toBe(
      '会开完了，提交前还差 2 件',
    )
  })

  it('knows when the hour has come or gone', () => {
    expect(title({ state: 'announced', startAt: '2026-11-25T06:30:00.000Z', endAt: '2026-11-25T08:00:00.000Z' })).toBe(
      '11月25日 14:30 开主题党日',
    )
    expect(title({ state: 'announced', startAt: '2026-11-22T06:10:00.000Z' })).toBe('主题党日到时间了，等书记开始')
    expect(title({ state: 'announced', startAt: '2026-11-22T04:00:00.000Z', endAt: '2026-11-22T06:00:00.000Z' })).toBe(
      '主题党日的时间已过，还没有开始',
    )
  })
})

describe('the steps', () => {
  it('are at most two buttons, the first of them the one to take now', () => {
    expect(buttons({ state: 'draft', can: { ...nothing, announce: true, revise: true, cancel: true } })).toEqual({
      shown: ['announce', undefined],
      more: ['revise', 'cancel'],
    })
    expect(buttons({ state: 'open', can: { ...nothing, checkIn: true } })).toEqual({
      shown: ['checkIn', 'myCode'],
      more: [],
    })
  })

  it('U12: whoever runs an open meeting has its end apart from all the rest', () => {
    const meeting = meetingDetail({ state: 'open', can: { ...atTheDoor, checkIn: true, vote: true, cancel: true } })
    expect(duringSteps(meeting).map(({ step }) => step)).toEqual(['checkIn', 'minutes', 'vote', 'cancel'])
  })

  it('offer the opening from half an hour before, with the own code beside it, and say when until then', () => {
    const can = { ...nothing, open: true, revise: true }
    expect(buttons({ expectedHere: true, can })).toEqual({ shown: ['open', 'myCode'], more: ['revise', 'tell'] })
    const early = Date.parse('2026-11-22T05:59:00.000Z')
    expect(buttons({ expectedHere: true, can }, early)).toEqual({
      shown: [undefined, undefined],
      more: ['open', 'revise', 'tell'],
    })
    expect(stepButtons(meetingDetail({ can }), early).note).toBe('14:00 起可以开始，大家就能签到')
    expect(stepButtons(meetingDetail({ can }), now).note).toBeUndefined()
  })

  it('have the submission first, which leads to what is missing', () => {
    const can = { ...nothing, writeMinutes: true, submit: true }
    expect(buttons({ state: 'closed', can })).toEqual({ shown: ['submit', 'minutes'], more: [] })
    expect(buttons({ state: 'closed', can, minutes })).toEqual({ shown: ['submit', 'minutes'], more: [] })
  })

  it('are none for who may only read', () => {
    expect(buttons({ state: 'archived' })).toEqual({ shown: [undefined, undefined], more: [] })
    expect(buttons({ state: 'archived', can: { ...nothing, seeRoll: true } })).toEqual({
      shown: [undefined, 'roll'],
      more: [],
    })
  })

  it('ask first where something follows from them', () => {
    const all = stepButtons(
      meetingDetail({ state: 'submitted', minutes, can: { ...nothing, archive: true, cancel: true, seeRoll: true } }),
      now,
    )
    expect(all.main?.confirm?.text).toContain('不再改动')
    expect(all.more.map((step) => [step.step, Boolean(step.confirm)])).toEqual([
      ['roll', false],
      ['cancel', true],
    ])
    expect(all.more.at(-1)?.confirm?.reasonLabel).toBe('取消的原因')
  })
})

describe('how I stand', () => {
  const mine = (more: Partial<MeetingDetail>) => mineView(meetingDetail({ expectedHere: true, ...more }))
  const absent = { status: 'absent', arrivedAt: null, leaveState: null } as const

  it('is a mark with words', () => {
    expect(mine({ mine: { status: 'present', arrivedAt: '2026-11-22T06:26:08.000Z', leaveState: null } })).toEqual({
      mark: 'done',
      words: '我已签到 14:26:08',
    })
    expect(mine({ mine: { status: 'late', arrivedAt: '2026-11-22T06:45:00.000Z', leaveState: null } })?.words).toBe(
      '我已签到 14:45:00，按迟到记录',
    )
    const after = { ...absent, arrivedAt: '2026-11-22T08:00:04.000Z', afterClosing: true }
    expect(mine({ mine: after, state: 'closed' })?.words).toBe('我在会议结束后才签到 16:00:04，不计到会')
    expect(mine({ mine: { ...absent, status: 'onLeave', leaveState: 'approved' } })).toEqual({
      mark: 'exempt',
      words: '我已请假，书记已批准',
    })
    expect(mine({ mine: { ...absent, leaveState: 'requested' } })?.mark).toBe('due')
  })

  it('changes with the meeting', () => {
    expect(mine({ state: 'announced', mine: absent })?.words).toBe('我应参加')
    expect(mine({ state: 'open', mine: absent })?.words).toBe('我还没有签到')
    expect(mine({ state: 'open', mine: { ...absent, leaveState: 'refused' } })?.words).toBe(
      '请假没有批准，我还没有签到',
    )
    expect(mine({ state: 'closed', mine: absent })).toEqual({ mark: 'overdue', words: '没有我的签到' })
    expect(mine({ state: 'cancelled', mine: absent })).toBeNull()
  })

  it('never reproaches whom nothing is asked of', () => {
    expect(mine({ state: 'closed', mine: absent, expectedHere: false })).toEqual({
      mark: 'exempt',
      words: '我没有参加，不作硬性要求',
    })
    expect(mine({ mine: null })).toBeNull()
  })
})

describe('0.11 whoever was invited', () => {
  const invitedHere = { places: [3] }
  it('is asked to sit in, to what they come for, until it is over', () => {
    const mine = (more: Partial<MeetingDetail>) => mineView(meetingDetail(more))
    expect(mine({ state: 'announced', mine: null, invitedHere })).toEqual({ mark: 'due', words: '只列席第 3 项' })
    expect(mine({ state: 'open', mine: null, invitedHere: { places: [] } })?.words).toBe('请您列席这场会议')
    expect(mine({ state: 'closed', mine: null, invitedHere })).toBeNull()
  })
})

describe('the log', () => {
  it('tells the newest step first, with its reason', () => {
    const log: MeetingDetail['log'] = [
      { at: '2026-11-21T02:00:00.000Z', by: '陈书记', from: 'draft', to: 'announced', reason: null },
      { at: '2026-11-22T01:00:00.000Z', by: '陈书记', from: 'announced', to: 'cancelled', reason: '临时有紧急任务' },
    ]
    expect(logLines(meetingDetail({ log }), now).map(({ title, note }) => [title, note])).toEqual([
      ['陈书记 · 已取消：临时有紧急任务', '今天 09:00'],
      ['陈书记 · 已发布', '11月21日 星期六 10:00'],
    ])
  })
})
