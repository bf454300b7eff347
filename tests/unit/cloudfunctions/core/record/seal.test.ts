import {
  changeTexts,
  openTexts,
  placeOf,
  readTexts,
  resealTexts,
  rewrapTexts,
} from '../../../../../cloudfunctions/core/record/seal'
import { talkWords, type TalkDoc } from '../../../../../cloudfunctions/core/talk/store'

/** Sealed by the code of before there was a kernel, under the key below, for the talk below. */
const before = {
  profile: 'A256GCM' as const,
  keyVersion: 1,
  wrappedKey: 'qqj9SdhHPKx8nCe+UK56A1RhJM7k/vovALTmEVZ4k7GyZxBKkL1LOfbSGwYIwatKF04gyZRkYU73tJ2W',
  texts: {
    text: '4aDMLAt0ygR2WS0dz8tGNWyphNOeUgGYx1TZjd+OzW4SeayIsO/McSlD7QEyO94aAPqMNrvRVA==',
    difficulties: 'uxWCJAVxADx73t5lc0/fgDVt45/07yOGaAhRNbONPn4zTIiM/gtLBsK7B9xt2nv7vw==',
  },
}
const texts = { text: '近期家里老人住院。', difficulties: '希望调整夜班。' }
const talk = { _id: 'talk-of-before', path: '/organ/general/third/', two: ['chen', 'wang'], words: before }
const guard = { requestId: 'r', action: 'talk.words', unreadable: 'talkWordsUnreadable' } as const
const key = (version: number) => `${version}:${Buffer.alloc(32, 8 + version).toString('base64')}`

describe('what a record keeps sealed', () => {
  const stored = { ...process.env }
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  beforeEach(() => {
    process.env.RECORD_KEYS = key(1)
    process.env.OLD_FORMS = 'accepted'
    printed.mockClear()
  })
  afterAll(() => {
    process.env = stored
    printed.mockRestore()
  })
  const change = (words: TalkDoc['words'], sentence: string | null) =>
    changeTexts(talkWords, { ...talk, words }, { sentence }, guard) as NonNullable<TalkDoc['words']>

  it('opens as it was sealed before', () => {
    expect(readTexts(talkWords, talk, guard)).toEqual(texts)
    expect(placeOf(talkWords, talk)).toEqual({
      collection: 'talks',
      id: 'talk-of-before',
      organ: 'organ',
      readers: ['chen', 'wang'],
    })
  })

  it('is told to be unreadable in another record or organ, and the log says nothing of it', () => {
    for (const moved of [
      { ...talk, _id: 'another' },
      { ...talk, path: '/elsewhere/general/third/' },
    ])
      expect(readTexts(talkWords, moved, guard)).toMatchObject({ code: 'talkWordsUnreadable' })
    expect(printed).toHaveBeenCalledTimes(2)
    for (const [line] of printed.mock.calls) expect(line).not.toContain('老人')
  })

  it('needs keys to be opened or changed, and none to be taken away', () => {
    process.env.RECORD_KEYS = ''
    expect(readTexts(talkWords, talk, guard)).toMatchObject({ code: 'keysMissing' })
    expect(change(before, '一句')).toMatchObject({ code: 'keysMissing' })
    expect(change(null, null)).toBeNull()
  })

  it('changes text by text under the same key, and is gone with the last', () => {
    const more = change(before, '一句')
    expect(more.wrappedKey).toBe(before.wrappedKey)
    expect(openTexts(talkWords, { ...talk, words: more })).toEqual({ ...texts, sentence: '一句' })
    const alone = change(null, '一句')
    expect(openTexts(talkWords, { ...talk, words: alone })).toEqual({ sentence: '一句' })
    expect(change(alone, null)).toBeNull()
  })

  it('is wrapped anew without being opened', () => {
    process.env.RECORD_KEYS = `${key(2)},${key(1)}`
    const { from, ...wrapped } = rewrapTexts(talkWords, talk)
    expect([from, wrapped.keyVersion]).toEqual([before.wrappedKey, 2])
    process.env.RECORD_KEYS = key(2)
    expect(openTexts(talkWords, { ...talk, words: { ...before, ...wrapped } })).toEqual(texts)
  })

  it('T4: is for its two readers, and sealed for them anew where it was not', () => {
    const words = resealTexts(talkWords, talk) as TalkDoc['words']
    process.env.OLD_FORMS = 'refused'
    expect(openTexts(talkWords, { ...talk, words })).toEqual(texts)
    for (const two of [['chen', 'zhou'], ['wang', 'chen'], ['chen'], []])
      expect(readTexts(talkWords, { ...talk, two, words }, guard)).toMatchObject({ code: 'talkWordsUnreadable' })
    // What was sealed before does not open any more, nor does what is made to look so.
    expect(readTexts(talkWords, talk, guard)).toMatchObject({ code: 'talkWordsUnreadable' })
    const { readers: _, ...bare } = words as NonNullable<TalkDoc['words']>
    expect(readTexts(talkWords, { ...talk, words: bare }, guard)).toMatchObject({ code: 'talkWordsUnreadable' })
    process.env.OLD_FORMS = 'accepted'
    expect(readTexts(talkWords, { ...talk, words: bare }, guard)).toMatchObject({ code: 'talkWordsUnreadable' })
    expect(resealTexts(talkWords, { ...talk, words })).toBe(words)
  })
})
