import { problemAt, problemElsewhere } from '../../../../src/platform/problemAt'

const problem = { code: 'badInput' as const, message: '手机号：应为 11 位数字', field: 'phone' }

describe('where a refusal is shown', () => {
  it('at its field, and not a second time elsewhere', () => {
    expect(problemAt(problem, 'phone')).toBe(problem.message)
    expect(problemAt(problem, 'name')).toBeUndefined()
    expect(problemElsewhere(problem, ['name', 'phone'])).toBeUndefined()
  })

  it('at the head of a longer path, but not at a field that merely begins alike', () => {
    const nested = { ...problem, field: 'exemption.reason' }
    expect(problemAt(nested, 'exemption')).toBe(problem.message)
    expect(problemAt(nested, 'exempt')).toBeUndefined()
  })

  it('elsewhere when the form does not show its field, or it is about none', () => {
    expect(problemElsewhere(problem, ['name'])).toBe(problem.message)
    expect(problemElsewhere({ message: '没有连上网络' }, ['name'])).toBe('没有连上网络')
    expect(problemElsewhere(undefined, ['name'])).toBeUndefined()
  })
})
