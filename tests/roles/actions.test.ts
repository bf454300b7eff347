import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Verb } from '../../cloudfunctions/core/policy/table'
import { table } from '../../cloudfunctions/core/policy/table'
import type { ActionName } from '../../src/contract'
import { actions } from '../../src/contract'

/**
 * By which path each action is authorised: `open` before there is an account, `own` because it touches the caller's own
 * record only, `scope` because the query finds only what the caller may see, or the verbs that are asked.
 */
const authorisation: Record<ActionName, 'open' | 'own' | 'scope' | readonly Verb[]> = {
  'session.enter': 'open',
  'session.bindByPhone': 'open',
  'session.bindByInvitation': 'open',
  'session.claimOrgan': 'open',
  'session.invite': ['session.invite'],
  'session.issueDevice': 'own',
  'session.consent': 'own',
  'session.unbind': 'open',
  'org.tree': 'scope',
  'org.children': ['org.seeNode'],
  'org.findNodes': 'scope',
  'org.showNode': ['org.seeNode'],
  'org.createNode': ['org.changeTree'],
  'org.renameNode': ['org.changeTree'],
  'org.setBranchType': ['org.changeTree'],
  'org.listMembers': ['org.seeMembers'],
  'org.showMember': ['org.seeMember'],
  'org.addMember': ['org.changeMembers'],
  'org.changeMember': ['org.changeMembers'],
  'org.appoint': ['org.appoint', 'org.appointGroupLeader', 'org.nameAdministrator'],
  'org.endPost': ['org.appoint', 'org.appointGroupLeader', 'org.nameAdministrator'],
  'org.confirmPost': ['org.confirmPost'],
  'org.transfer': ['org.transfer'],
  'org.enterSituation': ['org.keepSituations'],
  'org.endSituation': ['org.keepSituations'],
  'org.correctSituation': ['org.keepSituations'],
  'org.noteContact': ['org.noteContact'],
  'org.withdrawContact': ['org.noteContact'],
  'org.askRecovery': ['org.recover', 'org.recoverOfficeHolder', 'org.standInForRecovery'],
  'org.agreeRecovery': ['org.recover', 'org.recoverOfficeHolder', 'org.standInForRecovery'],
  'org.stopRecovery': ['org.stopRecovery'],
  'org.recoveryHours': ['org.setRecoveryHours'],
  'org.saveRecoveryHours': ['org.setRecoveryHours'],
  'org.workdays': ['org.setWorkdays'],
  'org.saveWorkdays': ['org.setWorkdays'],
  'org.notices': ['org.seeMembers'],
  'org.rosterTemplate': ['org.importRoster'],
  'org.rosterTicket': ['org.importRoster'],
  'org.previewRoster': ['org.importRoster', 'org.seeMember'],
  'org.rosterRows': ['org.importRoster'],
  'org.applyRoster': ['org.importRoster', 'org.recover', 'org.standInForRecovery'],
  'meeting.list': 'scope',
  'meeting.show': ['meeting.see'],
  'meeting.planChoices': ['meeting.plan'],
  'meeting.findHosts': ['meeting.plan'],
  'meeting.plan': ['meeting.plan'],
  'meeting.revise': ['meeting.plan'],
  'meeting.announce': ['meeting.plan'],
  'meeting.open': ['meeting.run'],
  'meeting.close': ['meeting.run'],
  'meeting.submit': ['meeting.submit'],
  'meeting.fileTicket': ['meeting.run', 'meeting.plan'],
  'meeting.addFile': ['meeting.run', 'meeting.plan'],
  'meeting.removeFile': ['meeting.run', 'meeting.plan'],
  'meeting.openFile': ['meeting.see'],
  'meeting.withdraw': ['meeting.submit'],
  'meeting.askReturn': ['meeting.submit'],
  'meeting.correctMinutes': ['meeting.run'],
  'meeting.declineReturn': ['meeting.review'],
  'meeting.openReview': ['meeting.review'],
  'meeting.archive': ['meeting.review'],
  'meeting.archiveMany': ['meeting.review'],
  'meeting.return': ['meeting.review'],
  'meeting.cancel': ['meeting.plan'],
  'meeting.writeMinutes': ['meeting.run'],
  'meeting.writeItem': ['meeting.run'],
  'meeting.writeSection': ['meeting.keepSections'],
  'meeting.readSection': ['meeting.readSections'],
  'meeting.nameScanners': ['meeting.nameScanners'],
  'meeting.tickItem': ['meeting.tickItems'],
  'meeting.speak': ['meeting.tickItems'],
  'meeting.putOnScreen': ['meeting.run'],
  'meeting.afterwardsRule': 'own',
  'meeting.saveAfterwardsRule': ['meeting.setAfterwardsRule'],
  'meeting.afterwardsSheet': ['meeting.recordAfterwards', 'meeting.recordLongAfterwards'],
  'meeting.recordAfterwards': ['meeting.recordAfterwards', 'meeting.recordLongAfterwards'],
  'meeting.askAfterwards': ['meeting.recordAfterwards'],
  'meeting.approveAfterwards': ['meeting.approveAfterwards'],
  'meeting.recordVote': ['meeting.run'],
  'meeting.recordElection': ['meeting.run'],
  'meeting.approveElection': ['meeting.approveElection'],
  'meeting.previewRoll': ['meeting.plan'],
  'meeting.electionMajority': 'own',
  'meeting.saveElectionMajority': ['meeting.setElectionMajority'],
  'meeting.reviewRule': 'own',
  'meeting.saveReviewRule': ['meeting.setReviewDays'],
  'meeting.showVoters': ['meeting.seeRoll'],
  'meeting.readOpinions': ['meeting.readOpinions'],
  'meeting.correctRoll': ['meeting.run'],
  'amendment.propose': ['amendment.propose'],
  'amendment.decide': ['amendment.decide'],
  'attendance.checkIn': 'own',
  'attendance.checkInByCode': 'own',
  'attendance.stamp': 'own',
  'attendance.screen': ['meeting.run'],
  'attendance.doors': ['meeting.run'],
  'attendance.findPerson': ['meeting.scan'],
  'attendance.scanMember': ['meeting.scan'],
  'attendance.syncScans': ['meeting.scan'],
  'attendance.confirm': ['meeting.run'],
  'attendance.callRoll': ['meeting.run'],
  'attendance.undo': ['meeting.scan'],
  'attendance.endLeave': ['meeting.run'],
  'attendance.enterLate': ['meeting.run'],
  'attendance.admitGuest': ['meeting.run'],
  'attendance.void': ['meeting.run'],
  'attendance.explainAbsence': ['meeting.run'],
  'attendance.totals': ['meeting.see', 'meeting.seeRoll'],
  'attendance.roll': ['meeting.seeRoll'],
  'attendance.codeKey': ['meeting.scan'],
  'attendance.dualLife': ['attendance.seeDualLife'],
  'leave.request': 'own',
  'leave.withdraw': 'own',
  'leave.decide': ['leave.decide', 'leave.decideSecretary'],
  'leave.enterFor': ['leave.enterFor'],
  'leave.takeBack': ['leave.enterFor'],
  'leave.choices': ['leave.enterFor'],
  'leave.suggested': ['leave.enterFor'],
  'leave.waiting': ['leave.decide', 'leave.decideSecretary'],
  'home.show': 'scope',
  'message.templates': 'own',
  'message.grant': 'own',
  'message.reach': ['meeting.plan'],
  'study.hourTable': 'own',
  'study.saveHourTable': ['study.saveHourTable'],
  'study.myHours': 'own',
  'study.memberHours': ['study.seeHours'],
  'study.branchHours': ['study.seeHours', 'study.seeShortHours'],
  'study.showPlan': ['study.read'],
  'study.savePlan': ['study.planYear'],
  'study.listMaterials': ['study.read'],
  'study.addMaterial': ['study.planYear'],
  'study.materialTicket': ['study.planYear'],
  'study.materialFile': ['study.read'],
  'study.removeMaterial': ['study.planYear'],
  'study.listNotes': 'scope',
  'study.showNote': 'scope',
  'study.writeNote': 'own',
  'study.saveNote': 'own',
  'study.shareNote': 'own',
  'study.deleteNote': 'own',
  'study.shareChoices': 'scope',
  'study.listTrainings': ['study.seeHours'],
  'study.showTraining': ['study.seeHours', 'study.acceptTraining'],
  'study.enterTraining': ['study.enterTraining'],
  'study.reviseTraining': ['study.enterTraining'],
  'study.withdrawTraining': ['study.enterTraining'],
  'study.acceptTraining': ['study.acceptTraining'],
  'publication.show': ['publication.decide'],
  'publication.decide': ['publication.decide'],
  // talk
  'talk.choices': ['talk.plan', 'talk.holdOrganTalk', 'talk.arrange'],
  'talk.coverageRule': 'own',
  'talk.saveCoverageRule': ['talk.setCoverageRule'],
  'talk.plan': ['talk.plan', 'talk.arrange', 'talk.holdOrganTalk'],
  'talk.revise': ['talk.see', 'talk.record', 'talk.arrange'],
  'talk.cancel': ['talk.see', 'talk.record', 'talk.arrange'],
  'talk.record': ['talk.see', 'talk.record'],
  'talk.confirm': ['talk.see', 'talk.confirm'],
  'talk.witness': ['talk.see', 'talk.witness'],
  'talk.list': ['talk.see'],
  'talk.show': ['talk.see'],
  'duty.remindOnce': ['duty.remind', 'duty.answerFor'],
  'duty.branches': ['duty.seeBranch'],
  'duty.branch': ['duty.seeBranch', 'duty.seePeople'],
  'duty.calendar': ['duty.seeBranch'],
  'duty.person': ['duty.seePeople'],
  'duty.explain': ['duty.explain'],
  'duty.rules': 'own',
  'duty.saveRule': ['duty.setRules'],
  'duty.saveLocalRule': ['duty.setRules'],
  'talk.coverage': ['talk.seeCounts'],
  'talk.readWords': ['talk.see', 'talk.readWords'],
  'talk.openAgain': ['talk.see', 'talk.readWords'],
  'talk.proposeSentence': ['talk.see', 'talk.agreeSentence'],
  'talk.acceptSentence': ['talk.see', 'talk.agreeSentence'],
  'talk.dropSentence': ['talk.see', 'talk.agreeSentence'],
  'talk.settings': ['talk.keepSettings'],
  'talk.saveSettings': ['talk.keepSettings'],

  // visit
  'visit.mine': 'own',
  'visit.pairs': ['visit.seePairs'],
  'visit.pairChoices': ['visit.keepPairs'],
  'visit.addPair': ['visit.keepPairs'],
  'visit.endPair': ['visit.keepPairs'],
  'visit.overview': ['visit.seePairs'],
  'visit.frequency': 'own',
  'visit.saveFrequency': ['visit.setFrequency'],
  'visit.write': ['visit.write'],
  'visit.save': ['visit.change', 'visit.write'],
  'visit.show': ['visit.see'],
  'visit.list': 'scope',

  // courtyard
  'courtyard.list': 'scope',
  'courtyard.show': ['courtyard.see', 'courtyard.change'],
  'courtyard.write': ['courtyard.write'],
  'courtyard.save': ['courtyard.change'],
  'courtyard.publishSummary': ['courtyard.see'],
  'courtyard.companions': 'scope',

  // photo
  'photo.ticket': 'own',
  'photo.hand': 'own',

  // ledger
  'ledger.list': 'scope',
  'ledger.show': ['ledger.see'],
  'ledger.choices': ['ledger.assign'],
  'ledger.record': ['ledger.record'],
  'ledger.assign': ['ledger.assign'],
  'ledger.handOver': ['ledger.assign'],
  'ledger.progress': ['ledger.work'],
  'ledger.askExtension': ['ledger.work'],
  'ledger.extend': ['ledger.extend'],
  'ledger.refuseExtension': ['ledger.extend'],
  'ledger.requestVerification': ['ledger.work'],
  'ledger.verify': ['ledger.verify'],
  'ledger.sendBack': ['ledger.verify'],
  'ledger.answer': ['ledger.answer'],
  'ledger.reopen': ['ledger.reopen'],

  // feedback
  'feedback.send': 'own',
  'feedback.list': 'scope',
  'feedback.show': ['feedback.answer'],
  'feedback.answer': ['feedback.answer'],
  'feedback.settle': 'own',
  'feedback.toLedger': ['feedback.answer'],
  'feedback.saveDays': ['feedback.setDays'],

  // papers
  'papers.take': ['meeting.seeRoll', 'meeting.see', 'study.seeHours', 'talk.see', 'ledger.see', 'duty.seeBranch'],
  'papers.choices': ['org.seeNode'],
  'papers.go': 'own',
  'papers.handIn': ['duty.answerFor'],
  'papers.open': 'own',

  // audit
  'audit.list': ['audit.see'],

  // system
  'system.health': ['system.seeHealth'],
}

const api = join('cloudfunctions', 'core')
const sources = readdirSync(api, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'policy')
  .map((entry) => entry.name)
const textOf = (feature: string): string =>
  readdirSync(join(api, feature), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(api, feature, file), 'utf8'))
    .join('\n')

describe('authorisation', () => {
  it('has a path for every action there is', () => {
    expect(Object.keys(authorisation).sort()).toEqual(Object.keys(actions).sort())
  })

  it('is open exactly where the contract says anyone may call', () => {
    const open = Object.values(actions)
      .filter((action) => 'open' in action && action.open === 'anyone')
      .map((action) => action.name)
    expect(
      Object.entries(authorisation)
        .filter(([, path]) => path === 'open')
        .map(([name]) => name)
        .sort(),
    ).toEqual(open.sort())
  })

  it('asks, in the feature’s own code, for each verb named here', () => {
    for (const [name, path] of Object.entries(authorisation)) {
      if (typeof path === 'string') continue
      const feature = name.split('.')[0]!
      // An amendment of a meeting and leave from it are judged where the meeting is.
      const text = textOf(feature) + (['amendment', 'leave'].includes(feature) ? textOf('meeting') : '')
      for (const verb of path) expect([name, verb, text.includes(`'${verb}'`)]).toEqual([name, verb, true])
    }
  })

  it('leaves no verb of the table unasked', () => {
    const all = sources.map(textOf).join('\n')
    expect(Object.keys(table).filter((verb) => !all.includes(`'${verb}'`))).toEqual([])
  })
})
