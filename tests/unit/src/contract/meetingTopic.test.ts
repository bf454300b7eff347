import { hasTopicKind, professionalShareOver } from '../../../../src/contract/meetingTopic'

describe('0.30 what a study meeting is about', () => {
  const topics = (theory: number, professional: number, unsaid = 0) => [
    { kind: 'theory' as const, hours: theory },
    { kind: 'professional' as const, hours: professional },
    { kind: null, hours: unsaid },
  ]
  it('0.30 is hinted at when 业务 is more than the organ’s figure, of what says what it is about', () => {
    expect(professionalShareOver(topics(4, 4), 50)).toBeNull()
    expect(professionalShareOver(topics(4, 5), 50)).toBe(56)
    expect(professionalShareOver(topics(4, 5), 60)).toBeNull()
    // What nobody said is no theory and no 业务.
    expect(professionalShareOver(topics(1, 2, 100), 50)).toBe(67)
    expect(professionalShareOver(topics(0, 0, 9), 50)).toBeNull()
    expect(professionalShareOver([], 50)).toBeNull()
  })
  it('0.30 is asked of meetings that study', () => {
    expect(hasTopicKind(['generalMeeting', 'partyLecture'])).toBe(true)
    expect(hasTopicKind(['committeeMeeting'])).toBe(false)
  })
})
