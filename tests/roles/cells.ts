import type { Relation } from '../../cloudfunctions/core/policy/row'
import type { Verb } from '../../cloudfunctions/core/policy/table'
import type { Post } from '../../src/contract/vocabulary'
import { columnOf, columns } from './columns'

export const letterOf = (verb: Verb, post: Post): string => {
  const column = columnOf[post] === undefined ? post : columnOf[post]
  return column === null ? '-' : (byPost[verb].split(' ')[columns.indexOf(column)] ?? '-')
}
export const lettersInRow = columns.length
/**
 * Who may do what, written down once more by hand: a cell that changes in the table must be changed here too.
 * `C` the post's node covers the record's node, `A` it lies strictly above it, `O` it is that very node, `-` never.
 * Columns: 书记 副书记 组织 宣传 纪检 组长 机关党委专职党务干部 督查人员 系统管理员 审计员.
 */
export const byPost: Record<Verb, string> = {
  'org.seeNode': 'C C C C C C C C C C',
  'org.seeMembers': 'C C C C C - C - O -',
  'org.seeMember': 'C C C C C - C - O -',
  'org.changeMembers': '- - - - - - C - O -',
  'org.recover': 'C - C - - - C - - -',
  'org.recoverOfficeHolder': '- - - - - - C - - -',
  'org.standInForRecovery': '- - - - - - - - - C',
  'org.stopRecovery': 'O O O O O - C - - -',
  'org.setRecoveryHours': '- - - - - - - - C -',
  'org.setWorkdays': '- - - - - - - - C -',
  'org.changeTree': '- - - - - - C - - -',
  'org.importRoster': '- - - - - - C - - -',
  'org.transfer': '- - - - - - C - - -',
  'org.keepSituations': '- - - - - - C - - -',
  'org.noteContact': 'O - O - - - - - - -',
  'org.seeContacts': 'O - O - - - - - - -',
  'org.appoint': '- - - - - - C - - -',
  'org.appointGroupLeader': 'C - - - - - C - - -',
  'org.nameAdministrator': '- - - - - - - - C -',
  'org.confirmPost': '- - - - - - - - - -',
  'session.invite': 'C C C - - - C - O -',
  'meeting.plan': 'C C - - - - - - - -',
  'meeting.run': 'C C - - - - - - - -',
  'meeting.scan': 'C C - - - - - - - -',
  'meeting.nameScanners': 'C C - - - - - - - -',
  'meeting.tickItems': 'C C - - - - - - - -',
  'meeting.keepSections': 'O O - - - - - - - -',
  'meeting.readSections': 'O O O O O - - - - -',
  'meeting.recordAfterwards': 'C C - - - - - - - -',
  'meeting.recordLongAfterwards': 'A A - - - - - - - -',
  'meeting.approveAfterwards': 'A A - - - - A - - -',
  'meeting.setAfterwardsRule': '- - - - - - C - - -',
  'meeting.approveElection': '- - - - - - C - - -',
  'meeting.setElectionMajority': '- - - - - - C - - -',
  'meeting.setReviewDays': '- - - - - - C - - -',
  'meeting.readOpinions': 'C C - - - - A - - -',
  'meeting.submit': 'C C - - - - - - - -',
  'meeting.review': 'A A - - - - A - - -',
  'amendment.propose': 'C - - - - - - - - -',
  'amendment.decide': 'A A - - - - A - - -',
  'meeting.see': 'C C C C C C C - - -',
  'meeting.seeRoll': 'C C C C C - C - - -',
  'attendance.seeDualLife': 'A A - - - - A - - -',
  'leave.enterFor': 'C C - - - - - - - -',
  'leave.decide': 'C C - - - - - - - -',
  'leave.decideSecretary': 'A A - - - - - - - -',
  'study.saveHourTable': '- - - - - - C - - -',
  'study.seeHours': 'O O O O O - - - - -',
  'study.seeShortHours': 'A A A A A - C - - -',
  'study.read': 'C C C C C C C - - -',
  'study.planYear': 'O O O O O - O - - -',
  'study.enterTraining': 'O O O - - - - - - -',
  'study.acceptTraining': 'C C C - - - C - - -',
  'publication.decide': 'C C C C C - C - - -',
  // talk
  'talk.plan': '- - - - - - - - - -',
  'talk.arrange': 'O O - - - - - - - -',
  'talk.holdOrganTalk': 'C C C C C - C - - -',
  'talk.see': 'O O O O O - - - - -',
  'talk.record': '- - - - - - - - - -',
  'talk.confirm': '- - - - - - - - - -',
  'talk.witness': 'O O O - - - - - - -',
  'talk.readWords': '- - - - - - - - - -',
  'talk.agreeSentence': '- - - - - - - - - -',
  'duty.seeBranch': 'C C C C C - C - - -',
  'duty.remind': 'A A - - - - A - - -',
  'duty.answerFor': 'O O - - - - - - - -',
  'duty.lookInto': 'O - O - - - - - - -',
  'duty.seePeople': 'O O O O O - - - - -',
  'duty.explain': 'O O O O O - - - - -',
  'duty.setRules': '- - - - - - C - - -',
  'talk.seeCounts': 'C C C C C - C - - -',
  'talk.setCoverageRule': '- - - - - - C - - -',
  'talk.keepSettings': '- - - - - - - - C -',

  // visit
  'visit.keepPairs': 'O O O O O - C - - -',
  'visit.seePairs': 'C C C C C - C - - -',
  'visit.setFrequency': '- - - - - - C - - -',
  'visit.write': 'O O O O O - - - - -',
  'visit.change': '- - - - - - - - - -',
  'visit.see': 'C C C C C - C - - -',

  // courtyard
  'courtyard.write': '- - - - - - - - - -',
  'courtyard.change': '- - - - - - - - - -',
  'courtyard.see': 'C C C C C - C - - -',

  // ledger
  'ledger.see': 'C C C C C - C - - -',
  'ledger.record': 'C C C C C - C - - -',
  'ledger.assign': 'C C - - - - C - - -',
  'ledger.work': '- - - - - - - - - -',
  'ledger.extend': 'C C - - - - C - - -',
  'ledger.verify': 'C C C C C - C - - -',
  'ledger.answer': 'C C - - - - C - - -',
  'ledger.reopen': 'C C - - - - C - - -',

  // feedback
  'feedback.answer': '- - - - - - C - - -',
  'feedback.setDays': '- - - - - - C - - -',

  // audit
  'audit.see': '- - - - - - - - - O',

  // system
  'system.seeHealth': '- - - - - - - - O -',
}
/** On a record of the root itself, posts held there that may because nobody is above; every other letter reads as ever. */
export const atTop: Partial<Record<Verb, readonly Post[]>> = {
  'meeting.review': ['committeeOfficer'],
  'meeting.approveAfterwards': ['committeeOfficer'],
  'amendment.decide': ['committeeOfficer'],
  'meeting.readOpinions': ['committeeOfficer'],
}
export const relations = [
  'self',
  'within',
  'claimant',
  'recorder',
  'groupLeader',
  'expected',
  'worked',
  'involved',
] as const satisfies Relation[]
/**
 * `+` the relation alone is enough, `!` it forbids even with every post, `-` it changes nothing. Columns: oneself,
 * one's own node, claimed the organ, named recorder, leads the group of a 党小组会, on the roll, worked on it, named in it.
 */
export const byRelation: Record<Verb, string> = {
  'org.seeNode': '- + - - - - - -',
  'org.seeMembers': '- - - - - - - -',
  'org.seeMember': '+ - - - - - - -',
  'org.changeMembers': '- - - - - - - -',
  'org.recover': '! - + - - - - -',
  'org.recoverOfficeHolder': '! - - - - - - -',
  'org.standInForRecovery': '! - - - - - - -',
  'org.stopRecovery': '+ - - - - - - +',
  'org.setRecoveryHours': '- - - - - - - -',
  'org.setWorkdays': '- - - - - - - -',
  'org.changeTree': '- - - - - - - -',
  'org.importRoster': '- - - - - - - -',
  'org.transfer': '! - - - - - - -',
  'org.keepSituations': '! - - - - - - -',
  'org.noteContact': '! - - - - - - -',
  'org.seeContacts': '+ - - - - - - -',
  'org.appoint': '! - - - - - - -',
  'org.appointGroupLeader': '- - - - - - - -',
  'org.nameAdministrator': '! - - - - - - -',
  'org.confirmPost': '! - + - - - - -',
  'session.invite': '! - - - - - - -',
  'meeting.plan': '- - - - + - - -',
  'meeting.run': '- - - + + - - -',
  'meeting.scan': '- - - + + - - +',
  'meeting.nameScanners': '- - - - - - - -',
  'meeting.tickItems': '- - - + + - - +',
  'meeting.keepSections': '- - - + + - - -',
  'meeting.readSections': '- - - + + - - +',
  'meeting.recordAfterwards': '- - - - + - - -',
  'meeting.recordLongAfterwards': '- - - - - - - -',
  'meeting.approveAfterwards': '- - - - - - ! -',
  'meeting.setAfterwardsRule': '- - - - - - - -',
  'meeting.approveElection': '- - - - - - - -',
  'meeting.setElectionMajority': '- - - - - - - -',
  'meeting.setReviewDays': '- - - - - - - -',
  'meeting.readOpinions': '- - - + - - - -',
  'meeting.submit': '- - - - - - - -',
  'meeting.review': '- - - - - - ! -',
  'amendment.propose': '- - - - - - - -',
  'amendment.decide': '- - - - - - ! -',
  'meeting.see': '- - - + + + - -',
  'meeting.seeRoll': '- - - + + - - -',
  'attendance.seeDualLife': '- - - - - - - -',
  'leave.enterFor': '! - - - + - - -',
  'leave.decide': '! - - - + - ! -',
  'leave.decideSecretary': '! - - - - - ! -',
  'study.saveHourTable': '- - - - - - - -',
  'study.seeHours': '- - - - - - - -',
  'study.seeShortHours': '- - - - - - - -',
  'study.read': '- + - - - - - -',
  'study.planYear': '- - - - - - - -',
  'study.enterTraining': '+ - - - - - - -',
  'study.acceptTraining': '! - - - - - ! -',
  'publication.decide': '- - - - - - ! -',
  // talk
  'talk.plan': '- - - - - - - +',
  'talk.arrange': '- - - - - - - -',
  'talk.holdOrganTalk': '- - - - - - - -',
  'talk.see': '- - - - - - - +',
  'talk.record': '- - - - - - - +',
  'talk.confirm': '- - - - - - - +',
  'talk.witness': '- - - - - - - !',
  'talk.readWords': '- - - - - - - +',
  'talk.agreeSentence': '- - - - - - - +',
  'duty.seeBranch': '- - - - - - - -',
  'duty.remind': '- - - - - - - -',
  'duty.answerFor': '- - - - - - - -',
  'duty.lookInto': '! - - - - - - -',
  'duty.seePeople': '- - - - - - - -',
  'duty.explain': '- - - - - - - -',
  'duty.setRules': '- - - - - - - -',
  'talk.seeCounts': '- - - - - - - -',
  'talk.setCoverageRule': '- - - - - - - -',
  'talk.keepSettings': '- - - - - - - -',

  // visit
  'visit.keepPairs': '- - - - - - - -',
  'visit.seePairs': '- - - - - - - -',
  'visit.setFrequency': '- - - - - - - -',
  'visit.write': '- - - - - - - +',
  'visit.change': '+ - - - - - - -',
  'visit.see': '- - - - - - - +',

  // courtyard
  'courtyard.write': '+ - - - - - - -',
  'courtyard.change': '- - - - - - - +',
  'courtyard.see': '- - - - - - - +',

  // ledger
  'ledger.see': '- - - - - - - +',
  'ledger.record': '- - - - - - - -',
  'ledger.assign': '- - - - - - - -',
  'ledger.work': '+ - - - - - - -',
  'ledger.extend': '! - - - - - ! -',
  'ledger.verify': '- - - - - - ! +',
  'ledger.answer': '+ - - - - - - -',
  'ledger.reopen': '+ - - - - - - -',

  // feedback
  'feedback.answer': '! - - - - - ! -',
  'feedback.setDays': '- - - - - - - -',

  // audit
  'audit.see': '- - - - - - - -',

  // system
  'system.seeHealth': '- - - - - - - -',
}
