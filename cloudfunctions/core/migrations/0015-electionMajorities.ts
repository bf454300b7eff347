import { beijingDay } from '../../../src/contract/days'
import type { ElectionMajority } from '../../../src/contract/electionWords'
import type { ElectionMajorityDoc } from '../meeting/electionMajority'
import type { Member } from '../org/store'
import type { AuditEntry } from '../platform/audit'
import { insert, readDoc, type Stored } from '../platform/db'
import { inTurn } from './inTurn'
import type { Migration } from './migration'
import { shed } from './shed'

interface OldSettings extends Stored {
  electionMajorityOf?: ElectionMajority
  audit?: AuditEntry[]
}

/** The organ's last word, from the day it was said; whoever has said a newer one since has taken its place. */
const firstVersion: Migration['step'] = async () => {
  const { electionMajorityOf: majorityOf, audit = [] } = (await readDoc<OldSettings>('settings', 'organ')) ?? {}
  const said = audit.filter(({ act }) => act === 'meeting.saveElectionMajority').at(-1)
  const by = said && (await readDoc<Member>('members', said.by))
  if (majorityOf === undefined || !said || !by) return null
  await insert<ElectionMajorityDoc>('electionMajorities', {
    _id: '1',
    version: 1,
    effectiveFrom: beijingDay(said.at),
    majorityOf,
    source: null,
    savedBy: { memberId: by._id, name: by.name },
    savedAt: said.at,
    audit: [],
  })
  return null
}

/** Of whose number a majority elects: a version with each saving, in place of a field that forgot the word before. */
export const electionMajorities: Migration = {
  number: 15,
  step: inTurn(firstVersion, shed('settings', 'electionMajorityOf')),
}
