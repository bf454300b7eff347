/** Words of elections: closed lists with their Chinese labels. */

/** Whom an election makes: members of a committee by the general meeting, its secretary and deputy by the committee. */
export const electionOffices = ['committeeMember', 'branchSecretary', 'deputySecretary'] as const
export type ElectionOffice = (typeof electionOffices)[number]
export const electionOfficeLabels: Record<ElectionOffice, string> = {
  committeeMember: '委员',
  branchSecretary: '书记',
  deputySecretary: '副书记',
}
/** Who elects it. */
export const electedBy = (office: ElectionOffice): 'generalMeeting' | 'committeeMeeting' =>
  office === 'committeeMember' ? 'generalMeeting' : 'committeeMeeting'

export const electionRounds = ['first', 'runOff', 'repeated'] as const
export type ElectionRound = (typeof electionRounds)[number]
export const electionRoundLabels: Record<ElectionRound, string> = {
  first: '第一次投票',
  runOff: '票数相等，再次投票',
  repeated: '重新选举',
}

/** Of whose number a majority elects: the organ's own word, since the sources contradict each other. */
export const electionMajorities = ['ask', 'present', 'expected'] as const
export type ElectionMajority = (typeof electionMajorities)[number]
export const electionMajorityLabels: Record<ElectionMajority, string> = {
  ask: '按选举办法认定',
  present: '超过实到会有选举权人数的半数',
  expected: '超过应到会有选举权人数的半数',
}

/** Candidates for so many seats: one fifth more than are elected, people cannot be divided. */
export const candidatesNeeded = (office: ElectionOffice, seats: number): number =>
  office === 'committeeMember' ? seats + Math.ceil(seats / 5) : seats
