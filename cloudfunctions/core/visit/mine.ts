import { isPartyMember } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import type { MyPairs } from '../../../src/contract/visitPairs'
import { companionsOf } from '../fieldNote/companions'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { couldEver, grantedPaths, may } from '../policy'
import type { Handler } from '../platform/request'
import { figuresOn, standardsOf } from './rules'
import { carrierKeys, pairFields, presentPair, readFrequencies, type ContactPairDoc } from './store'

const maxPairs = 100

const ownBranch = ({ branchId, branchName, path }: Actor) => ({ nodeId: branchId, nodeName: branchName, path })
const keeperOf = (actor: Actor): MyPairs['can']['keep'] => {
  const branch = [ownBranch(actor), ...actor.posts].find(({ path }) => may(actor, 'visit.keepPairs', { paths: [path] }))
  return branch ? { branchId: branch.nodeId, branchName: branch.nodeName } : null
}
/** The caller's highest node with others below it. */
export const overseenBy = (actor: Actor): { nodeId: string; name: string } | null => {
  const paths = grantedPaths(actor, 'visit.seePairs')
  const [highest] = actor.posts
    .filter((held) => paths.includes(held.path) && held.nodeKind !== 'branch' && held.nodeKind !== 'partyGroup')
    .sort((a, b) => a.path.length - b.path.length)
  return highest ? { nodeId: highest.nodeId, name: highest.nodeName } : null
}

/** Four requests at most, one of them the caller's. */
export const mine: Handler<'visit.mine'> = async ({ actor, at }) => {
  const today = beijingDay(at)
  const write = isPartyMember(actor)
  const [found, versions, companions] = await Promise.all([
    find<ContactPairDoc>(
      'contactPairs',
      { carriedBy: command.in(carrierKeys(actor)), endedOn: null },
      {
        order: [
          ['waitingSince', 'asc'],
          ['_id', 'asc'],
        ],
        limit: maxPairs,
        fields: pairFields,
      },
    ),
    readFrequencies(),
    write ? companionsOf(actor) : [],
  ])
  const standards = standardsOf(versions, today)
  return {
    pairs: found.map((pair) => presentPair(pair, standards, today)),
    frequency: figuresOn(versions, today),
    companions,
    can: {
      write,
      keep: keeperOf(actor),
      oversee: overseenBy(actor),
      setFrequency: couldEver(actor, 'visit.setFrequency'),
    },
  }
}
