import type { ContactPair, MyPairs } from '../../../src/contract/visitPairs'
import type { Visit } from '../../../src/contract/visit'

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
  companions: [{ memberId: 'm-li', name: '李委员' }],
  can: { write: true, keep: null, oversee: null, setFrequency: false },
  ...more,
})

export const visit = (more: Partial<Visit> = {}): Visit => ({
  id: '2026abc',
  version: 3,
  pairId: 'p1',
  village: '青山村',
  whom: '王大娘家',
  visitedOn: '2026-11-18',
  author: { memberId: 'm-wang', name: '王党员' },
  branchName: '第三党支部',
  companions: [{ memberId: 'm-li', name: '李委员' }],
  matters: '屋顶漏雨',
  promises: [
    {
      key: 'roof0001',
      text: '联系施工队看屋顶',
      raisedBy: '王大娘',
      entry: { id: 'e1', number: '2026年第 1 号', state: 'recorded' },
    },
    { key: 'salt0001', text: '问清医保补缴', raisedBy: null, entry: null },
  ],
  photos: [],
  writtenAt: '2026-11-18T09:00:00.000Z',
  changedAt: null,
  can: { change: true },
  ...more,
})
