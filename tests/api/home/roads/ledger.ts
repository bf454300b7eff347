import type { Organ } from '../../../support/organ'
import { openIds } from '../../../support/organ'
import { accepted, act, answerOf, assignment, awaiting, closed, recorded } from '../../ledger/support'
import { newcomer, stepsUp, transferred, type Road, type Roads } from './road'

const { chen, li, wang } = openIds
const of =
  (
    openId: string,
    prepare: (organ: Organ) => Promise<string>,
    end: (organ: Organ, entryId: string) => Promise<unknown>,
  ): Road =>
  async (organ) => {
    const entryId = await prepare(organ)
    return { of: openId, about: { entryId }, end: () => end(organ, entryId) }
  }
const record = (organ: Organ) => recorded(organ)
const accept = (organ: Organ) => accepted(organ)
const handsOver = (organ: Organ, entryId: string) =>
  organ.ok(chen, 'ledger.handOver', {
    ...act(entryId),
    ownerId: organ.members.li,
    department: null,
    verifierId: null,
    reason: '调整分工',
  })
/** For a deputy secretary, until they are none. */
const byPost =
  (prepare: (organ: Organ) => Promise<string>): Road =>
  async (organ) => {
    const entryId = await prepare(organ)
    const { openId, memberId } = await newcomer(organ)
    return { of: openId, about: { entryId }, theirsAlone: true, end: await stepsUp(organ, memberId) }
  }

export const toAssign: Roads = {
  assigned: of(chen, record, (organ, entryId) => organ.ok(chen, 'ledger.assign', assignment(organ, entryId))),
  'the post ends': byPost(record),
}
export const toWork: Roads = {
  'asked to be verified': of(wang, accept, (organ, entryId) =>
    organ.ok(wang, 'ledger.requestVerification', { ...act(entryId), words: '已更换', photoIds: [] }),
  ),
  'handed over to somebody else': async (organ) => {
    const entryId = await accepted(organ)
    return { of: wang, about: { entryId }, theirsAlone: true, end: () => handsOver(organ, entryId) }
  },
  'goes on, and is not due yet': async (organ) => {
    const entryId = await accepted(organ, { dueOn: '2026-12-31' })
    const words = { ...act(entryId), words: '阀门已订货', photoIds: [] }
    return { of: wang, about: { entryId }, end: () => organ.ok(wang, 'ledger.progress', words) }
  },
}
export const toVerify: Roads = {
  verified: of(chen, awaiting, (organ, entryId) => organ.ok(chen, 'ledger.verify', { ...act(entryId), words: null })),
  'verified by another': of(chen, awaiting, (organ, entryId) =>
    organ.ok(li, 'ledger.verify', { ...act(entryId), words: null }),
  ),
  'sent back': of(chen, awaiting, (organ, entryId) =>
    organ.ok(chen, 'ledger.sendBack', { ...act(entryId), reason: '还漏' }),
  ),
}
export const toAnswer: Roads = {
  answered: of(chen, closed, (organ, entryId) => organ.ok(chen, 'ledger.answer', answerOf(entryId))),
  'taken up again': of(chen, closed, (organ, entryId) =>
    organ.ok(chen, 'ledger.reopen', { ...act(entryId), reason: '又漏了', dueOn: '2026-12-01' }),
  ),
}
const asked = async (organ: Organ) => {
  const entryId = await accepted(organ)
  await organ.ok(wang, 'ledger.askExtension', { ...act(entryId), dueOn: '2026-12-10', reason: '配件没到' })
  return entryId
}
export const toExtend: Roads = {
  granted: of(chen, asked, (organ, entryId) =>
    organ.ok(chen, 'ledger.extend', { ...act(entryId), dueOn: '2026-12-10', reason: '同意' }),
  ),
  refused: of(chen, asked, (organ, entryId) =>
    organ.ok(chen, 'ledger.refuseExtension', { ...act(entryId), reason: '按期办' }),
  ),
  'it is handed over': of(chen, asked, handsOver),
  'it is asked to be verified': of(chen, asked, (organ, entryId) =>
    organ.ok(wang, 'ledger.requestVerification', { ...act(entryId), words: '已更换', photoIds: [] }),
  ),
  'who was to decide moves to another branch': async (organ) => {
    const entryId = await asked(organ)
    const { openId, memberId } = await newcomer(organ)
    await stepsUp(organ, memberId)
    return { of: openId, about: { entryId }, theirsAlone: true, end: () => transferred(organ, memberId) }
  },
}
