import { beijingDay } from '../../../src/contract/days'
import { nodeKindLabels } from '../../../src/contract/vocabulary'
import { phoneFields } from '../org/phone'
import { nameParts } from '../org/rules'
import type { Member, OrganSettings, OrgNode } from '../org/store'
import { organKind, readOrgan } from '../org/store'
import type { AuditEntry } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import { randomId } from '../platform/crypto'
import { firstSchemaState } from '../platform/dataForm'
import { dataVersion } from '../platform/dataForms'
import { saysDuplicate, transact } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler, UnboundRequest } from '../platform/request'
import { markFor } from '../record/kind'
import { firstWalk } from '../summary/marks'
import { bindOnce } from './again'
import { bindAccount } from './binding'
import { isClaimCode } from './claimCode'
import { presentBound } from './present'

type ClaimRequest = UnboundRequest<'session.claimOrgan'>

const lateAfterMinutes = 10

const rootNode = ({ input, at }: ClaimRequest, id: string, entry: AuditEntry): OrgNode => {
  const label = nodeKindLabels[input.nodeKind]
  const name =
    input.organName.endsWith(label) || input.organName.endsWith('委员会')
      ? input.organName
      : `${input.organName}${label}`
  return {
    _id: id,
    kind: input.nodeKind,
    name,
    parentId: '',
    path: `/${id}/`,
    createdAt: at,
    parts: nameParts(name),
    version: 1,
    audit: [entry],
  }
}
/** The claimant hangs on the root and is its system administrator; there is no branch yet. */
const claimant = ({ input, at }: ClaimRequest, root: OrgNode, id: string): Member => ({
  _id: id,
  name: input.name,
  kind: 'fullMember',
  branchId: root._id,
  branchName: root.name,
  path: root.path,
  partyGroupId: null,
  joinedOn: null,
  ...phoneFields({ _id: id, path: root.path }, input.phone),
  beganOn: null,
  knownFrom: beijingDay(at),
  earlierKinds: [],
  earlierGroups: [],
  situations: [],
  pastNodeIds: [],
  movedOn: '',
  history: [],
  posts: [
    {
      post: 'systemAdministrator',
      nodeId: root._id,
      nodeName: root.name,
      nodeKind: root.kind,
      path: root.path,
      startOn: beijingDay(at),
      termEndsOn: null,
      confirmed: true,
    },
  ],
  pastPosts: [],
  postNodeIds: [root._id],
  openId: null,
  status: 'active',
  addedAt: at,
  version: 1,
  audit: [],
})

const found = (request: ClaimRequest) =>
  transact(async (transaction) => {
    const memberId = randomId()
    const entry = auditEntry({ ...request, actor: { memberId } })
    const root = rootNode(request, randomId(), entry)
    const member = claimant(request, root, memberId)
    const settings: OrganSettings = {
      _id: 'organ',
      name: request.input.organName,
      rootId: root._id,
      lateAfterMinutes,
      claimedBy: memberId,
      confirmedFirsts: [],
      // Words of talks are kept only once the organ chooses to.
      talkText: 'factsOnly',
      talkRetentionYears: null,
      version: 1,
      audit: [entry],
    }
    await transaction.insert('settings', { ...settings, ...markFor(organKind, settings) })
    // Replaced where a claim is repeated; this code's own form from the first record on.
    await transaction.put('settings', firstSchemaState(dataVersion))
    await transaction.put('summaryMarks', firstWalk(request.at))
    await transaction.insert('nodes', root)
    await transaction.insert('members', member)
    const { account } = await bindAccount(transaction, { member, current: null, audit: [], boundBy: 'claim' }, request)
    return { account, settings }
  })

const claim = async (request: ClaimRequest) => {
  const { input, account, at } = request
  const settings = await readOrgan()
  if (!isClaimCode(input.code, at))
    return settings ? refuse('claimClosed') : refuse('claimWrong', {}, { field: 'code' })
  // The claimant, asking in another call for what there is.
  if (settings && account?.memberId === settings.claimedBy && settings.name === input.organName)
    return presentBound(account, settings)
  if (settings) return refuse('claimClosed')
  try {
    const claimed = await found(request)
    return presentBound(claimed.account, claimed.settings)
  } catch (error) {
    if (saysDuplicate(error)) return refuse('claimClosed')
    throw error
  }
}

export const claimOrgan: Handler<'session.claimOrgan'> = (request) => bindOnce(request, () => claim(request))
