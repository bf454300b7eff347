import { nationalRule } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { peopleOnProbation, probationOf } from '../../../../../cloudfunctions/core/duty/probation'

const rule = nationalRule('probation-due')
const person = (name: string, admittedOn: string | null, extendedMonths = 0) => ({
  memberId: name,
  name,
  admittedOn,
  extendedMonths,
  discussedOn: null,
})
const people = [person('冯小雨', '2026-06-30'), person('何平', '2025-11-20'), person('沈丽', null)]
const today = '2026-12-01'

describe('people on probation', () => {
  const lights = peopleOnProbation(rule, {}, people, today)
  it('have a light each, by the day they were admitted', () => {
    expect(lights.map(({ name, light }) => `${name} ${light.word}`)).toEqual([
      '冯小雨 进行中',
      '何平 待安排',
      '沈丽 不作要求',
    ])
    expect(lights[2]!.light.reason).toBe('名册上没有入党的具体日期')
  })
  it('give the branch the light of the most urgent, with how many, and no name', () => {
    const light = probationOf(rule, {}, lights, today)
    expect(light).toMatchObject({ tone: 'amber', need: 2, have: 0 })
    expect(light.missing).toEqual(['1 名预备党员预备期将满或已满，请及时讨论能否转正'])
    for (const { name } of people) expect(JSON.stringify(light)).not.toContain(name)
  })
  it('ask nothing of a branch that has none', () => {
    expect(probationOf(rule, {}, [], today).reason).toBe('没有预备党员')
  })
})
