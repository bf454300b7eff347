import type { Input } from '../../../src/contract'
import { addDays, beijingInstant } from '../../../src/contract/days'
import { openIds, organDay, organNow } from '../../support/organ'
import { electionOf, secretary, startVotingBranch } from './support'
import type { VotingBranch } from './support'

const { wang, chen, zhou } = openIds

let branch: VotingBranch
let organ: VotingBranch['organ']
beforeAll(async () => {
  branch = await startVotingBranch()
  ;({ organ } = branch)
})
afterAll(() => organ?.stop())
afterEach(() => organ.cloud.setNow(organNow))

const held = async () => {
  const meetingId = await branch.generalMeeting()
  await branch.come(meetingId, branch.voters.slice(0, 10))
  return meetingId
}
const recorded = (meetingId: string, more?: Partial<Input<'meeting.recordElection'>>) =>
  organ.ok(secretary, 'meeting.recordElection', electionOf(branch.voters, meetingId, more))
/** The next word of the organ on a majority. */
const word = async (majorityOf: 'ask' | 'present' | 'expected', effectiveFrom = organDay) => {
  const { versions } = await organ.ok(zhou, 'meeting.electionMajority', {})
  return { version: versions[0]!.version, effectiveFrom, majorityOf, source: '机关党委〔2026〕5号' }
}

describe('0.5, 0.13: of whose number a majority elects', () => {
  it('0.5: keeps the organ’s own word on the majority, set by its officer alone', async () => {
    expect(await organ.ok(wang, 'meeting.electionMajority', {})).toMatchObject({
      current: { version: 0, majorityOf: 'ask' },
      can: { save: false },
    })
    const first = await word('present')
    for (const openId of [wang, chen]) {
      expect(await organ.refused(openId, 'meeting.saveElectionMajority', first)).toMatchObject({ code: 'notAllowed' })
    }
    expect(await organ.ok(zhou, 'meeting.saveElectionMajority', first)).toMatchObject({
      version: 1,
      majorityOf: 'present',
      source: '机关党委〔2026〕5号',
      savedBy: '周督导',
    })
    const meetingId = await held()
    expect((await recorded(meetingId)).majorityOf).toBe('present')
    await organ.ok(zhou, 'meeting.saveElectionMajority', await word('ask'))
    expect((await organ.ok(secretary, 'meeting.show', { meetingId })).elections[0]!.majorityOf).toBe('present')
    const { current, versions, can } = await organ.ok(zhou, 'meeting.electionMajority', {})
    expect([current.majorityOf, versions.map(({ version }) => version), can]).toEqual([
      'ask',
      [2, 1, 0],
      { save: true },
    ])
  })
  it('0.13: goes by the word of the day it was held; one from tomorrow on changes nothing today', async () => {
    const tomorrow = addDays(organDay, 1)
    const tooEarly = await word('present', addDays(organDay, -1))
    expect(await organ.refused(zhou, 'meeting.saveElectionMajority', tooEarly)).toMatchObject({
      code: 'badInput',
      field: 'effectiveFrom',
    })
    const meetingId = await held()
    await organ.ok(secretary, 'meeting.close', { meetingId, minutes: 60 })
    const other = await word('expected')
    await organ.ok(zhou, 'meeting.saveElectionMajority', await word('present', tomorrow))
    expect(await organ.refused(zhou, 'meeting.saveElectionMajority', other)).toMatchObject({ code: 'changedElsewhere' })
    const majorityToday = async () => (await organ.ok(zhou, 'meeting.electionMajority', {})).current.majorityOf
    expect(await majorityToday()).toBe('ask')
    organ.cloud.setNow(beijingInstant(tomorrow, '09:00'))
    expect(await majorityToday()).toBe('present')
    expect((await recorded(meetingId, { presentAtVote: 10 })).majorityOf).toBe('ask')
  })
})
