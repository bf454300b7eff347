/** What becomes of a demand raised at a courtyard meeting: answered on the spot, or carried into the ledger. */
export const demandOutcomes = ['toLedger', 'answered'] as const
export type DemandOutcome = (typeof demandOutcomes)[number]
export const demandOutcomeLabels: Record<DemandOutcome, string> = { toLedger: '转账单', answered: '已办' }

/** How long each text may be, in characters; the form stops there, the server refuses beyond. */
export const courtyardMax = {
  topic: 60,
  village: 30,
  villageGroup: 20,
  host: 20,
  outreach: 2000,
  outreachMinutes: 480,
  headcount: 5000,
  demands: 20,
  matter: 200,
  raisedBy: 10,
  onSpotAnswer: 300,
  companions: 20,
} as const

/** One's own (written or accompanied), the branch's, or those of the branches below. */
export const courtyardViews = ['mine', 'branch', 'below'] as const
export type CourtyardView = (typeof courtyardViews)[number]

/** 青山村二组 */
export const courtyardPlace = ({ village, villageGroup }: { village: string; villageGroup: string | null }): string =>
  `${village}${villageGroup ?? ''}`
