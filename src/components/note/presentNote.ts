import { mattersOf } from '../../contract/noteChanges'
import type { NoteTable } from '../../contract/noteTable'
import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { LedgerState } from '../../contract/ledgerWords'
import { ledgerStateLabels } from '../../contract/ledgerWords'
import type { ShownPhoto } from '../../contract/photo'
import { photoCheckLabels } from '../../contract/photoWords'
import type { Tone } from '../Chip'
import type { StripPhoto } from '../PhotoStrip'
import type { AnyNote } from './form'
import { matterChip, matterNote, type NoteKit } from './kit'

/** Pure. What the page of a note says. */

const toneOf: Record<LedgerState, Tone> = {
  recorded: 'amber',
  accepted: 'blue',
  inProgress: 'blue',
  awaitingVerification: 'amber',
  closed: 'green',
  answered: 'green',
  reopened: 'red',
}
export interface MatterLine {
  key: string
  title: string
  note: string
  chip: { tone: Tone; word: string }
  /** The ledger's page of it; null for what was only noted. */
  entryId: string | null
}

export const matterLines = (
  kit: Pick<NoteKit, 'table' | 'matters'>,
  note: Pick<AnyNote, 'entries'> & Record<string, unknown>,
): MatterLine[] =>
  mattersOf(kit.table, note).map((matter) => {
    const entry = note.entries.find(({ key }) => key === matter.key)
    return {
      key: matter.key,
      title: matter.matter,
      note: matterNote(kit, matter, entry),
      chip: entry ? { tone: toneOf[entry.state], word: ledgerStateLabels[entry.state] } : matterChip(kit, matter),
      entryId: entry?.id ?? null,
    }
  })

/** The fields the head does not say, where something was written. */
export const textLines = (
  { table, inHead }: Pick<NoteKit, 'table' | 'inHead'>,
  note: Record<string, unknown>,
): { label: string; text: string }[] =>
  Object.entries(table.fields)
    .filter(([name, { kind }]) => !inHead.includes(name) && kind !== 'id' && note[name])
    .map(([name, field]) => ({
      label: field.label,
      text: `${String(note[name])}${field.kind === 'count' ? ` ${field.unit}` : ''}`,
    }))

const fieldLabel = (table: NoteTable, unit: string): string =>
  unit.split('.')[0] === table.matters.list
    ? table.matters.label
    : (table.fields[unit]?.label ?? { companionIds: '同去的同志', photoIds: '照片' }[unit] ?? '内容')
const labelsText = (table: NoteTable, units: readonly string[]): string =>
  [...new Set(units.map((unit) => fieldLabel(table, unit)))].join('、')

const timeText = (at: string): string => `${dayText(beijingDay(at))} ${beijingClock(at)}`
/** Who changed what and when, the newest first; where two had changed the same, whose was taken. */
export const historyLines = (
  table: NoteTable,
  { history, changedAt }: Pick<AnyNote, 'history' | 'changedAt'>,
): { version: number; title: string; note: string }[] => {
  // Changes from before there was a history: nobody knows what they were about.
  if (history.length === 0 && changedAt) return [{ version: 0, title: '修改过', note: timeText(changedAt) }]
  return [...history].reverse().map(({ version, by, at, fields, base, took }) => {
    const sideText = (side: 'mine' | 'theirs', words: string) => {
      const units = took.flatMap((taken) => (taken.side === side ? [taken.field] : []))
      return units.length > 0 && `两人都改了${labelsText(table, units)}，${words}`
    }
    return {
      version,
      title: `${by.name}${fields.length > 0 ? `改了${labelsText(table, fields)}` : '看过两份，没有再改'}`,
      note: [
        timeText(at),
        sideText('mine', `用了${by.name}的`),
        sideText('theirs', '留了先保存的'),
        base !== null && took.length === 0 && '与别人的修改合在一起',
      ]
        .filter(Boolean)
        .join(' · '),
    }
  })
}

/** A photo as the strip shows it, or why it cannot be seen. */
export const stripPhoto = ({ id, url, thumbUrl, check }: ShownPhoto): StripPhoto => ({
  id,
  url: thumbUrl ?? undefined,
  fullUrl: url ?? undefined,
  ...(check === 'passed' ? {} : { mark: photoCheckLabels[check] }),
})
