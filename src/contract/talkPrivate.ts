import * as v from 'valibot'
import { action } from './action'
import { clientId, id, line, version } from './fields'
import type { TalkRef } from './talk'
import type { TalkText } from './talkWords'
import { talkTexts } from './talkWords'

/** What two people said, for the two only, and the organ's choice whether it is kept at all. */

export interface TalkWords {
  text: string
  difficulties: string
  /** The sentence that waits to be agreed on. */
  sentence: string | null
}
/** Every reading is audited before anything is opened. */
export const readWords = action<TalkWords>()({
  name: 'talk.readWords',
  writes: true,
  input: v.strictObject({ talkId: id }),
  problems: [
    'notFound',
    'notAllowed',
    'talkPhoneUnverified',
    'talkWordsShut',
    'talkNoWords',
    'talkWordsErased',
    'talkWordsUnreadable',
    'keysMissing',
  ],
})

/**
 * The other of the two has another account than when the words were put down, and is known to be themself: they may be read on
 * it again.
 */
export const openAgain = action<TalkRef>()({
  name: 'talk.openAgain',
  writes: true,
  input: v.strictObject({ talkId: id, version }),
  problems: ['notAllowed', 'notFound', 'changedElsewhere', 'talkPhoneUnverified', 'talkWordsShut', 'talkNotShut'],
})

const step = { talkId: id, version, clientId }
const stepProblems = ['notAllowed', 'notFound', 'changedElsewhere', 'talkStateWrong'] as const
/** One of the two proposes the sentence that is to go to the ledger, or words the other's anew. */
export const proposeSentence = action<TalkRef>()({
  name: 'talk.proposeSentence',
  writes: true,
  input: v.strictObject({ ...step, sentence: line(200) }),
  problems: [
    ...stepProblems,
    'talkTextOff',
    'talkFactsOnly',
    'keysMissing',
    'talkWordsUnreadable',
    'talkPhoneUnverified',
  ],
})
/** The other accepts it word for word: it goes to the ledger, and nothing else does. */
export const acceptSentence = action<TalkRef>()({
  name: 'talk.acceptSentence',
  writes: true,
  input: v.strictObject(step),
  problems: [
    ...stepProblems,
    'talkNoSentence',
    'keysMissing',
    'talkWordsUnreadable',
    'talkPhoneUnverified',
    'talkWordsShut',
  ],
})
/** Either takes the waiting sentence off the table. */
export const dropSentence = action<TalkRef>()({
  name: 'talk.dropSentence',
  writes: true,
  input: v.strictObject(step),
  problems: [...stepProblems, 'keysMissing', 'talkWordsUnreadable'],
})

export interface TalkSettings {
  version: number
  talkText: TalkText
  /** Years after both have left the organ; the organ's own figure, null while no words are kept. */
  retentionYears: number | null
  keys: {
    /** False when the environment has no record keys that will do: nothing can be sealed. */
    ready: boolean
  }
}
export const settings = action<TalkSettings>()({
  name: 'talk.settings',
  input: v.strictObject({}),
  problems: ['notAllowed'],
})
export const saveSettings = action<{ version: number }>()({
  name: 'talk.saveSettings',
  writes: true,
  input: v.strictObject({
    version,
    talkText: v.picklist(talkTexts, '请选择'),
    retentionYears: v.nullable(
      v.pipe(
        v.number('请填写年数'),
        v.integer('请填写整数'),
        v.minValue(1, '不能小于 1'),
        v.maxValue(50, '最多 50 年'),
      ),
    ),
  }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere', 'keysMissing'],
})
