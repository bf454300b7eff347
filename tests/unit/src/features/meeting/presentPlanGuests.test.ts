import { changed, newForm, planInput, type PlanForm } from '../../../../../src/features/meeting/presentPlan'
import {
  alsoOf,
  invitable,
  withMembers,
  yearChosen,
  type InvitedLine,
} from '../../../../../src/features/meeting/presentPlanGuests'
import { meetingDetail, now, planChoices } from '../../../../support/taro/meetings'
import { chen } from '../../../../support/taro/people'

const fresh = newForm(planChoices, chen, now)
const sent = (more: Partial<PlanForm>) => planInput({ ...fresh, ...more })
const outside: InvitedLine = { key: 'guest-one', isMember: false, name: ' 孙教授 ', unit: '市委党校 ', items: ['i3'] }
const member: InvitedLine = { key: 'm-zhao', isMember: true, name: '赵积极', unit: '', items: [] }

describe('0.10 lecturers in the form', () => {
  const lecturers = [
    { key: '1', memberId: 'm-chen', name: '', post: ' 书记 ' },
    { key: '2', memberId: '', name: ' 孙教授 ', post: '' },
    { key: '3', memberId: '', name: ' ', post: '写了一半' },
  ]
  it('are sent for a lecture, without the line that names nobody', () => {
    expect(sent({ kinds: ['partyLecture'], lecturers }).lecturers).toEqual([
      { type: 'member', memberId: 'm-chen', post: '书记' },
      { type: 'outside', name: '孙教授', post: null },
    ])
    expect(sent({ kinds: ['generalMeeting'], lecturers }).lecturers).toEqual([])
  })
})

describe('0.11 invited people in the form', () => {
  it('are sent by id or by name, with the items they come for', () => {
    expect(sent({ invited: [member, outside] }).invited).toEqual([
      { type: 'member', memberId: 'm-zhao' },
      { type: 'outside', clientId: 'guest-one', name: '孙教授', unit: '市委党校', items: ['i3'] },
    ])
  })
  it('come back from the meeting as they were sent', () => {
    const invited = [{ memberId: null, key: 'guest-one', name: '孙教授', from: '市委党校', items: ['i3'] }]
    const form = { ...fresh, ...alsoOf(meetingDetail({ invited })) }
    expect(planInput(form).invited).toEqual(sent({ invited: [outside] }).invited)
  })
  it('lose the item that is taken off the agenda, and keep the one that is moved', () => {
    const agenda = ['i1', 'i3'].map((id) => ({ id, title: id, minutes: '' }))
    const form = { ...fresh, agenda, invited: [outside] }
    expect(changed(form, { agenda: [...agenda].reverse() }).invited![0]!.items).toEqual(['i3'])
    expect(changed(form, { agenda: [agenda[0]!] }).invited![0]!.items).toEqual([])
  })
  it('are chosen among those the meeting does not expect', () => {
    const names = (audience: PlanForm['audience']) =>
      invitable({ audience, namedMemberIds: [] }, { ...planChoices, hosts: planChoices.hosts.slice(0, 1) }).map(
        ({ mayLead }) => mayLead,
      )
    expect(names('hosts')).not.toContain(true)
    expect(names('committee')).toContain(true)
  })
  it('keep what was said of each when another is chosen', () => {
    const before = [{ ...member, items: ['i1'] }, outside]
    expect(withMembers(before, ['m-zhao', 'm-li'], planChoices).map(({ key, items }) => [key, items])).toEqual([
      ['m-zhao', ['i1']],
      ['m-li', []],
      ['guest-one', ['i3']],
    ])
  })
})

describe('A.3 the year in the form', () => {
  const on = (day: string, forYear?: number) =>
    yearChosen({ kinds: ['organizationalLifeMeeting'], day, ...(forYear && { forYear }) })
  it('is open from January to March until it is chosen, and the year of the day otherwise', () => {
    expect(on('2027-02-20')).toBeUndefined()
    expect(on('2027-02-20', 2026)).toBe(2026)
    expect(on('2026-12-20')).toBe(2026)
    expect(on('2028-02-20', 2026)).toBeUndefined()
    expect(yearChosen({ kinds: ['themedPartyDay'], day: '2026-12-20' })).toBeUndefined()
  })
})

describe('0.27 kinds in the form', () => {
  it('takes the audience a kind is for alone, and gives it back', () => {
    const called = changed(fresh, { kinds: ['secretariesMeeting'] })
    expect(called.audience).toBe('secretaries')
    expect(changed(called, { kinds: ['themedPartyDay'] }).audience).toBe('hosts')
    expect(changed(fresh, { kinds: ['democraticLifeMeeting'] }).audience).toBe('committee')
  })
  it('names a meeting of no kind of the list by the words that were given', () => {
    const other = changed(changed(fresh, { kinds: ['otherMeeting'] }), { otherLabel: '青年座谈' })
    expect(other.title).toBe('11月青年座谈')
    expect(planInput(other).otherLabel).toBe('青年座谈')
  })
})
