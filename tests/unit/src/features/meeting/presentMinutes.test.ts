import { draftOf, isChanged, minutesInput, savedText } from '../../../../../src/features/meeting/presentMinutes'
import { meetingDetail } from '../../../../support/taro/meetings'

const minutes = { text: '照议程进行。', resolutions: ['同意'], wordsBy: '李委员', savedAt: '2026-11-22T16:30:00.000Z' }

describe('the minutes', () => {
  it('begin from what was saved, and with its version', () => {
    expect(draftOf(meetingDetail())).toEqual({ text: '', resolutions: [], version: 3 })
    expect(draftOf(meetingDetail({ minutes }))).toEqual({ text: '照议程进行。', resolutions: ['同意'], version: 3 })
  })

  it('are sent without empty resolutions', () => {
    expect(minutesInput({ text: ' 议了两件事。\n', resolutions: ['', ' 同意 ', '  '] })).toEqual({
      text: '议了两件事。',
      resolutions: ['同意'],
    })
  })

  it('are changed only when what would be sent is', () => {
    const meeting = meetingDetail({ minutes })
    expect(isChanged({ text: '照议程进行。 ', resolutions: ['同意', ''] }, meeting)).toBe(false)
    expect(isChanged({ text: '照议程进行。', resolutions: [] }, meeting)).toBe(true)
  })

  it('say who saved them, on the Beijing day', () => {
    expect(savedText(minutes)).toBe('李委员 · 11月23日 00:30 保存')
  })
})
