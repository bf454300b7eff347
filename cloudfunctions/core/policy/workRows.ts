import { committee, secretaries } from './posts'
import type { Row } from './row'

/** The rows of the table about what a branch does beside its meetings, and about the product itself. */
export const workRows = {
  // talk
  'talk.plan': { what: '安排这次谈心谈话', also: ['involved'], across: 'some' },
  'talk.arrange': { what: '为本支部的同志安排谈心谈话', own: secretaries, across: 'some' },
  'talk.holdOrganTalk': {
    what: '与这个支部的党员进行组织谈话、提醒谈话',
    posts: [...committee, 'committeeOfficer'],
    across: 'some',
  },
  'talk.see': { what: '查看这次谈心谈话的情况', own: committee, also: ['involved'], across: 'some' },
  'talk.record': { what: '记录这次谈心谈话（由谈话人记录）', also: ['involved'], across: 'some' },
  'talk.confirm': { what: '确认这次谈心谈话（由谈话对象确认）', also: ['involved'], across: 'some' },
  // It is not for either of the two.
  'talk.witness': {
    what: '见证谈话的当面确认',
    own: [...secretaries, 'organizationCommissioner'],
    across: 'some',
    never: ['involved'],
  },
  'talk.readWords': { what: '查看谈话内容（只有谈话的两个人能看）', also: ['involved'], across: 'some' },
  'talk.agreeSentence': { what: '商定转入台账的句子（由谈话的两个人商定）', also: ['involved'], across: 'some' },
  'talk.seeCounts': { what: '查看谈心谈话的覆盖情况', posts: [...committee, 'committeeOfficer'], across: 'some' },
  'talk.setCoverageRule': { what: '规定谈心谈话的算法', posts: ['committeeOfficer'], across: 'every' },
  'talk.keepSettings': { what: '设置是否保存谈话内容', posts: ['systemAdministrator'], across: 'every' },

  // duty
  'duty.seeBranch': { what: '查看这个党组织还差什么', posts: [...committee, 'committeeOfficer'], across: 'some' },
  'duty.seePeople': { what: '查看本支部党员个人的到期事项', own: committee, across: 'some' },
  'duty.explain': { what: '说明本支部没有开展的原因（由本支部委员说明）', own: committee, across: 'every' },
  'duty.setRules': { what: '规定本机关的组织生活要求', posts: ['committeeOfficer'], across: 'every' },

  // What the level above does about it is a word to those who lead the branch, never to a member.
  'duty.remind': {
    what: '提醒下面的党支部',
    above: [...secretaries, 'committeeOfficer'],
    across: 'every',
  },
  'duty.answerFor': { what: '办理本支部还差的事', own: secretaries, across: 'some' },
  'duty.lookInto': {
    what: '了解本支部同志较长时间没有参加组织生活的情况',
    own: ['branchSecretary', 'organizationCommissioner'],
    across: 'some',
    never: ['self'],
  },

  // visit
  'visit.keepPairs': {
    what: '登记和结束这个支部的联系对象',
    posts: ['committeeOfficer'],
    own: committee,
    across: 'every',
  },
  'visit.seePairs': { what: '查看这个支部的联系对象', posts: [...committee, 'committeeOfficer'], across: 'some' },
  'visit.setFrequency': { what: '规定走访频次', posts: ['committeeOfficer'], across: 'every' },
  'visit.write': { what: '记录这次走访', own: committee, also: ['involved'], across: 'every' },
  'visit.change': { what: '修改别人写的走访记录', also: ['self'], across: 'every' },
  'visit.see': {
    what: '查看这篇走访记录',
    posts: [...committee, 'committeeOfficer'],
    also: ['involved'],
    across: 'some',
  },

  // courtyard
  'courtyard.write': { what: '记录院坝会（由党员记录）', also: ['self'], across: 'every' },
  'courtyard.change': { what: '修改这次院坝会的记录', also: ['involved'], across: 'every' },
  'courtyard.see': {
    what: '查看这次院坝会',
    posts: [...committee, 'committeeOfficer'],
    also: ['involved'],
    across: 'some',
  },

  // ledger
  'ledger.see': {
    what: '查看台账里的这件事',
    posts: [...committee, 'committeeOfficer'],
    also: ['involved'],
    across: 'some',
  },
  'ledger.record': { what: '登记问题', posts: [...committee, 'committeeOfficer'], across: 'every' },
  'ledger.assign': { what: '给问题明确责任人', posts: [...secretaries, 'committeeOfficer'], across: 'every' },
  'ledger.work': { what: '办理台账里的这件事（由责任人办理）', also: ['self'], across: 'every' },
  'ledger.extend': {
    what: '给问题延期',
    posts: [...secretaries, 'committeeOfficer'],
    across: 'every',
    never: ['self', 'worked'],
    reviews: { of: 'extension', acts: ['ledger.extend', 'ledger.refuseExtension'] },
  },
  'ledger.verify': {
    what: '核验台账里的这件事',
    posts: [...committee, 'committeeOfficer'],
    also: ['involved'],
    across: 'every',
    never: ['worked'],
    reviews: { of: 'ledgerEntry', acts: ['ledger.verify', 'ledger.sendBack'] },
  },
  'ledger.answer': {
    what: '记录对提出人的回复',
    posts: [...secretaries, 'committeeOfficer'],
    also: ['self'],
    across: 'every',
  },
  'ledger.reopen': {
    what: '重新办理已销号的事',
    posts: [...secretaries, 'committeeOfficer'],
    also: ['self'],
    across: 'every',
  },

  // feedback
  'feedback.answer': {
    what: '答复意见反馈',
    posts: ['committeeOfficer'],
    across: 'every',
    never: ['self', 'worked'],
    reviews: { of: 'feedback', acts: ['feedback.answer', 'feedback.toLedger'] },
  },
  'feedback.setDays': { what: '修改意见的答复期限', posts: ['committeeOfficer'], across: 'every' },

  // audit
  'audit.see': { what: '查看审计记录', own: ['auditor'], across: 'some' },

  // system
  'system.seeHealth': { what: '查看系统状态', own: ['systemAdministrator'], across: 'some' },
} as const satisfies Record<string, Row>
