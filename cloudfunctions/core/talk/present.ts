import { beijingDay } from '../../../src/contract/days'
import { named, nameApart, type Person } from '../../../src/contract/person'
import type { TalkDetail, TalkRow } from '../../../src/contract/talk'
import type { TalkText } from '../../../src/contract/talkWords'
import type { SourceEntry } from '../ledger/openEntries'
import type { Actor } from '../platform/actor'
import { may } from '../policy'
import { mayArrange } from './revise'
import { isUnseen, waitingFor } from './rules'
import { isShutTo } from './shut'
import type { TalkDoc } from './store'

/** Nothing of a talk leaves but by these lists of fields; its words leave by `readWords` alone. */

export const rowFields = [
  'kind',
  'occasion',
  'state',
  'host',
  'counterpart',
  'sortOn',
  'sentence',
  'two',
  'path',
  'faceToFace',
  'left',
]
export type RowDoc = Pick<
  TalkDoc,
  | '_id'
  | 'kind'
  | 'occasion'
  | 'state'
  | 'host'
  | 'counterpart'
  | 'sortOn'
  | 'sentence'
  | 'two'
  | 'path'
  | 'faceToFace'
  | 'left'
>

const nameIn = (apart: ReadonlyMap<string, string>, { memberId, name }: Person): string =>
  nameApart({ name, apart: apart.get(memberId) })
/** `apart`: what tells people of one name in the list apart. */
export const presentRow = (talk: RowDoc, actor: Actor, apart: ReadonlyMap<string, string>): TalkRow => ({
  id: talk._id,
  kind: talk.kind,
  occasion: talk.occasion,
  state: talk.state,
  host: nameIn(apart, talk.host),
  counterpart: nameIn(apart, talk.counterpart),
  on: talk.sortOn,
  waiting: waitingFor(talk, actor.memberId) ?? (mayWitness(actor, talk) ? 'witness' : null),
  ...(talk.state === 'confirmed' && talk.faceToFace ? { faceToFace: true as const } : {}),
})

interface Around {
  talkText: TalkText
  entries: readonly SourceEntry[]
  /** Since when the other's account is theirs. */
  othersSince: string | undefined
  /** Whether each of the two has an account. */
  bound: { counterpart: boolean; host: boolean }
}

/** It waits for somebody of the branch, neither of the two, to mark it seen. */
export const mayWitness = (actor: Actor, talk: Pick<TalkDoc, 'state' | 'faceToFace' | 'path' | 'two'>): boolean =>
  isUnseen(talk) && may(actor, 'talk.witness', { paths: [talk.path], involved: talk.two })

const abilities = (actor: Actor, talk: TalkDoc, { talkText, othersSince, bound }: Around): TalkDetail['can'] => {
  const { state, path, two, host, counterpart } = talk
  const can = (
    verb: 'talk.record' | 'talk.confirm' | 'talk.readWords' | 'talk.agreeSentence',
    who: readonly string[],
  ) => may(actor, verb, { paths: [path], involved: who })
  const held = state === 'recorded' || state === 'confirmed'
  const words = talk.words !== null && can('talk.readWords', two)
  const shut = words && isShutTo(talk, actor.memberId, actor.since)
  const other = two.find((each) => each !== actor.memberId) as string
  return {
    revise: state === 'planned' && mayArrange(actor, talk),
    cancel: state === 'planned' && mayArrange(actor, talk),
    record: (state === 'planned' || state === 'recorded') && can('talk.record', [host.memberId]),
    confirm: state === 'recorded' && can('talk.confirm', [counterpart.memberId]),
    witness: !bound.counterpart && mayWitness(actor, talk),
    readWords: words && !shut,
    openAgain: words && !shut && isShutTo(talk, other, othersSince),
    propose: held && talkText === 'sealed' && bound.counterpart && bound.host && can('talk.agreeSentence', two),
  }
}

const faceToFaceOf = ({ faceToFace }: Pick<TalkDoc, 'faceToFace'>): TalkDetail['faceToFace'] => {
  if (!faceToFace) return null
  const { seen } = faceToFace
  return seen ? { seenBy: seen.name, seenOn: beijingDay(seen.at) } : 'noted'
}

export const presentTalk = (talk: TalkDoc, actor: Actor, around: Around): TalkDetail => {
  const { talkText, entries } = around
  const isOneOfTwo = talk.two.includes(actor.memberId)
  const { sentence } = talk
  const can = abilities(actor, talk, around)
  return {
    id: talk._id,
    version: talk.version,
    kind: talk.kind,
    occasion: talk.occasion,
    state: talk.state,
    host: named(talk.host),
    counterpart: named(talk.counterpart),
    plannedBy: talk.plannedBy.name,
    branchName: talk.branchName,
    plannedOn: talk.plannedOn,
    heldOn: talk.heldOn,
    place: talk.place,
    sentBack: talk.sentBack,
    faceToFace: faceToFaceOf(talk),
    onPaper: can.record && !around.bound.counterpart,
    talkText,
    words: talk.erasedOn ? 'erased' : talk.words ? 'kept' : 'none',
    shut: isOneOfTwo && talk.words !== null && isShutTo(talk, actor.memberId, actor.since),
    // That a sentence waits is between the two.
    sentence: !sentence || !isOneOfTwo ? 'none' : sentence.by === actor.memberId ? 'mine' : 'theirs',
    entries: entries.map(({ id, number, state, matter }) => ({ id, number, state, matter })),
    me:
      talk.host.memberId === actor.memberId
        ? 'host'
        : talk.counterpart.memberId === actor.memberId
          ? 'counterpart'
          : null,
    can,
  }
}
