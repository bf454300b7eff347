import { branchDuties, type DutyTable } from '../../../../../cloudfunctions/core/duty/branchDuties'
import { nationalRules } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { owedIn, owedText } from '../../../../../cloudfunctions/core/duty/owed'
import { termOwed } from '../../../../../cloudfunctions/core/duty/termTodos'
import { branch, facts } from '../../../../support/dutyCases'

const owed = (table: DutyTable, year: number, today: string) =>
  owedIn(branchDuties(facts([], branch()), table, year, today)).map((each) => [owedText(each), each.window.to])
const ofRules = (...ids: string[]) => nationalRules.filter(({ id }) => ids.includes(id))

describe('what a branch is reminded of by the calendar', () => {
  const own = {
    rules: ofRules('organizational-life', 'talks-committee', 'year-plan', 'general-meeting'),
    settings: {
      'organizational-life': {
        windows: [2025, 2026].map((year) => ({ year, from: `${year}-12-01`, to: `${year + 1}-03-31` })),
      },
    },
  }
  it('has the last day the organ gave a window of its own, in a row of its own', () => {
    expect(owed(own, 2026, '2026-02-10')).toEqual([['2025年度还没有：组织生活会', '2026-03-31']])
  })
  it('has the calendar’s where the organ said nothing', () => {
    expect(owed({ ...own, settings: {} }, 2026, '2026-12-10')).toEqual([
      ['本季度还没有：党员大会', '2026-12-31'],
      ['今年还没有：组织生活会', '2026-12-31'],
    ])
  })
})

describe('the term of a committee', () => {
  const table = { rules: ofRules('term-branch'), settings: {} }
  const term = { endsOn: '2027-03-28', extended: null }
  const ends = (today: string, over: Partial<Parameters<typeof facts>[2]> = { term }, node = branch()) =>
    termOwed(branchDuties(facts([], node, over), table, 2026, today))?.light.dueOn ?? null
  it.each([
    ['2026-09-27', null],
    ['2026-09-28', '2027-03-28'],
    ['2027-03-29', '2027-03-28'],
  ])('on %s is spoken of: %s', (today, dueOn) => expect(ends(today)).toBe(dueOn))
  it('counts to the day it was put off to with the approval of the level above', () => {
    const extended = { until: '2027-09-28', approvedOn: '2027-02-01' }
    expect(ends('2027-03-29', { term: { ...term, extended } })).toBe('2027-09-28')
  })
  it('is none of a 临时党支部', () => {
    expect(ends('2027-03-01', { term: null }, branch({ branchType: 'temporary' }))).toBeNull()
    const [row] = branchDuties(facts([], branch({ branchType: 'temporary' })), table, 2026, '2027-03-01')
    expect(row!.windows[0]!.light.reason).toBe('临时党支部由上级指定，不换届')
  })
})
