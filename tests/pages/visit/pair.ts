import { choice } from '../../support/taro/people'
import type { ContactPair, MyPairs } from '../../../src/contract/visitPairs'
import type { Visit } from '../../../src/contract/visit'
import { visitTable } from '../../../src/contract/visitWords'
import { nothingIn } from '../../support/note'

export const pair = (more: Partial<ContactPair> = {}): ContactPair => ({
  id: 'p1',
  kind: 'household',
  memberName: '王党员',
  branchId: 'b3',
  branchName: '第三党支部',
  village: '青山村',
  whom: '王大娘家',
  beganOn: '2026-01-10',
  lastVisitOn: '2026-11-02',
  dueOn: '2027-02-02',
  state: 'done',
  ended: null,
  version: 1,
  ...more,
})
export const overdue = pair({
  id: 'p2',
  whom: '李大爷家',
  lastVisitOn: '2026-08-10',
  dueOn: '2026-11-10',
  state: 'overdue',
})
export const unit = pair({
  id: 'p3',
  kind: 'unit',
  memberName: null,
  whom: '柳坪小学',
  village: '柳坪村',
  lastVisitOn: null,
  dueOn: '2026-12-03',
  state: 'due',
})

export const mine = (more: Partial<MyPairs> = {}): MyPairs => ({
  pairs: [overdue, unit, pair()],
  frequency: { unitMonths: 6, householdMonths: 3 },
  companions: [choice('m-li', '李委员')],
  can: { write: true, keep: null, oversee: null, setFrequency: false },
  ...more,
})

export const visit = (more: Partial<Visit> = {}): Visit => ({
  ...nothingIn(visitTable),
  id: '2026abc',
  version: 3,
  pairId: 'p1',
  village: '青山村',
  whom: '王大娘家',
  visitedOn: '2026-11-18',
  author: { memberId: 'm-wang', name: '王党员' },
  branchName: '第三党支部',
  companions: [{ memberId: 'm-li', name: '李委员' }],
  heard: '屋顶漏雨',
  promises: [
    { key: 'roof0001', matter: '联系施工队看屋顶', raisedBy: '王大娘', toLedger: true },
    { key: 'salt0001', matter: '问清医保补缴', raisedBy: null, toLedger: false },
  ],
  entries: [{ id: 'e1', key: 'roof0001', number: '2026年第 1 号', state: 'recorded', matter: '联系施工队看屋顶' }],
  photos: [],
  writtenAt: '2026-11-18T09:00:00.000Z',
  changedAt: null,
  history: [],
  can: { change: true },
  ...more,
})
