import { askedLeave } from '../../../../src/contract/leaveWords'

describe('leave to decide', () => {
  const wangs = { memberId: 'm-wang', name: '王党员', reasonKind: 'businessTrip', note: null, late: false } as const

  it('names the kind of reason, what was added and that it came late', () => {
    expect(askedLeave(wangs)).toEqual({ title: '王党员请假', note: '出差' })
    expect(askedLeave({ ...wangs, note: '去省厅开会', late: true }).note).toBe('出差 · 去省厅开会 · 开始后提出')
  })
})
