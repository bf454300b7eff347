import { openIds, type Organ } from '../../support/organ'
import type { Deeds } from '../../support/repetition'

const { sun, zhou } = openIds

/** `after` is what others do to the branch then. */
export const nodeDeeds = (
  organ: () => Organ,
  newBranch: () => Promise<string>,
  after: (nodeId: string) => (() => Promise<unknown>)[],
): Deeds<'org'> => ({
  'org.saveWorkdays': async () => {
    const { version } = await organ().ok(sun, 'org.workdays', {})
    const spans = [{ name: '元旦', fromOn: '2027-01-01', toOn: '2027-01-03', working: false }]
    return {
      openId: sun,
      input: { version, spans },
      then: [() => organ().ok(sun, 'org.saveWorkdays', { version: version + 1, spans: [] })],
    }
  },
  'org.renameNode': async () => {
    const nodeId = await newBranch()
    const memberId = await organ().add(nodeId, { name: '一位新书记' })
    const held = { memberId, nodeId, post: 'branchSecretary' as const }
    await organ().ok(zhou, 'org.appoint', { ...held, startOn: '2026-11-20', termEndsOn: null })
    return {
      openId: zhou,
      input: { nodeId, version: 1, name: `综合支部${nodeId}` },
      then: [...after(nodeId), () => organ().ok(zhou, 'org.endPost', { ...held, reason: '换届' })],
    }
  },
  'org.setBranchType': async () => {
    const nodeId = await newBranch()
    const { version } = await organ().ok(zhou, 'org.showNode', { nodeId })
    const says = { nodeId, units: [], why: '上级批复' }
    const again = { ...says, version: version + 1, branchType: 'usual' as const }
    return {
      openId: zhou,
      input: { ...says, version, branchType: 'temporary' },
      then: [() => organ().ok(zhou, 'org.setBranchType', again), ...after(nodeId)],
    }
  },
})
