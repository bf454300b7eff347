import type { LedgerEntryShown, LedgerLine, LedgerRow } from '../../../src/contract/ledger'
import { entryNumber } from '../../../src/contract/ledgerWords'
import type { ShownPhoto } from '../../../src/contract/photo'
import type { Actor } from '../platform/actor'
import { presentPhotos } from '../photo/store'
import { may } from '../policy'
import { answerSubject, entrySubject, ownerSubject } from './reach'
import { statesOf } from './rules'
import type { LedgerEntry, LogLine } from './store'

export const rowFields = [
  'year',
  'number',
  'matter',
  'state',
  'source',
  'branchName',
  'owner',
  'department',
  'dueOn',
  'closedOn',
  'actOn',
]
export const presentRow = (
  entry: Pick<
    LedgerEntry,
    | '_id'
    | 'year'
    | 'number'
    | 'matter'
    | 'state'
    | 'source'
    | 'branchName'
    | 'owner'
    | 'department'
    | 'dueOn'
    | 'closedOn'
  >,
): LedgerRow => ({
  id: entry._id,
  number: entryNumber(entry.year, entry.number),
  matter: entry.matter,
  state: entry.state,
  sourceLabel: entry.source.label,
  branchName: entry.branchName,
  owner: entry.owner?.name ?? null,
  department: entry.department,
  dueOn: entry.dueOn,
  closedOn: entry.closedOn,
})

const presentLine = (
  { id, step, by, at, words, dueOn, dueBefore, owner, department, satisfaction, photoIds }: LogLine,
  hidden: boolean,
  shown: readonly ShownPhoto[],
): LedgerLine => ({
  id,
  step,
  by: hidden && step === 'answered' ? null : (by?.name ?? null),
  at,
  words,
  dueOn,
  dueBefore,
  owner,
  department,
  satisfaction,
  photos: shown.filter((photo) => photoIds.includes(photo.id)),
})

/** What the caller may do about it now. */
const abilities = (actor: Actor, entry: LedgerEntry): LedgerEntryShown['can'] => {
  const now = (step: keyof typeof statesOf) => statesOf[step].includes(entry.state)
  const assigns = may(actor, 'ledger.assign', entrySubject(entry))
  const works = may(actor, 'ledger.work', ownerSubject(entry))
  return {
    assign: now('assigned') && assigns,
    handOver: now('handedOver') && assigns,
    progress: now('progressed') && works,
    askExtension: now('extensionAsked') && works && !may(actor, 'ledger.extend', ownerSubject(entry)),
    extend: now('extended') && may(actor, 'ledger.extend', ownerSubject(entry)),
    requestVerification: now('verificationAsked') && works,
    verify: now('closed') && may(actor, 'ledger.verify', entrySubject(entry)),
    answer: now('answered') && may(actor, 'ledger.answer', answerSubject(entry)),
    reopen: now('reopened') && may(actor, 'ledger.reopen', answerSubject(entry)),
  }
}

/** Whether the record it came from is the caller's to open: an owner is shown the matter, not the talk or the visit behind it. */
const opensSource = (actor: Actor, { source, path, involved }: LedgerEntry): boolean => {
  switch (source.kind) {
    case 'talk':
      return involved.includes(actor.memberId)
    case 'visit':
      return may(actor, 'visit.see', { paths: [path], involved })
    case 'courtyard':
      return may(actor, 'courtyard.see', { paths: [path], involved })
    case 'feedback':
      return may(actor, 'feedback.answer', { paths: [path], workedBy: [] })
    case 'manual':
      return false
  }
}

export const presentEntry = async (actor: Actor, entry: LedgerEntry, today: string): Promise<LedgerEntryShown> => {
  // Who held a talk is known to its two people and their committee; the ledger tells nobody else.
  const hidden = entry.source.kind === 'talk' && !entry.involved.includes(actor.memberId)
  const shown = await presentPhotos(entry.photos, actor)
  return {
    ...presentRow(entry),
    source: { kind: entry.source.kind, id: opensSource(actor, entry) ? entry.source.id : null },
    raisedBy: entry.raisedBy,
    raisedOn: entry.raisedOn,
    verifier: entry.verifier?.name ?? null,
    answerBy: entry.answerBy && { name: hidden ? null : entry.answerBy.name },
    asked: entry.asked,
    log: entry.log.map((line) => presentLine(line, hidden, shown)),
    today,
    can: abilities(actor, entry),
  }
}
