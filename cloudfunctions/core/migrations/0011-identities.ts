import type { Member, PastBranch } from '../org/store'
import { readNode } from '../org/store'
import { accountOf, keepSince } from '../platform/accounts'
import { bindingMark } from '../platform/crypto'
import { change, command, find } from '../platform/db'
import { unchanged } from '../record/kind'
import { inTurn } from './inTurn'
import type { Migration } from './migration'
import { shed } from './shed'

/** Whose account it was before, nobody can know: whoever is bound now counts as bound from the first. */
const bindingOf = async ({ _id, openId, addedAt, lastBinding }: Member): Promise<void> => {
  const account = openId && lastBinding === undefined ? await accountOf(openId) : null
  if (!account || account === 'altered' || account.memberId !== _id) return
  const binding = { since: addedAt, mark: bindingMark(_id, account._id, addedAt), by: account.boundBy }
  await change('members', _id, { lastBinding: binding }, { openId: account._id, lastBinding: command.exists(false) })
  await keepSince(account._id, _id, addedAt)
}

const withPath = async (past: PastBranch): Promise<PastBranch> => {
  const path = past.path ?? (await readNode(past.branchId))?.path
  return path === undefined ? past : { ...past, path }
}
const pathsOf = async (member: Member): Promise<void> => {
  const { _id, history = [] } = member
  if (history.every(({ path }) => path !== undefined)) return
  const known = await Promise.all(history.map(withPath))
  if (known.some(({ path }, at) => path !== history[at]?.path))
    await change('members', _id, { history: known }, unchanged(member))
}

const members: Migration['step'] = async (after, max) => {
  const page = await find<Member>(
    'members',
    { _id: command.gt(after ?? '') },
    { order: [['_id', 'asc']], limit: max, fields: ['openId', 'addedAt', 'lastBinding', 'history', 'version'] },
  )
  for (const member of page) {
    await bindingOf(member)
    await pathsOf(member)
  }
  return page.length < max ? null : (page.at(-1) as Member)._id
}

/**
 * Which account was a member's last, and where their earlier branches stand. An invitation no longer counts everybody's
 * tries.
 */
export const identities: Migration = {
  number: 11,
  step: inTurn(members, shed('invitations', 'triesLeft')),
}
