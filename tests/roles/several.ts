import type { Verb } from '../../cloudfunctions/core/policy/table'

/** One covered host is enough, or all of them must be. */
export const several: Record<Verb, 'one' | 'all'> = {
  'org.seeNode': 'one',
  'org.seeMembers': 'one',
  'org.seeMember': 'one',
  'org.changeMembers': 'all',
  'org.recover': 'all',
  'org.recoverOfficeHolder': 'all',
  'org.standInForRecovery': 'all',
  'org.stopRecovery': 'one',
  'org.setRecoveryHours': 'all',
  'org.changeTree': 'all',
  'org.importRoster': 'all',
  'org.transfer': 'all',
  'org.keepSituations': 'all',
  'org.appoint': 'all',
  'org.appointGroupLeader': 'all',
  'org.nameAdministrator': 'all',
  'org.confirmPost': 'all',
  'session.invite': 'all',
  'meeting.plan': 'all',
  'meeting.run': 'one',
  'meeting.tickItems': 'one',
  'meeting.recordAfterwards': 'all',
  'meeting.recordLongAfterwards': 'all',
  'meeting.approveAfterwards': 'all',
  'meeting.setAfterwardsRule': 'all',
  'meeting.approveElection': 'all',
  'meeting.setElectionMajority': 'all',
  'meeting.setReviewDays': 'all',
  'meeting.readOpinions': 'one',
  'meeting.submit': 'one',
  'meeting.review': 'all',
  'amendment.propose': 'one',
  'amendment.decide': 'all',
  'meeting.see': 'one',
  'meeting.seeRoll': 'one',
  'attendance.seeDualLife': 'all',
  'leave.enterFor': 'one',
  'leave.decide': 'one',
  'leave.decideSecretary': 'all',
  'study.saveHourTable': 'all',
  'study.seeHours': 'one',
  'study.seeShortHours': 'one',
  'study.read': 'one',
  'study.planYear': 'one',
  // talk
  'talk.plan': 'one',
  'talk.arrange': 'one',
  'talk.holdOrganTalk': 'one',
  'talk.see': 'one',
  'talk.record': 'one',
  'talk.confirm': 'one',
  'talk.witness': 'one',
  'talk.readWords': 'one',
  'talk.agreeSentence': 'one',
  'talk.seeCounts': 'one',
  'talk.keepSettings': 'all',

  // visit
  'visit.keepPairs': 'all',
  'visit.seePairs': 'one',
  'visit.setFrequency': 'all',
  'visit.write': 'all',
  'visit.change': 'all',
  'visit.see': 'one',

  // courtyard
  'courtyard.write': 'all',
  'courtyard.change': 'all',
  'courtyard.see': 'one',

  // ledger
  'ledger.see': 'one',
  'ledger.record': 'all',
  'ledger.assign': 'all',
  'ledger.work': 'all',
  'ledger.extend': 'all',
  'ledger.verify': 'all',
  'ledger.answer': 'all',
  'ledger.reopen': 'all',

  // feedback
  'feedback.answer': 'all',
  'feedback.setDays': 'all',

  // audit
  'audit.see': 'one',

  // system
  'system.seeHealth': 'one',
}
