import type { CourtyardNote } from '../../../src/contract/courtyard'
import { courtyardTable } from '../../../src/contract/courtyardWords'
import { nothingIn } from '../../support/note'

/** What 王党员 wrote down; the first demand is in the ledger. */
export const courtyardNote = (more: Partial<CourtyardNote> = {}): CourtyardNote => ({
  ...nothingIn(courtyardTable),
  id: 'n1',
  version: 3,
  topic: '冬季用水与道路养护',
  startAt: '2026-11-21T11:30:00.000Z',
  village: '青山村',
  villageGroup: '二组',
  host: '陈书记',
  author: { memberId: 'm-wang', name: '王党员' },
  companions: [],
  branchName: '第三党支部',
  outreach: '讲了冬季供水保障的安排。',
  outreachMinutes: 20,
  headcount: 17,
  demands: [
    {
      key: 'demand-valve',
      matter: '蓄水池阀门冻裂',
      raisedBy: '刘叔',
      onSpotAnswer: '明天派人查看',
      toLedger: true,
    },
    { key: 'demand-dates', matter: '医保缴费时间怎么算', raisedBy: null, onSpotAnswer: '', toLedger: false },
  ],
  entries: [{ id: 'e1', key: 'demand-valve', number: '2026年第 47 号', state: 'inProgress', matter: '蓄水池阀门冻裂' }],
  photos: [],
  writtenAt: '2026-11-21T12:00:00.000Z',
  changedAt: null,
  history: [],
  can: { change: true },
  ...more,
})
