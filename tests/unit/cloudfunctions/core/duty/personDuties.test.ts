import { nationalRules } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { personDuties, type PersonFacts } from '../../../../../cloudfunctions/core/duty/personDuties'

const someone: PersonFacts = {
  ...{ memberId: 'm', name: '王秀英', since: null, inBranchSince: null, leadingCadre: false, onCommitteeSince: null },
  hours: { total: 8, target: 32, exempt: false, fullTime: false },
  talks: [{ kind: 'memberPair', need: 1, have: 0 }],
  ordinary: [],
}
const rows = (over: Partial<PersonFacts>, today: string, settings = {}) =>
  new Map(
    personDuties({ ...someone, ...over }, { rules: nationalRules, settings }, 2026, today).map((row) => [
      row.ruleId,
      row.windows,
    ]),
  )
const hours = (over: Partial<PersonFacts>, today: string) => rows(over, today).get('study-hours')![0]!.light

describe('what is asked of a person', () => {
  it('is what concerns them: talks of their pairings, 双重组织生活 of a leading cadre', () => {
    expect([...rows({}, '2026-11-20').keys()]).toEqual(['talks-members', 'study-hours'])
    expect([...rows({ leadingCadre: true, talks: [] }, '2026-11-20').keys()]).toEqual(['study-hours', 'dual-life'])
    const secretary = { 'study-hours-secretary': { on: true } }
    expect(rows({ onCommitteeSince: '2026-01-01' }, '2026-11-20', secretary).has('study-hours-secretary')).toBe(true)
  })
  it('shows hours against progress before 1 October, and against the year from then on', () => {
    expect(hours({}, '2026-09-30')).toMatchObject({ tone: 'blue', notes: ['按进度应达到 21 学时'] })
    expect(hours({}, '2026-10-01')).toMatchObject({ tone: 'amber', word: '还差', missing: ['还差 24 学时'], notes: [] })
    expect(hours({ hours: { ...someone.hours, total: 3 } }, '2026-02-28').notes).toEqual([])
  })
  it('says of which months the hours of a new member are asked', () => {
    expect(hours({ since: '2026-05-16' }, '2026-12-01').notes).toEqual(['年内加入，按月折算：全年 32 学时中的 19 学时'])
  })
  it('lists the meetings a leading cadre came to by half-years, and one is enough', () => {
    const came = (day: string) => ({ recordId: day, text: '主题党日', day, marks: [] })
    const ordinary = [came('2026-03-06'), came('2026-09-04'), came('2026-11-06')]
    const halves = rows({ leadingCadre: true, ordinary }, '2026-11-20').get('dual-life')!
    expect(halves.map(({ light }) => [light.have, light.counted.length])).toEqual([
      [1, 1],
      [1, 2],
    ])
  })
  it('calls nobody overdue, whatever an organ has confirmed', () => {
    const settings = { 'study-hours': { confirmed: true } }
    const { tone, word } = rows({}, '2027-01-01', settings).get('study-hours')![0]!.light
    expect([tone, word]).toEqual(['amber', '没有达到'])
  })
})
