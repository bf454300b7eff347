import { draftOf, minutesInput, savedText } from '../../../../../src/features/meeting/presentMinutes'
import { meetingDetail } from '../../../../support/taro/meetings'

const minutes = { text: '照议程进行。', resolutions: ['同意'], wordsBy: '李委员', savedAt: '2026-11-22T16:30:00.000Z' }

describe('the minutes', () => {
  it('begin from what was saved, and are called by their meeting', () => {
    const title = '红色家书诵读与交流'
    expect(draftOf(meetingDetail())).toEqual({ text: '', resolutions: [], title })
    expect(draftOf(meetingDetail({ minutes }))).toEqual({ text: '照议程进行。', resolutions: ['同意'], title })
  })

  it('are sent without empty resolutions', () => {
    expect(minutesInput({ text: ' 议了两件事。\n', resolutions: ['', ' 同意 ', '  '] })).toEqual({
      text: '议了两件事。',
      resolutions: ['同意'],
    })
  })

  it('say who saved them, on the Beijing day', () => {
    expect(savedText(minutes)).toBe('李委员 · 11月23日 00:30 保存')
  })
})
