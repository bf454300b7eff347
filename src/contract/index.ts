import type { InputOf, OutputOf, ParsedOf, ProblemOf } from './action'
import * as amendment from './amendment'
import * as attendance from './attendance'
import * as contactPair from './contactPair'
import * as courtyard from './courtyard'
import * as feedback from './feedback'
import * as leave from './leave'
import * as ledger from './ledger'
import * as meeting from './meeting'
import * as org from './org'
import * as photo from './photo'
import * as reminder from './reminder'
import * as roster from './roster'
import * as session from './session'
import * as study from './study'
import * as studyNotes from './studyNotes'
import * as studyPlan from './studyPlan'
import * as visit from './visit'
import * as talk from './talk'
import * as talkPrivate from './talkPrivate'
import * as system from './system'

/** Every action there is, by name. The server dispatches on this map; the client only takes its type. */
export const actions = {
  'session.enter': session.enter,
  'session.bindByPhone': session.bindByPhone,
  'session.bindByInvitation': session.bindByInvitation,
  'session.claimOrgan': session.claimOrgan,
  'session.invite': session.invite,
  'session.issueDevice': session.issueDevice,
  'session.consent': session.consent,
  'session.unbind': session.unbind,
  'org.tree': org.tree,
  'org.showNode': org.showNode,
  'org.createNode': org.createNode,
  'org.renameNode': org.renameNode,
  'org.listMembers': org.listMembers,
  'org.showMember': org.showMember,
  'org.addMember': org.addMember,
  'org.changeMember': org.changeMember,
  'org.appoint': org.appoint,
  'org.endPost': org.endPost,
  'org.confirmPost': org.confirmPost,
  'org.transfer': org.transfer,
  'org.notices': org.notices,
  'org.rosterTemplate': roster.rosterTemplate,
  'org.rosterTicket': roster.rosterTicket,
  'org.previewRoster': roster.previewRoster,
  'org.rosterRows': roster.rosterRows,
  'org.applyRoster': roster.applyRoster,
  'meeting.list': meeting.list,
  'meeting.show': meeting.show,
  'meeting.planChoices': meeting.planChoices,
  'meeting.plan': meeting.planMeeting,
  'meeting.revise': meeting.revise,
  'meeting.announce': meeting.announce,
  'meeting.open': meeting.open,
  'meeting.close': meeting.close,
  'meeting.submit': meeting.submit,
  'meeting.archive': meeting.archive,
  'meeting.return': meeting.returnMeeting,
  'meeting.cancel': meeting.cancel,
  'meeting.writeMinutes': meeting.writeMinutes,
  'meeting.recordVote': meeting.recordVote,
  'meeting.correctRoll': meeting.correctRoll,
  'meeting.amend': amendment.amend,
  'meeting.decideAmendment': amendment.decideAmendment,
  'attendance.checkIn': attendance.checkIn,
  'attendance.scanMember': attendance.scanMember,
  'attendance.syncScans': attendance.syncScans,
  'attendance.confirm': attendance.confirm,
  'attendance.enterLate': attendance.enterLate,
  'attendance.admitGuest': attendance.admitGuest,
  'attendance.void': attendance.voidRow,
  'attendance.explainAbsence': attendance.explainAbsence,
  'attendance.roll': attendance.roll,
  'attendance.codeKey': attendance.codeKey,
  'attendance.dualLife': attendance.dualLife,
  'leave.request': leave.request,
  'leave.withdraw': leave.withdraw,
  'leave.decide': leave.decide,
  'leave.waiting': leave.waiting,
  'reminder.home': reminder.home,
  'study.hourTable': study.hourTable,
  'study.saveHourTable': study.saveHourTable,
  'study.myHours': study.myHours,
  'study.memberHours': study.memberHours,
  'study.branchHours': study.branchHours,
  'study.showPlan': studyPlan.showPlan,
  'study.savePlan': studyPlan.savePlan,
  'study.listMaterials': studyPlan.listMaterials,
  'study.addMaterial': studyPlan.addMaterial,
  'study.materialTicket': studyPlan.materialTicket,
  'study.materialFile': studyPlan.materialFile,
  'study.removeMaterial': studyPlan.removeMaterial,
  'study.listNotes': studyNotes.listNotes,
  'study.showNote': studyNotes.showNote,
  'study.writeNote': studyNotes.writeNote,
  'study.saveNote': studyNotes.saveNote,
  'study.shareNote': studyNotes.shareNote,
  'study.deleteNote': studyNotes.deleteNote,
  'study.shareChoices': studyNotes.shareChoices,
  // talk
  'talk.choices': talk.choices,
  'talk.plan': talk.plan,
  'talk.revise': talk.revise,
  'talk.cancel': talk.cancel,
  'talk.record': talk.record,
  'talk.confirm': talk.confirm,
  'talk.list': talk.list,
  'talk.show': talk.show,
  'talk.coverage': talk.coverage,
  'talk.readWords': talkPrivate.readWords,
  'talk.proposeSentence': talkPrivate.proposeSentence,
  'talk.acceptSentence': talkPrivate.acceptSentence,
  'talk.dropSentence': talkPrivate.dropSentence,
  'talk.settings': talkPrivate.settings,
  'talk.saveSettings': talkPrivate.saveSettings,

  // visit
  'visit.mine': contactPair.mine,
  'visit.pairs': contactPair.pairs,
  'visit.pairChoices': contactPair.pairChoices,
  'visit.addPair': contactPair.addPair,
  'visit.endPair': contactPair.endPair,
  'visit.overview': contactPair.overview,
  'visit.frequency': contactPair.frequency,
  'visit.saveFrequency': contactPair.saveFrequency,
  'visit.write': visit.write,
  'visit.save': visit.save,
  'visit.show': visit.show,
  'visit.list': visit.list,

  // courtyard
  'courtyard.list': courtyard.list,
  'courtyard.show': courtyard.show,
  'courtyard.write': courtyard.write,
  'courtyard.save': courtyard.save,
  'courtyard.companions': courtyard.companions,

  // photo
  'photo.ticket': photo.ticket,
  'photo.hand': photo.hand,

  // ledger
  'ledger.list': ledger.list,
  'ledger.show': ledger.show,
  'ledger.choices': ledger.choices,
  'ledger.record': ledger.record,
  'ledger.assign': ledger.assign,
  'ledger.handOver': ledger.handOver,
  'ledger.progress': ledger.progress,
  'ledger.askExtension': ledger.askExtension,
  'ledger.extend': ledger.extend,
  'ledger.refuseExtension': ledger.refuseExtension,
  'ledger.requestVerification': ledger.requestVerification,
  'ledger.verify': ledger.verify,
  'ledger.sendBack': ledger.sendBack,
  'ledger.answer': ledger.answer,
  'ledger.reopen': ledger.reopen,

  // feedback
  'feedback.send': feedback.send,
  'feedback.list': feedback.list,
  'feedback.show': feedback.show,
  'feedback.answer': feedback.answer,
  'feedback.settle': feedback.settle,
  'feedback.toLedger': feedback.toLedger,
  'feedback.saveDays': feedback.saveDays,

  // system
  'system.health': system.health,
} as const

export type Actions = typeof actions
export type ActionName = keyof Actions
export type Input<N extends ActionName> = InputOf<Actions[N]>
export type Parsed<N extends ActionName> = ParsedOf<Actions[N]>
export type Output<N extends ActionName> = OutputOf<Actions[N]>
export type Problems<N extends ActionName> = ProblemOf<Actions[N]>
