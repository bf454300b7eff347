import type { TalkChoices } from '../../contract/talk'
import type { PairingKind, TalkKind } from '../../contract/talkWords'
import { talkKindLabels } from '../../contract/talkWords'

interface TalkWish {
  hostId: string
  counterpartId: string
}
const pairing = (one: boolean, other: boolean): PairingKind =>
  one && other ? 'committeePair' : one || other ? 'committeeWithMember' : 'memberPair'

/** The kinds these two may choose from; empty until both are chosen. The server has the last word. */
export function kindsOf(
  { hostId, counterpartId }: TalkWish,
  { me, members, can }: TalkChoices,
  ownBranch: boolean,
): TalkKind[] {
  const counterpart = members.find(({ memberId }) => memberId === counterpartId)
  const host = hostId === me.memberId ? me : members.find(({ memberId }) => memberId === hostId)
  if (!counterpart || !host) return []
  return [
    ...(ownBranch ? [pairing(host.committee, counterpart.committee)] : []),
    ...(can.organTalk && hostId === me.memberId ? (['organTalk', 'reminderTalk'] as const) : []),
  ]
}
export const kindChoices = (kinds: readonly TalkKind[]) =>
  kinds.map((value) => ({ value, text: talkKindLabels[value] }))

/** Nobody talks with themself. */
export const others = (members: TalkChoices['members'], exceptId: string): TalkChoices['members'] =>
  members.filter(({ memberId }) => memberId !== exceptId)
