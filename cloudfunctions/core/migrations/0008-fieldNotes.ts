import { beijingYear } from '../../../src/contract/days'
import type { AuditEntry } from '../platform/audit'
import { now } from '../platform/clock'
import { change, command, find, type Stored } from '../platform/db'
import { whereThere } from './fill'
import { inTurn } from './inTurn'
import type { Migration } from './migration'

/** A visit and a courtyard note as they were written when they were two features. */
interface OldVisit extends Stored {
  matters: string
  promises: { key: string; text: string; raisedBy: string | null; inLedger: boolean }[]
}
interface OldCourtyardNote extends Stored {
  demands: {
    key: string
    matter: string
    raisedBy: string | null
    onSpotAnswer: string
    outcome: 'toLedger' | 'answered'
  }[]
  savedAt: string
  version: number
  audit: AuditEntry[]
}

const gone = command.remove()
const ofVisit = ({ matters, promises }: OldVisit) => ({
  heard: matters,
  matters: gone,
  promises: promises.map(({ key, text, raisedBy, inLedger }) => ({ key, matter: text, raisedBy, toLedger: inLedger })),
  saves: gone,
})
const ofCourtyardNote = ({ demands, savedAt, version, audit }: OldCourtyardNote) => ({
  demands: demands.map(({ outcome, ...demand }) => ({ ...demand, toLedger: outcome === 'toLedger' })),
  writtenAt: audit[0]?.at ?? savedAt,
  changedAt: version > 1 ? savedAt : null,
  savedAt: gone,
  said: gone,
})

const fields = ['matters', 'promises', 'demands', 'savedAt', 'version', 'audit', 'history']
const inOneForm =
  (collection: string): Migration['step'] =>
  async (after, max) => {
    const page = await find<(OldVisit | OldCourtyardNote) & { history?: unknown }>(
      collection,
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields },
    )
    for (const doc of page.filter(({ history }) => history === undefined)) {
      const made = 'promises' in doc ? ofVisit(doc) : ofCourtyardNote(doc)
      await change(collection, doc._id, { ...made, history: [] }, { history: command.exists(false) })
    }
    return page.length < max ? null : (page.at(-1) as Stored)._id
  }

/** Nothing was held before this year. */
const firstYear = 2025
const years = (): number[] =>
  Array.from({ length: beijingYear(now()) + 1 - firstYear }, (_, after) => firstYear + after)

/**
 * One form for every field note. What earlier versions said is not kept anywhere, so their history begins empty: what was
 * changed before it is unknown.
 */
export const fieldNotes: Migration = {
  number: 8,
  step: (after, max) =>
    inTurn(inOneForm('courtyardNotes'), ...years().map((year) => whereThere(inOneForm(`visits_${year}`))))(after, max),
}
