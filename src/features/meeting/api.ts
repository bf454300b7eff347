import type { Roll } from '../../contract/attendance'
import { ask, callAction, query } from '../../platform/callAction'
import type { Input } from '../../contract'

export type MeetingFilter = Omit<Input<'meeting.list'>, 'cursor'>
export type ListView = MeetingFilter['view']

export const askMeetings = (filter: MeetingFilter, cursor?: string) => ask('meeting.list', { ...filter, cursor })
export const askTree = () => ask('org.tree', {})
export const askMeeting = (meetingId: string) => ask('meeting.show', { meetingId })
export const askPlanChoices = (input: Input<'meeting.planChoices'>) => ask('meeting.planChoices', input)
export const askMaterials = () => ask('study.listMaterials', {})
export const materialFile = (materialId: string) => query('study.materialFile', { materialId })
export const findHosts = (sought: string) => ask('meeting.findHosts', { sought })

export const planMeeting = (input: Input<'meeting.plan'>) => callAction('meeting.plan', input)
export const announceMeeting = (meetingId: string) => callAction('meeting.announce', { meetingId })
export const askReach = (meetingId: string) => ask('message.reach', { meetingId })
export const openMeeting = (input: Input<'meeting.open'>) => callAction('meeting.open', input)
export const correctMinutes = (input: Input<'meeting.correctMinutes'>) => callAction('meeting.correctMinutes', input)
export const closeMeeting = (input: Input<'meeting.close'>) => callAction('meeting.close', input)
export const askWaitingLeaves = (meetingId: string) => ask('leave.waiting', { meetingId })
export const submitMeeting = (meetingId: string) => callAction('meeting.submit', { meetingId })
export const archiveMeeting = (meetingId: string) => callAction('meeting.archive', { meetingId })
export const archiveMany = (meetingIds: string[]) => callAction('meeting.archiveMany', { meetingIds })
export const returnMeeting = (input: Input<'meeting.return'>) => callAction('meeting.return', input)
export const fileTicket = (input: Input<'meeting.fileTicket'>) => callAction('meeting.fileTicket', input)
export const addFile = (input: Input<'meeting.addFile'>) => callAction('meeting.addFile', input)
export const removeFile = (meetingId: string, attachmentId: string) =>
  callAction('meeting.removeFile', { meetingId, attachmentId })
export const fileUrl = (meetingId: string, attachmentId: string) =>
  callAction('meeting.openFile', { meetingId, attachmentId })
export const withdrawMeeting = (meetingId: string) => callAction('meeting.withdraw', { meetingId })
export const openReview = (meetingId: string) => callAction('meeting.openReview', { meetingId })
export const askReturn = (meetingId: string, reason: string) => callAction('meeting.askReturn', { meetingId, reason })
export const declineReturn = (meetingId: string, note: string) =>
  callAction('meeting.declineReturn', { meetingId, note })
export const cancelMeeting = (meetingId: string, reason: string) => callAction('meeting.cancel', { meetingId, reason })
export const amendMeeting = (input: Input<'amendment.propose'>) => callAction('amendment.propose', input)
export const decideAmendment = (input: Input<'amendment.decide'>) => callAction('amendment.decide', input)
export const askAfterwardsSheet = (meetingId: string) => ask('meeting.afterwardsSheet', { meetingId })
export const askAfterwardsRule = () => ask('meeting.afterwardsRule', {})
export const saveAfterwardsRule = (input: Input<'meeting.saveAfterwardsRule'>) =>
  callAction('meeting.saveAfterwardsRule', input)
export const askToEnterLate = (meetingId: string, reason: string) =>
  callAction('meeting.askAfterwards', { meetingId, reason })
export const approveAfterwards = (meetingId: string, approve: boolean, note: string | null) =>
  callAction('meeting.approveAfterwards', { meetingId, approve, note })
/** Everyone, part after part. */
export async function askRoll(meetingId: string): Promise<Roll> {
  let answer = await ask('attendance.roll', { meetingId })
  let { rows } = answer
  while (answer.more) {
    answer = await ask('attendance.roll', { meetingId, cursor: answer.next })
    rows = answer.first ? answer.rows : [...rows, ...answer.rows]
  }
  return { ...answer, rows }
}
export const askTotals = (meetingId: string) => ask('attendance.totals', { meetingId })
export const askVoters = (meetingId: string, voteId: string) => ask('meeting.showVoters', { meetingId, voteId })
export const askRollPreview = (meetingId: string, names: boolean) => ask('meeting.previewRoll', { meetingId, names })
export const readOpinions = (meetingId: string, voteId: string) =>
  callAction('meeting.readOpinions', { meetingId, voteId })
export const recordElection = (input: Input<'meeting.recordElection'>) => callAction('meeting.recordElection', input)
export const approveElection = (input: Input<'meeting.approveElection'>) => callAction('meeting.approveElection', input)
export const askElectionMajority = () => ask('meeting.electionMajority', {})
export const saveElectionMajority = (input: Input<'meeting.saveElectionMajority'>) =>
  callAction('meeting.saveElectionMajority', input)
export const askReviewRule = () => ask('meeting.reviewRule', {})
export const saveReviewRule = (input: Input<'meeting.saveReviewRule'>) => callAction('meeting.saveReviewRule', input)
export const tickItem = (input: Input<'meeting.tickItem'>) => callAction('meeting.tickItem', input)
export const speak = (input: Input<'meeting.speak'>) => callAction('meeting.speak', input)
export const putOnScreen = (input: Input<'meeting.putOnScreen'>) => callAction('meeting.putOnScreen', input)
export const readSection = (meetingId: string, memberId: string) =>
  callAction('meeting.readSection', { meetingId, memberId })
export const writeSection = (input: Input<'meeting.writeSection'>) => callAction('meeting.writeSection', input)
export const recordVote = (input: Input<'meeting.recordVote'>) => callAction('meeting.recordVote', input)
