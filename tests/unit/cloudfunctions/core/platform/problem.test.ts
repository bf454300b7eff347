import { Problem, refuse } from '../../../../../cloudfunctions/core/platform/problem'

describe('refuse', () => {
  it('answers with the code, the sentence filled in and the field', () => {
    const problem = refuse('termBackwards', { what: '任期' }, { field: 'termEndsOn', details: { memberId: 'wang' } })
    expect(problem).toBeInstanceOf(Problem)
    expect(problem.answer()).toEqual({
      code: 'termBackwards',
      message: '任期的结束日期早于开始日期。',
      field: 'termEndsOn',
      details: { memberId: 'wang' },
    })
  })
  it('leaves out what there is not', () => {
    expect(Object.keys(refuse('phoneUnavailable').answer())).toEqual(['code', 'message'])
  })
})
