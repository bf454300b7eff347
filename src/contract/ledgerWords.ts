/** The ledger's closed lists with their Chinese labels. Apart from the actions, because the app takes words without a validator. */

/** Where an entry comes from; `manual` is one recorded by hand, such as what an inspection found. */
export const ledgerSources = ['talk', 'visit', 'courtyard', 'feedback', 'manual'] as const
export type LedgerSource = (typeof ledgerSources)[number]
export const ledgerSourceLabels: Record<LedgerSource, string> = {
  talk: '谈心谈话',
  visit: '走访',
  courtyard: '院坝会',
  feedback: '意见反馈',
  manual: '手工登记',
}

export const ledgerStates = [
  'recorded',
  'accepted',
  'inProgress',
  'awaitingVerification',
  'closed',
  'answered',
  'reopened',
] as const
export type LedgerState = (typeof ledgerStates)[number]
export const ledgerStateLabels: Record<LedgerState, string> = {
  recorded: '待明确责任人',
  accepted: '已明确责任人',
  inProgress: '办理中',
  awaitingVerification: '待核验',
  closed: '已销号',
  answered: '已回复',
  reopened: '重新办理',
}

/** What happened to an entry, one line of its log each. */
export const ledgerSteps = [
  'recorded',
  'assigned',
  'handedOver',
  'progressed',
  'extensionAsked',
  'extended',
  'extensionRefused',
  'verificationAsked',
  'sentBack',
  'closed',
  'answered',
  'reopened',
] as const
export type LedgerStep = (typeof ledgerSteps)[number]

/** What the one who raised a matter says to the answer; asked once, and nobody has to say. */
export const satisfactions = ['satisfied', 'basicallySatisfied', 'unsatisfied', 'notSaid'] as const
export type Satisfaction = (typeof satisfactions)[number]
export const satisfactionLabels: Record<Satisfaction, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  unsatisfied: '不满意',
  notSaid: '未表态',
}

/** Days before the deadline from which an entry is near due. */
export const nearDueDays = 7

/** `2026年第 47 号`. */
export const entryNumber = (year: number, number: number): string => `${year}年第 ${number} 号`

/** Ways to look at the ledger: what waits for the caller, what the caller may verify, everything open, what is due within a week or overdue, what is closed. */
export const ledgerViews = ['mine', 'toVerify', 'open', 'due', 'closed'] as const
export type LedgerView = (typeof ledgerViews)[number]
