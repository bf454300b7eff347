import { presentYear } from '../../../../../src/features/study/presentHours'
import { year } from '../../../../pages/study/year'

it('0-W: tells before the last quarter what is due by now, and then what the year asks', () => {
  expect(presentYear(year({ due: 16 }), '我').note).toContain('按进度应达到 16 学时，全年一般不少于 32')
  expect(presentYear(year({ due: 0 }), '我').note).toMatch(/^全年一般不少于 32 /)
  expect(presentYear(year(), '我').note).toMatch(/^一般不少于 32 /)
})

it('0-W: says in the title whose hours they are', () => {
  expect(presentYear(year(), '我').title).toBe('我的学时：2026 年集中学习 26')
  expect(presentYear(year(), '王党员').title).toBe('王党员的学时：2026 年集中学习 26')
})
