import * as v from 'valibot'
import { request } from '../../../../src/contract/leave'
import { askedLeave } from '../../../../src/contract/leaveWords'
import { leaveReasonLabels, leaveReasons } from '../../../../src/contract/vocabulary'

describe('leave to decide', () => {
  const wangs = { memberId: 'm-wang', name: '王党员', reasonKind: 'businessTrip', note: null, late: false } as const

  it('names the kind of reason, what was added and that it came late', () => {
    expect(askedLeave(wangs)).toEqual({ title: '王党员请假', note: '公出' })
    expect(askedLeave({ ...wangs, note: '去省厅开会', late: true }).note).toBe('公出 · 去省厅开会 · 开始后提出')
  })

  it('D.2 offers the closed list of reasons, and what was asked as 休假 before still says so', () => {
    expect(leaveReasons.map((reason) => leaveReasonLabels[reason])).toEqual([
      '公出',
      '病假',
      '事假',
      '产假',
      '值班值守',
      '学习培训',
      '其他',
    ])
    expect(askedLeave({ ...wangs, reasonKind: 'annualLeave' }).note).toBe('休假')
    const asked = { meetingId: '2026meeting1', note: null }
    expect(v.is(request.input, { ...asked, reasonKind: 'maternity' })).toBe(true)
    expect(v.is(request.input, { ...asked, reasonKind: 'annualLeave' })).toBe(false)
  })
})
