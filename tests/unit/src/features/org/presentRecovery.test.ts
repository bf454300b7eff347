import type { Recovery } from '../../../../../src/contract/orgRecovery'
import { bindingText, presentRecovery } from '../../../../../src/features/org/presentRecovery'

const worksFrom = '2026-11-25T01:00:00.000Z'
const before = Date.parse(worksFrom) - 1
const recovery = (of: Partial<Recovery> = {}): Recovery => ({
  id: 'r1',
  how: 'number',
  phoneMasked: '138****0555',
  reason: '手机丢了',
  askedBy: '陈书记',
  askedAt: '2026-11-21T01:00:00.000Z',
  agreedBy: null,
  worksFrom: null,
  lapsesAt: '2026-12-21T01:00:00.000Z',
  own: false,
  can: { agree: false, stop: false, invite: false },
  ...of,
})
const view = (of: Partial<Recovery>, now = before) => presentRecovery(recovery(of), '李委员', now)

describe('a recovery under way', () => {
  it('is called by what becomes of whom, and names no more of a number than may be shown', () => {
    expect(view({}).title).toBe('李委员换手机号为 138****0555')
    expect(view({ phoneMasked: null }).title).toBe('李委员换手机号')
    expect(view({ how: 'code', phoneMasked: null }).title).toBe('李委员用邀请码重新绑定')
    expect(view({ own: true }).title).toBe('陈书记为您申请换手机号为 138****0555')
  })

  it('says at every stage what will happen and who has to do what', () => {
    const agreed = { agreedBy: '周督导', worksFrom }
    expect(view({}).lead).toBe('等第二位经办人同意。')
    expect(view({ can: { agree: true, stop: true, invite: false } }).lead).toMatch(/^请先与本人核实，再同意。/)
    expect(view(agreed).lead).toBe('11月25日 星期三 09:00 起生效；在这以前什么也不变。')
    expect(view(agreed, before + 1).lead).toBe('已经生效，等本人绑定。')
    expect(view({ own: true, ...agreed }).lead).toMatch(/^生效以后.*不是您的意思，请马上停止/)
    expect(view({ own: true, ...agreed }, before + 1).lead).toMatch(/^已经生效.*不是您的意思，请马上停止。$/)
  })

  it('tells the day it works only once there is one', () => {
    const labels = (of: Partial<Recovery>) => view(of).facts.map(({ label }) => label)
    expect(labels({})).toEqual(['理由', '第一位经办人', '第二位经办人', '过期'])
    expect(labels({ agreedBy: '周督导', worksFrom })).toEqual(['理由', '第一位经办人', '第二位经办人', '生效', '过期'])
  })
})

it('a binding is told with its day and its proof, where they are known', () => {
  const since = '2026-11-20T01:00:00.000Z'
  expect(bindingText({ bound: false, binding: null })).toBe('还没有绑定')
  expect(bindingText({ bound: true, binding: null })).toBe('已绑定')
  expect(bindingText({ bound: true, binding: { since, by: 'invitation' } })).toBe(
    '已绑定，11月20日 星期五 09:00，用邀请码',
  )
})
