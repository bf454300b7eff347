import { asDutyRule, localRuleProblem, type LocalRule } from '../../../../../cloudfunctions/core/duty/localRule'
import { mayBeRed } from '../../../../../cloudfunctions/core/duty/rule'

const row: LocalRule = {
  id: 'local-1',
  title: '每月党员大会',
  quote: '党支部每月召开1次党员大会',
  documentNo: '机党〔2026〕3号',
  fromOn: '2026-03-01',
  window: 'month',
  kind: 'generalMeeting',
  need: 1,
}

describe('a row of the organ’s own', () => {
  it.each([
    ['without its document', { documentNo: '' }, '请写明文号：本单位哪一份文件这样规定'],
    ['without a window', { window: null }, '请选择每月、每季度、每半年还是每年'],
    [
      'under the name of a national one',
      { title: '党员大会' },
      '“党员大会”是上级规定的名称。本单位的规定另起一个名称，两条并列，不能代替它',
    ],
    ['with half a meeting', { need: 0.5 }, '次数应是 1 或更大的整数'],
    [
      'laxer than the national one',
      { window: 'year', need: 3 },
      '每年 3 次比《中国共产党支部工作条例（试行）》第十一条宽（“党支部党员大会…由全体党员参加，一般每季度召开1次”）。本单位的规定可以更严，不能代替它',
    ],
  ] as const)('%s is refused with the reason', (_, over, wanted) => {
    expect(localRuleProblem({ ...row, ...over })).toBe(wanted)
  })
  it.each([
    ['stricter', {}],
    ['as strict', { window: 'year', need: 4 }],
    ['of a kind no national row asks for', { kind: 'volunteerService', window: 'year' }],
  ] as const)('%s stands beside it', (_, over) => {
    expect(localRuleProblem({ ...row, ...over })).toBeNull()
  })
  it.each([
    ['generalMeeting', 'branch'],
    ['committeeMeeting', 'committee'],
    ['groupMeeting', 'group'],
  ] as const)('of %s it is about the %s', (kind, subject) => {
    expect(asDutyRule({ ...row, kind }).subject).toBe(subject)
  })
  it('names its document, and is red only once the organ confirms it', () => {
    const rule = asDutyRule(row)
    expect(rule.local).toEqual({ documentNo: '机党〔2026〕3号', fromOn: '2026-03-01' })
    expect([mayBeRed(rule, {}), mayBeRed(rule, { confirmed: true })]).toEqual([false, true])
  })
})
