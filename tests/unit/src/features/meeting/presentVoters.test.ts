import type { VoterAtVote } from '../../../../../src/contract/meetingVote'
import { voterLines } from '../../../../../src/features/meeting/presentVoters'

const voter = (more: Partial<VoterAtVote> = {}): VoterAtVote => ({
  memberId: 'm1',
  name: '甲',
  present: false,
  enteredAfterwards: false,
  writtenOn: null,
  excluded: null,
  ...more,
})
const line = (more: Partial<VoterAtVote>) => {
  const [{ word, note } = { word: '', note: '' }] = voterLines([voter(more)])
  return [word, note]
}

it('1.1: says of each who could vote how they stood, never what they chose', () => {
  const excluded = { reasonKind: 'bedridden', approvedByUpperOn: '2026-11-01', counts: true } as const
  expect(line({ present: true })).toEqual(['到会', ''])
  expect(line({ present: true, enteredAfterwards: true })).toEqual(['到会', '会后补录'])
  expect(line({})).toEqual(['缺席', ''])
  expect(line({ writtenOn: '2026-11-20' })).toEqual(['有书面意见', '11月20日 星期五提出书面意见'])
  expect(line({ excluded })).toEqual(['不计算在内', '年老体弱卧床不起、长期生病生活不能自理'])
  expect(line({ excluded: { ...excluded, counts: false } })[0]).toBe('缺席')
})

it('0.3: says what the absent wrote once that was opened, of them alone', () => {
  const voters = [voter({ present: true }), voter({ memberId: 'm2', name: '乙', writtenOn: '2026-11-20' })]
  const opened = [{ memberId: 'm2', choice: 'against' as const }]
  expect(voterLines(voters).map(({ word }) => word)).toEqual(['到会', '有书面意见'])
  expect(voterLines(voters, opened).map(({ word }) => word)).toEqual(['到会', '书面意见：反对'])
})
