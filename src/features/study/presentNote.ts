import { beijingDay, dayText } from '../../contract/days'
import type { PublicationState } from '../../contract/publicationWords'
import type { Sharing, StudyNote, StudyNoteRow } from '../../contract/studyNotes'

const sharedText: Record<Sharing, string> = {
  nobody: '只有我能看',
  branch: '已给本支部看',
  members: '已给指定的同志看',
}

const heldText = { waiting: '等人工确认，别人还看不到', refused: '没有同意公开，别人看不到' } as const

export const noteLine = ({ savedAt, sharedWith, writerName, held: state }: StudyNoteRow): string =>
  [
    dayText(beijingDay(savedAt)),
    sharedWith === null ? writerName : (state && heldText[state]) || sharedText[sharedWith],
  ].join(' · ')

/** Who reads it, as the writer sees it; whose it is, for a reader. */
const held = (state: PublicationState | undefined): string | undefined =>
  state === 'waiting' || state === 'refused' ? heldText[state] : undefined

export function noteReaders({ sharing, writerName }: Pick<StudyNote, 'sharing' | 'writerName'>): string {
  if (sharing === null) return `${writerName}分享`
  const not = held(sharing.shown?.state)
  if (not) return not
  return sharing.with === 'members'
    ? `已给${sharing.members.map(({ name }) => name).join('、')}看`
    : sharedText[sharing.with]
}

interface Words {
  title: string
  text: string
}
/** What differs between one's own words and those saved elsewhere, for whoever has to choose. */
export const noteDifferences = (mine: Words, theirs: Words): { field: string; mine: string; theirs: string }[] =>
  [
    { field: '题目', mine: mine.title, theirs: theirs.title },
    { field: '内容', mine: mine.text, theirs: theirs.text },
  ].filter((each) => each.mine !== each.theirs)
