import {
  changed,
  differences,
  endsNextDay,
  formOf,
  kindsOffered,
  newForm,
  planInput,
  wished,
} from '../../../../../src/features/meeting/presentPlan'
import { meetingDetail, now, planChoices } from '../../../../support/taro/meetings'
import { chen } from '../../../../support/taro/people'

const fresh = newForm(planChoices, chen, now)

describe('a new form', () => {
  it('is nearly filled in: own branch, the usual hours, a name from the kind, oneself in the chair', () => {
    expect(fresh).toMatchObject({
      kinds: ['themedPartyDay'],
      hostIds: ['b3'],
      audience: 'hosts',
      title: '11月主题党日',
      day: '2026-11-22',
      start: '14:30',
      end: '16:00',
      chairId: 'm-chen',
    })
  })

  it('is for tomorrow once the usual hour has passed, in Beijing', () => {
    expect(newForm(planChoices, chen, Date.parse('2026-11-22T06:30:00.000Z')).day).toBe('2026-11-23')
    expect(newForm(planChoices, chen, Date.parse('2026-11-30T15:00:00.000Z'))).toMatchObject({
      day: '2026-12-01',
      title: '12月主题党日',
    })
  })

  it('leaves the chair open for who is not among the members', () => {
    expect(newForm({ ...planChoices, members: [] }, chen, now).chairId).toBeNull()
  })
})

describe('one change', () => {
  it('lets the name follow kinds and day until it is written by hand', () => {
    const both = changed(fresh, { kinds: ['themedPartyDay', 'partyLecture'] })
    expect(both.title).toBe('11月主题党日暨党课')
    expect(changed(both, { day: '2026-12-03' }).title).toBe('12月主题党日暨党课')
    const own = changed(both, { title: '红色家书' })
    expect(changed(own, { kinds: ['partyLecture'] }).title).toBe('红色家书')
    expect(changed(own, { title: '' }).title).toBe('')
  })

  it('makes a committee meeting its committee’s, and opens it again afterwards', () => {
    const committee = changed(fresh, { kinds: ['committeeMeeting'] })
    expect(committee.audience).toBe('committee')
    expect(changed(committee, { kinds: ['themedPartyDay'] }).audience).toBe('hosts')
  })
})

describe('what is sent', () => {
  it('is instants for Beijing clock times', () => {
    expect(planInput(fresh)).toMatchObject({
      startAt: '2026-11-22T06:30:00.000Z',
      endAt: '2026-11-22T08:00:00.000Z',
      namedMemberIds: [],
      place: '',
    })
  })

  it('goes past midnight only where that can be meant', () => {
    const late = changed(fresh, { start: '22:00', end: '00:30' })
    expect(endsNextDay(late)).toBe(true)
    expect(planInput(late).endAt).toBe('2026-11-22T16:30:00.000Z')
    const slip = changed(fresh, { start: '14:30', end: '14:00' })
    expect(endsNextDay(slip)).toBe(false)
    expect(planInput(slip).endAt < planInput(slip).startAt).toBe(true)
  })

  it('drops agenda lines left empty and minutes that are no number', () => {
    const form = changed(fresh, {
      agenda: [
        { id: 'a1', title: ' 诵读 ', minutes: '40' },
        { id: 'a2', title: '', minutes: '5' },
        // Kept on this phone before items had ids.
        { title: '讨论', minutes: '半小时' },
      ],
    })
    expect(planInput(form).agenda).toEqual([
      { id: 'a1', title: '诵读', minutes: 40 },
      { id: 'i3', title: '讨论', minutes: null },
    ])
  })

  it('names people only when the audience is named', () => {
    const named = changed(fresh, { audience: 'named', namedMemberIds: ['m-wang'] })
    expect(planInput(named).namedMemberIds).toEqual(['m-wang'])
    expect(planInput(changed(named, { audience: 'hosts' })).namedMemberIds).toEqual([])
  })
})

describe('choices and drafts', () => {
  it('offers the kinds every host may hold', () => {
    const group = {
      nodeId: 'g1',
      name: '第一党小组',
      kind: 'partyGroup' as const,
      kinds: ['groupMeeting' as const, 'guestLecture' as const],
    }
    const choices = { ...planChoices, hosts: [...planChoices.hosts, group] }
    expect(kindsOffered(choices, ['b3', 'g1'])).toEqual(['guestLecture'])
    expect(kindsOffered(choices, [])).toEqual([])
  })

  it('comes back from a meeting as it went', () => {
    const meeting = meetingDetail({
      agenda: [
        { id: 'i1', title: '诵读', minutes: 40 },
        { id: 'i2', title: '讨论', minutes: null },
      ],
    })
    const form = formOf(meeting)
    expect(form).toMatchObject({ day: '2026-11-22', start: '14:30', end: '16:00', titled: true })
    expect(planInput(form)).toMatchObject({
      startAt: meeting.startAt,
      endAt: meeting.endAt,
      agenda: meeting.agenda,
    })
  })

  it('remembers the item of a study plan it was begun for, with its title and a kind the host may hold', () => {
    const wish = { title: '学习条例', kind: 'guestLecture', studyItemId: 'item0001' }
    expect(wished(fresh, planChoices, wish)).toMatchObject({
      title: '学习条例',
      kinds: ['guestLecture'],
      studyItemId: 'item0001',
    })
    expect(wished(fresh, planChoices, { ...wish, kind: 'groupMeeting' }).kinds).toEqual(['themedPartyDay'])
  })

  it('differs from another in words, field by field', () => {
    const mine = changed(fresh, { place: '三楼', chairId: 'm-wang' })
    expect(differences(mine, fresh, planChoices)).toEqual([
      { field: '地点', mine: '三楼', theirs: '（空）' },
      { field: '主持人', mine: '王党员', theirs: '陈书记' },
    ])
    expect(differences(fresh, fresh, planChoices)).toEqual([])
  })
})
