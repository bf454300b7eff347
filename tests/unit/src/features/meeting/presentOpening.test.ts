import { openingText, opensAtOnce, recorderAsked } from '../../../../../src/features/meeting/presentOpening'

const now = Date.parse('2026-11-22T06:10:00.000Z')
const li = { memberId: 'm-li', name: '李委员' }
const at = (startAt: string, recorder: typeof li | null = null) => ({ startAt, recorder })

describe('opening (U3)', () => {
  it('is one tap near its hour, and asked about long before it', () => {
    expect(opensAtOnce(at('2026-11-22T07:10:00.000Z'), 'm-chen', now)).toBe(true)
    expect(opensAtOnce(at('2026-11-22T07:11:00.000Z'), 'm-chen', now)).toBe(false)
  })

  it('asks after the recorder, but for one who opens it themselves', () => {
    const meeting = at('2026-11-22T06:30:00.000Z', li)
    expect(opensAtOnce(meeting, 'm-chen', now)).toBe(false)
    expect(recorderAsked(meeting, 'm-chen')).toEqual(li)
    expect(opensAtOnce(meeting, 'm-li', now)).toBe(true)
    expect(recorderAsked(meeting, 'm-li')).toBeNull()
  })

  it('says that who opens has come, where they are asked to come, and the hour only when it is far', () => {
    const near = { startAt: '2026-11-22T06:30:00.000Z', expectedHere: true }
    expect(openingText(near, now)).toBe('开始后应到名单固定下来。您自己记为到会，不用再扫码。')
    expect(openingText({ ...near, expectedHere: false }, now)).not.toContain('到会')
    const far = { startAt: '2026-11-22T07:11:00.000Z', expectedHere: false }
    expect(openingText(far, now)).toBe('会议定在 15:11，迟到仍按原定时间算。开始后应到名单固定下来。')
  })
})
