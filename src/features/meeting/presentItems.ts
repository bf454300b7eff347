import type { Input } from '../../contract'
import { beijingClock } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import type { AgendaMaterial } from '../../contract/meetingAgenda'
import { lengthOfWords, minutesMax, progressOf, type ItemNotes, type ItemProgress } from '../../contract/minutesWords'
import { randomId } from '../../platform/random'
import type { StateChip } from './presentRow'

/** The agenda as it is followed and written down, pure. */

export interface SpeechForm {
  key: string
  /** Nobody of the lists while it is null: then they are written by name. */
  memberId: string | null
  name: string
  text: string
}
export interface ItemForm {
  text: string
  speeches: SpeechForm[]
  resolutions: string[]
  /** For the list of drafts: the meeting and the place of the item. */
  title: string
  no: number
}
export const blankSpeech = (): SpeechForm => ({ key: randomId(), memberId: null, name: '', text: '' })

/** A draft is found by it: one item of one meeting. */
export const itemRecordId = (meetingId: string, itemId: string): string => `${meetingId}:${itemId}`
export const partsOfRecordId = (recordId: string): { meetingId: string; itemId: string } => {
  const [meetingId = '', itemId = ''] = recordId.split(':')
  return { meetingId, itemId }
}

export const notesOf = ({ items = [] }: Pick<MeetingDetail, 'items'>, itemId: string): ItemNotes | undefined =>
  items.find((notes) => notes.itemId === itemId)

/** The form as what is saved has it; what was said has the same key each time it is read. */
export const itemFormOf = (meeting: MeetingDetail, itemId: string): ItemForm => {
  const notes = notesOf(meeting, itemId)
  return {
    text: notes?.text ?? '',
    speeches: (notes?.speeches ?? []).map((speech, at) => ({ key: `saved${at}`, ...speech })),
    resolutions: notes?.resolutions ?? [],
    title: meeting.title,
    no: meeting.agenda.findIndex(({ id }) => id === itemId) + 1,
  }
}

const isSaid = ({ memberId, name, text }: SpeechForm): boolean =>
  text.trim() !== '' && (memberId !== null || name.trim() !== '')
/** What is sent: nothing that was left empty. */
export const itemInput = (form: ItemForm): Pick<Input<'meeting.writeItem'>, 'text' | 'speeches' | 'resolutions'> => ({
  text: form.text.trim(),
  speeches: form.speeches
    .filter(isSaid)
    .map(({ memberId, name, text }) =>
      memberId === null
        ? { type: 'outside', name: name.trim(), text: text.trim() }
        : { type: 'member', memberId, text: text.trim() },
    ),
  resolutions: form.resolutions.map((each) => each.trim()).filter(Boolean),
})

/** The first thing that keeps it from being saved, in a sentence. */
export const itemMissing = (form: ItemForm): string | undefined => {
  const length = lengthOfWords(itemInput(form))
  if (length > minutesMax) return `一项最多 ${minutesMax} 个字，现在是 ${length} 个，请删减。没有删去您写的内容。`
  const nameless = form.speeches.findIndex((speech) => speech.text.trim() !== '' && !isSaid(speech))
  return nameless < 0 ? undefined : `请选择发言 ${nameless + 1} 的发言人，或填写姓名。`
}

/** The words of an item as plain text, to be held against other words. */
export const wordsText = ({
  text,
  speeches,
  resolutions,
}: Pick<ItemForm, 'text' | 'resolutions'> & {
  speeches: readonly { name: string; text: string }[]
}): string =>
  [
    ...(text ? [text] : []),
    ...speeches.map((speech) => `${speech.name}：${speech.text}`),
    ...resolutions.map((each) => `决议：${each}`),
  ].join('\n') || '（空）'

const spanOf = ({ startedAt, done, doneAt }: ItemNotes): string | false => {
  if (startedAt && doneAt) return `${beijingClock(startedAt)}–${beijingClock(doneAt)}`
  if (doneAt) return `${beijingClock(doneAt)} 完成`
  if (startedAt) return done ? '' : `${beijingClock(startedAt)} 开始`
  return false
}
const progressChips = {
  waiting: undefined,
  started: { word: '进行中', tone: 'blue' },
  done: { word: '已完成', tone: 'green' },
} as const satisfies Record<ItemProgress, StateChip | undefined>

export interface AgendaLine {
  id: string
  title: string
  note: string
  chip: StateChip | undefined
  materials: AgendaMaterial[]
  /** What a tap would make of it; undefined for whoever only reads. */
  next: { to: ItemProgress; word: string; label: string } | undefined
  /** Takes the last tick back. */
  back: { to: ItemProgress; label: string } | undefined
}

/** One line for each item: planned time, when it was dealt with, how much is written of it. */
export const agendaLines = (meeting: MeetingDetail): AgendaLine[] =>
  meeting.agenda.map(({ id, title, minutes, firstTopic, materials = [] }, at) => {
    const notes = notesOf(meeting, id)
    const progress = notes ? progressOf(notes) : 'waiting'
    const length = notes ? lengthOfWords(notes) : 0
    const name = `第 ${at + 1} 项`
    const starts = progress === 'waiting' && meeting.state === 'open'
    return {
      id,
      title: `${at + 1}. ${title}`,
      note: [
        firstTopic && '第一议题',
        minutes && `约 ${minutes} 分钟`,
        notes && spanOf(notes),
        length > 0 && `已记 ${length} 字`,
      ]
        .filter(Boolean)
        .join(' · '),
      chip: progressChips[progress],
      materials,
      next:
        meeting.can.tickItems && progress !== 'done'
          ? starts
            ? { to: 'started', word: '开始', label: `${name}开始` }
            : { to: 'done', word: '完成', label: `${name}完成` }
          : undefined,
      back:
        meeting.can.tickItems && progress !== 'waiting'
          ? { to: progress === 'done' && notes?.startedAt ? 'started' : 'waiting', label: `${name}撤销一步` }
          : undefined,
    }
  })
