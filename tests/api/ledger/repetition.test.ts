import { openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { handed } from '../photo/support'
import { accepted, act, answerOf, assignment, awaiting, closed, recorded } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang, zhou } = openIds
const handOver = (entryId: string, ownerId = organ.members.li) => ({
  ...act(entryId),
  ownerId,
  department: null,
  verifierId: organ.members.chen,
  reason: '分工调整',
})
const later = (entryId: string) => ({ ...act(entryId), dueOn: '2026-12-05', reason: '等配件' })
const work = (entryId: string, photoIds: string[] = []) => ({ ...act(entryId), words: '阀门已更换', photoIds })
/** The entry goes on to other hands, so that who did the act has no right to it any more. */
const passOn = (entryId: string) => () => organ.ok(chen, 'ledger.handOver', handOver(entryId))
const asked = async () => {
  const entryId = await accepted(organ)
  await organ.ok(wang, 'ledger.askExtension', later(entryId))
  return entryId
}

repeats('ledger', () => organ, {
  'ledger.record': async () => {
    const input = {
      clientId: act('').clientId,
      branchId: organ.nodes.branch,
      matter: '会议室暖气不热',
      source: '督查发现',
      raisedOn: '2026-11-19',
      raisedBy: null,
      carries: false,
    }
    return {
      openId: li,
      input,
      then: [
        () => recorded(organ),
        async () => {
          const { rows } = await organ.ok(chen, 'ledger.list', { view: 'open' })
          const entryId = rows.find(({ matter, owner }) => matter === input.matter && owner === null)!.id
          await organ.ok(chen, 'ledger.assign', assignment(organ, entryId))
        },
      ],
    }
  },
  'ledger.assign': async () => {
    const entryId = await recorded(organ)
    return {
      openId: chen,
      input: assignment(organ, entryId),
      then: [
        () => organ.ok(wang, 'ledger.progress', work(entryId)),
        () => organ.ok(zhou, 'ledger.handOver', handOver(entryId)),
      ],
    }
  },
  'ledger.handOver': async () => {
    const entryId = await accepted(organ)
    return {
      openId: chen,
      input: handOver(entryId),
      then: [
        () => organ.ok(li, 'ledger.progress', work(entryId)),
        () => organ.ok(zhou, 'ledger.handOver', handOver(entryId, organ.members.wang)),
      ],
    }
  },
  'ledger.progress': async () => {
    const entryId = await accepted(organ)
    const photoIds = [await handed(organ)]
    return {
      openId: wang,
      input: work(entryId, photoIds),
      then: [passOn(entryId), () => organ.ok(li, 'ledger.requestVerification', work(entryId))],
    }
  },
  'ledger.askExtension': async () => {
    const entryId = await accepted(organ)
    return {
      openId: wang,
      input: later(entryId),
      then: [
        () => organ.ok(chen, 'ledger.refuseExtension', { ...act(entryId), reason: '抓紧办' }),
        () => organ.ok(wang, 'ledger.askExtension', { ...later(entryId), dueOn: '2026-12-01' }),
        passOn(entryId),
      ],
    }
  },
  'ledger.extend': async () => {
    const entryId = await asked()
    return {
      openId: chen,
      input: later(entryId),
      then: [
        () => organ.ok(wang, 'ledger.askExtension', { ...later(entryId), dueOn: '2026-12-20' }),
        () => organ.ok(zhou, 'ledger.extend', { ...later(entryId), dueOn: '2026-12-18' }),
      ],
    }
  },
  'ledger.refuseExtension': async () => {
    const entryId = await asked()
    return {
      openId: chen,
      input: { ...act(entryId), reason: '抓紧办' },
      then: [
        () => organ.ok(wang, 'ledger.askExtension', later(entryId)),
        () => organ.ok(zhou, 'ledger.extend', later(entryId)),
      ],
    }
  },
  'ledger.requestVerification': async () => {
    const entryId = await accepted(organ)
    return {
      openId: wang,
      input: work(entryId),
      then: [
        () => organ.ok(chen, 'ledger.sendBack', { ...act(entryId), reason: '还在漏' }),
        () => organ.ok(wang, 'ledger.requestVerification', work(entryId)),
        () => organ.ok(chen, 'ledger.verify', { ...act(entryId), words: null }),
      ],
    }
  },
  'ledger.verify': async () => {
    const entryId = await awaiting(organ)
    return {
      openId: chen,
      input: { ...act(entryId), words: null },
      then: [
        () => organ.ok(chen, 'ledger.answer', answerOf(entryId)),
        () => organ.ok(chen, 'ledger.reopen', { ...act(entryId), dueOn: '2026-12-01', reason: '又坏了' }),
        () => organ.ok(wang, 'ledger.requestVerification', work(entryId)),
      ],
    }
  },
  'ledger.sendBack': async () => {
    const entryId = await awaiting(organ)
    return {
      openId: chen,
      input: { ...act(entryId), reason: '还在漏' },
      then: [
        () => organ.ok(wang, 'ledger.requestVerification', work(entryId)),
        () => organ.ok(chen, 'ledger.verify', { ...act(entryId), words: null }),
      ],
    }
  },
  'ledger.answer': async () => {
    const entryId = await closed(organ)
    return {
      openId: chen,
      input: answerOf(entryId),
      then: [
        () => organ.ok(chen, 'ledger.reopen', { ...act(entryId), dueOn: '2026-12-01', reason: '又坏了' }),
        () => organ.ok(wang, 'ledger.requestVerification', work(entryId)),
        () => organ.ok(li, 'ledger.verify', { ...act(entryId), words: null }),
      ],
    }
  },
  'ledger.reopen': async () => {
    const entryId = await closed(organ)
    return {
      openId: chen,
      input: { ...act(entryId), dueOn: '2026-12-01', reason: '又坏了' },
      then: [
        () => organ.ok(wang, 'ledger.requestVerification', work(entryId)),
        () => organ.ok(li, 'ledger.verify', { ...act(entryId), words: null }),
        () => organ.ok(chen, 'ledger.answer', answerOf(entryId)),
      ],
    }
  },
})
