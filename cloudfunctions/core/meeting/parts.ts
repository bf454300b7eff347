import { isDeepStrictEqual } from 'node:util'
import { electionOfficeLabels } from '../../../src/contract/electionWords'
import { remarkPartLabels, type ChangedPart, type RemarkPart } from '../../../src/contract/remarkWords'
import type { Vote } from '../../../src/contract/meetingVote'
import { rollStatusLabels } from '../../../src/contract/vocabulary'
import type { Election } from '../../../src/contract/meetingElection'
import type { AttendanceRow } from './rows'
import type { Meeting, StoredNotes } from './store'

/** What a record says, part by part in lines, so that a reviewer finds what is other than when it was sent back; pure. */

interface Part {
  part: RemarkPart
  itemId?: string
  label: string
  lines: string[]
}
type Row = Pick<AttendanceRow, 'name' | 'status' | 'voided'>

const countOf = ({ inFavour, against, abstained }: Vote['written']): string =>
  `赞成 ${inFavour}，反对 ${against}，弃权 ${abstained}`
const voteLine = (vote: Vote): string => {
  const { inFavour, against, abstained } = vote.written
  const written = inFavour + against + abstained > 0 ? `，书面意见 ${countOf(vote.written)}` : ''
  return `${vote.matter}：${countOf(vote)}${written}`
}
const electionLine = ({ office, issued, returned, valid, spoilt, candidates }: Election): string =>
  [
    `选举${electionOfficeLabels[office]}：发出 ${issued}，收回 ${returned}，有效 ${valid}，无效 ${spoilt}`,
    ...candidates.map(({ name, inFavour, elected }) => `${name} ${inFavour} 票${elected ? '当选' : ''}`),
  ].join('；')
const paragraphsOf = (text: string): string[] => text.split('\n').filter((each) => each.trim() !== '')

/** What was said and settled under an item. */
const noteLines = (notes: StoredNotes | undefined): string[] =>
  notes
    ? [
        ...paragraphsOf(notes.text),
        ...notes.speeches.map(({ name, text }) => `${name}：${text}`),
        ...notes.resolutions.map((text) => `${remarkPartLabels.resolutions}：${text}`),
      ]
    : []

export const partsOf = (meeting: Meeting, rows: readonly Row[]): Part[] => {
  const { agenda, minutes, itemNotes = [], votes, elections = [], roll } = meeting
  const came = rows.filter(({ voided }) => !voided).map(({ name, status }) => `${name}：${rollStatusLabels[status]}`)
  const due = roll ? [`应到 ${roll.expected} 人，应到会有表决权 ${roll.votingBase} 人`] : []
  const part = (name: RemarkPart, lines: string[]): Part => ({ part: name, label: remarkPartLabels[name], lines })
  return [
    part('attendance', [...due, ...came.sort()]),
    ...agenda.map(({ id, title }, index) => ({
      part: 'item' as const,
      itemId: id,
      label: `${remarkPartLabels.item} ${index + 1}`,
      lines: [title, ...noteLines(itemNotes.find(({ itemId }) => itemId === id))],
    })),
    part('words', paragraphsOf(minutes?.text ?? '')),
    part('votes', [...votes.map(voteLine), ...elections.map(electionLine)]),
    part('resolutions', minutes?.resolutions ?? []),
  ]
}

const keyOf = ({ part, itemId }: Part): string => `${part}:${itemId ?? ''}`
/** Those of `some` beyond as many equal ones in `others`. */
const beyond = (some: readonly string[], others: readonly string[]): string[] => {
  const left = [...others]
  return some.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

export const changedParts = (before: readonly Part[], after: readonly Part[]): ChangedPart[] => {
  const keys = [...new Set([...after, ...before].map(keyOf))]
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map((parts) => parts.find((part) => keyOf(part) === key))
    const { lines: _lines, ...named } = (is ?? was) as Part
    const [said, says] = [was?.lines ?? [], is?.lines ?? []]
    if (isDeepStrictEqual(said, says)) return []
    const [gone, come] = [beyond(said, says), beyond(says, said)]
    // The same lines in another order.
    return [
      { ...named, ...(gone.length + come.length > 0 ? { before: gone, after: come } : { before: said, after: says }) },
    ]
  })
}
