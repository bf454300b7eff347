import type { AudienceType, MeetingKind, NodeKind } from '../../../src/contract/vocabulary'
import { meetingKinds, ofTheCommittee } from '../../../src/contract/vocabulary'

const branches = ['branch', 'generalBranch'] as const
const committees = ['organCommittee', 'partyCommittee'] as const
const allButGroups = [...branches, ...committees] as const

/** Who may hold a meeting of a kind, and whom it may expect. */
interface KindRule {
  hosts: readonly NodeKind[]
  audiences: readonly AudienceType[]
}
export const kindRules: Record<MeetingKind, KindRule> = {
  generalMeeting: { hosts: allButGroups, audiences: ['hosts'] },
  committeeMeeting: { hosts: allButGroups, audiences: ['committee'] },
  groupMeeting: { hosts: ['partyGroup'], audiences: ['hosts'] },
  partyLecture: { hosts: allButGroups, audiences: ['hosts', 'committee'] },
  themedPartyDay: { hosts: allButGroups, audiences: ['hosts'] },
  organizationalLifeMeeting: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts', 'committee'] },
  democraticReview: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts'] },
  cadreAssembly: { hosts: ['generalBranch', ...committees], audiences: ['hosts', 'named'] },
  studySession: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts', 'committee'] },
  coreGroupStudy: { hosts: committees, audiences: ['hosts', 'committee', 'named'] },
  guestLecture: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts', 'committee', 'named'] },
  democraticLifeMeeting: { hosts: committees, audiences: ['committee'] },
  secretariesMeeting: { hosts: ['generalBranch', ...committees], audiences: ['secretaries', 'named'] },
  volunteerService: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts'] },
  otherMeeting: { hosts: [...allButGroups, 'partyGroup'], audiences: ['hosts', 'committee', 'secretaries', 'named'] },
}

/** Kinds a node may choose from. */
export const kindsFor = (host: NodeKind): MeetingKind[] =>
  meetingKinds.filter((kind) => kindRules[kind].hosts.includes(host))

/**
 * The first kind that a host may not hold, or null. A party group's gathering is always its 党小组会, whatever study it
 * holds besides: that is what its leader may run.
 */
export const misplacedKind = <Host extends { kind: NodeKind }>(
  kinds: readonly MeetingKind[],
  hosts: readonly Host[],
): { kind: MeetingKind; host: Host } | null => {
  for (const host of hosts) {
    const kind =
      kinds.find((each) => !kindRules[each].hosts.includes(host.kind)) ??
      (host.kind === 'partyGroup' && !kinds.includes('groupMeeting') ? kinds[0] : undefined)
    if (kind) return { kind, host }
  }
  return null
}

/** A 支委会 and a 民主生活会 are their committee's, whatever was chosen; for other kinds the choice stands. */
export const audienceFor = (kinds: readonly MeetingKind[], chosen: AudienceType): AudienceType =>
  kinds.some((kind) => ofTheCommittee.includes(kind)) ? 'committee' : chosen
/** The first kind that cannot be held for this audience, or null. */
export const unfitKind = (kinds: readonly MeetingKind[], audience: AudienceType): MeetingKind | null =>
  kinds.find((kind) => !kindRules[kind].audiences.includes(audience)) ?? null
