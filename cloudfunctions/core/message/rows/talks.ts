import { addDays, beijingDay, beijingInstant, dayEnd } from '../../../../src/contract/days'
import { messagePages } from '../../../../src/contract/messageWords'
import type { TalkDoc } from '../../talk/store'
import { willNotBe } from '../../talk/rules'
import { dateWords } from '../words'
import type { Owed, Source, Told } from './row'

/** Nobody is named, and nothing is said of what it is about: a message lies open on a phone. */
type Seen = Pick<TalkDoc, 'state' | 'plannedOn' | 'audit' | 'left' | 'faceToFace'>
const lastAct = ({ audit }: Pick<TalkDoc, 'audit'>, acts: readonly string[]): string | undefined =>
  audit.filter(({ act }) => acts.includes(act)).at(-1)?.at

const owed = (talk: Seen, since: string): Owed[] => {
  const { state, plannedOn } = talk
  const planned = lastAct(talk, ['talk.plan', 'talk.revise'])
  if (state === 'planned' && planned !== undefined && planned > since && plannedOn > beijingDay(planned)) {
    const dayBefore = beijingInstant(addDays(plannedOn, -1), '09:00')
    const at = dayBefore > planned ? dayBefore : planned
    return [{ row: 'talk-planned', key: plannedOn, at, until: dayEnd(plannedOn) }]
  }
  const recorded = lastAct(talk, ['talk.record'])
  return state === 'recorded' && recorded !== undefined && recorded > since && !talk.faceToFace
    ? [{ row: 'talk-confirm', key: recorded, at: recorded, until: null }]
    : []
}

const told = async (talk: TalkDoc | null, { row, key }: Pick<Owed, 'row' | 'key'>): Promise<Told | null> => {
  if (!talk) return null
  const page = messagePages.talk(talk._id)
  if (row === 'talk-planned') {
    if (talk.state !== 'planned' || talk.plannedOn !== key || willNotBe(talk)) return null
    const words = { title: '您有一次谈心谈话', time: dateWords(talk.plannedOn), note: '安排请打开查看' }
    return { people: talk.two, words, page }
  }
  if (talk.state !== 'recorded' || lastAct(talk, ['talk.record']) !== key) return null
  const time = dateWords(talk.heldOn ?? talk.plannedOn)
  return {
    people: [talk.counterpart.memberId],
    words: { title: '请确认一次谈心谈话', time, note: '打开核对后确认' },
    page,
  }
}

export const talkSource: Source<TalkDoc> = {
  collection: 'talks',
  fields: ['state', 'plannedOn', 'audit', 'left', 'faceToFace'],
  owed,
  told,
}
