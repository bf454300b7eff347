import type { RollPreview } from '../../../../../src/contract/meetingPreview'
import { comingOf, exemptText, previewLines, whoComes } from '../../../../../src/features/meeting/presentRollPreview'

const person = (name: string, more: Partial<RollPreview['people'][number]> = {}): RollPreview['people'][number] => ({
  memberId: name,
  name,
  expected: true,
  whyNotExpected: null,
  votingRight: true,
  whyNoVote: null,
  situations: [],
  presumed: false,
  ...more,
})

const figures = { expected: 3, exempt: 0, votingBase: 3, presumed: 1, onLeave: 0, leaveAsked: 0 }

it('0.29: names those of whom there is something to say first, each reason once', () => {
  const people = [
    person('陈立新'),
    person('林乙', { whyNoVote: 'probationary', votingRight: false, presumed: true }),
    person('吕丙', { expected: false, whyNotExpected: 'abroad', situations: ['abroad', 'retired'] }),
    person('王党员', { apart: '第一党小组' }),
  ]
  expect(previewLines({ ...figures, people })).toEqual([
    { key: '林乙', name: '林乙', note: '预备党员，没有表决权 · 按现有资料' },
    { key: '吕丙', name: '吕丙', note: '出国（境），不计应到 · 离退休' },
    { key: '陈立新', name: '陈立新', note: '' },
    { key: '王党员', name: '王党员（第一党小组）', note: '' },
  ])
})

it('says who will come, who has leave and whose waits, and whoever need not apart from all', () => {
  const preview = { ...figures, expected: 23, exempt: 1, onLeave: 1, leaveAsked: 1, people: [] }
  expect(comingOf(preview)).toBe(22)
  expect(whoComes(preview).map(({ label, value }) => `${label} ${value}`)).toEqual(['会来 22', '已准假 1', '假待批 1'])
  expect(exemptText(preview)).toBe('另有 1 人不作硬性要求，来了照样算到会、能表决。')
  expect(exemptText(figures)).toBeNull()
})
