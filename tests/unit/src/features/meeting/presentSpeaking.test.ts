import type { PersonChoice } from '../../../../../src/contract/person'
import {
  givesTheWord,
  nextSpeakers,
  nowSpeaking,
  speakingForm,
  speakingInput,
  usedBy,
  usedLine,
} from '../../../../../src/features/meeting/presentSpeaking'
import { atTheDoor, nothing } from '../../../../support/taro/meetings'
import { choice } from '../../../../support/taro/people'

const at = (clock: string) => `2026-11-22T06:${clock}.000Z`
const said = { memberId: 'm-王', name: '王', minutes: 6, startedAt: at('30:00'), endedAt: at('36:10') }
const saying = { memberId: 'm-李', name: '李', minutes: 6, startedAt: at('37:00'), endedAt: null }
const speakers = [said, saying]
const here: PersonChoice[] = ['赵', '王', '李', '钱'].map((name) => choice(`m-${name}`, name, ''))
const names = (people: PersonChoice[]) => people.map(({ name }) => name).join('')

describe('发言', () => {
  it('proposes the next of those who are there, where each is to have the word', () => {
    const { choices, next, waiting } = nextSpeakers({ kinds: ['organizationalLifeMeeting'], speakers }, here)
    expect([names(choices), next?.name, names(waiting)]).toEqual(['赵钱王', '赵', '赵钱'])
    const free = nextSpeakers({ kinds: ['themedPartyDay'], speakers }, here)
    expect([names(free.choices), free.next, free.waiting]).toEqual(['赵钱王', undefined, []])
  })

  it('shows the clock of whoever has it', () => {
    const on = (clock: string) => nowSpeaking({ speakers }, Date.parse(at(clock)))
    expect(on('40:00')).toEqual({ memberId: 'm-李', name: '李', clock: { word: '还剩', figure: '3:00', share: 0.5 } })
    expect(on('45:10')?.clock).toEqual({ word: '超时', figure: '2:10', share: 1 })
    expect(nowSpeaking({ speakers: [said] }, Date.parse(at('45:10')))).toBeNull()
  })

  it('sends whole minutes, or none for no limit, and nothing that cannot be', () => {
    expect(speakingForm({ speakers })).toEqual({ memberId: '', minutes: '6' })
    expect(speakingForm({})).toEqual({ memberId: '', minutes: '' })
    const input = (memberId: string, minutes: string) => speakingInput('m1', { memberId, minutes })
    expect(input('m-赵', '6')).toEqual({ meetingId: 'm1', memberId: 'm-赵', event: 'start', minutes: 6 })
    expect(input('m-赵', ' ')).toEqual({ meetingId: 'm1', memberId: 'm-赵', event: 'start' })
    expect([input('', '6'), input('m-赵', '0'), input('m-赵', '241'), input('m-赵', '半')]).toEqual([
      ...[null, null, null, null],
    ])
  })

  it('says in the record what each used', () => {
    expect(usedLine({ speakers })).toBe('发言用时：王 6 分钟')
    expect(usedLine({})).toBe('')
    expect([usedBy({ speakers }, 'm-王'), usedBy({ speakers }, 'm-李')]).toEqual([['用时 6 分钟'], []])
  })

  it('is given while the meeting is open, by who may know who is there', () => {
    expect(givesTheWord({ state: 'open', can: atTheDoor })).toBe(true)
    expect(givesTheWord({ state: 'closed', can: atTheDoor })).toBe(false)
    expect(givesTheWord({ state: 'open', can: { ...nothing, tickItems: true } })).toBe(false)
  })
})
