import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AddToRollSheet } from '../../../src/features/attendance/AddToRollSheet'
import { GuestSheet } from '../../../src/features/attendance/GuestSheet'
import { checkedIn, planChoices, rollRow } from '../../support/taro/meetings'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { chen, choice } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meeting = { id: '2026AQIDBAUG', state: 'open' as const, startAt: '2026-11-22T06:30:00.000Z' }
const ends: string[] = []
const sheet = () => within(screen.getByRole('dialog'))
const press = (name: string | RegExp) => fireEvent.click(sheet().getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(sheet().getByLabelText(label), { target: { value } })
const opened = (state: 'open' | 'closed' = 'open') => {
  renderPage(
    <GuestSheet
      meeting={{ ...meeting, state }}
      rows={[rollRow('冯国安'), rollRow('周景行')]}
      onClose={() => ends.push('closed')}
      onDone={() => ends.push('done')}
    />,
  )
  write('姓名', '冯国安')
  write('单位', '市委党校')
  press('登记')
}
const guests = () =>
  askedOf('attendance.admitGuest').map(({ guest }) => guest as { another?: boolean; clientId: string })

beforeEach(() => {
  newPhone('pages/meeting/console/index', { meetingId: meeting.id })
  signIn(chen)
  ends.length = 0
})

describe('U20 a guest with a name of the roll', () => {
  beforeEach(() => {
    refuse('attendance.admitGuest', 'guestOnRoll', { name: '冯国安', who: '第三党支部' }, { field: 'guest.name' })
    answer('attendance.confirm', checkedIn())
    answer('attendance.enterLate', checkedIn())
  })

  it('U20 is asked about, and entered as themselves where it is the same person', async () => {
    opened()
    expect(await screen.findByText(/^名单上有冯国安（第三党支部），是他吗？/)).toBeTruthy()
    press(/^是，按冯国安本人登记/)
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(askedOf('attendance.confirm')).toMatchObject([{ meetingId: meeting.id, memberId: 'm-冯国安' }])
    expect(guests()).toHaveLength(1)
  })

  it('U20 was there from the start, by 补录, where the meeting was on paper', async () => {
    opened('closed')
    await screen.findByText(/^名单上有冯国安/)
    press(/^是，按冯国安本人登记/)
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(askedOf('attendance.enterLate')).toMatchObject([{ memberId: 'm-冯国安', arrivedAt: meeting.startAt }])
  })
})

describe('U20 the same guest twice', () => {
  beforeEach(() =>
    refuse('attendance.admitGuest', 'guestTwice', { name: '冯国安', from: '市委党校' }, { field: 'guest.name' }),
  )

  it('U20 is written down once where it is the same person', async () => {
    opened()
    await screen.findByText('是同一位')
    press(/^是同一位/)
    expect(ends).toEqual(['done'])
    expect(guests()).toHaveLength(1)
  })

  it('U20 is kept beside the first where it is another, from the same form', async () => {
    opened()
    fireEvent.click(await screen.findByRole('button', { name: '返回' }))
    expect(sheet().getByLabelText('姓名')).toHaveProperty('value', '冯国安')
    press('登记')
    await screen.findByText('是同一位')
    answer('attendance.admitGuest', checkedIn({ status: 'guest' }))
    press(/^不是，是另一位/)
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(guests().map(({ another }) => another)).toEqual([undefined, undefined, true])
    expect(new Set(guests().map(({ clientId }) => clientId)).size).toBe(1)
  })
})

describe('U20 somebody put on the roll under the name of a guest', () => {
  const add = { meetingId: meeting.id, memberId: 'm-feng', change: 'add', reason: '刚转入支部' }
  const asksWho = async () => {
    answer('meeting.planChoices', { ...planChoices, members: [{ ...choice('m-feng', '冯国安'), mayLead: true }] })
    refuse('meeting.correctRoll', 'rollGuestSame', { name: '冯国安', from: '市委党校' }, { field: 'memberId' })
    const guest = rollRow('冯国安', { memberId: null, rowId: 'r-guest', status: 'guest', expected: false })
    renderPage(
      <AddToRollSheet
        meetingId={meeting.id}
        rows={[guest]}
        onClose={() => ends.push('closed')}
        onDone={() => ends.push('done')}
      />,
    )
    fireEvent.click(await screen.findByRole('button', { name: /^补进谁/ }))
    fireEvent.click(screen.getByRole('radio', { name: /冯国安/ }))
    fireEvent.click(sheet().getByRole('radio', { name: '刚转入支部' }))
    press('补进名单')
    await screen.findByText('是同一位')
    expect(askedOf('meeting.correctRoll')).toEqual([add])
    answer('meeting.correctRoll', { expected: 3, votingBase: 3 })
  }

  it('U20 takes the guest’s place where it is the same person', async () => {
    await asksWho()
    answer('attendance.void', { rowId: 'r-guest' })
    press(/^是同一位/)
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(askedOf('attendance.void')).toMatchObject([{ rowId: 'r-guest' }])
    expect(askedOf('meeting.correctRoll')).toEqual([add, add])
  })

  it('U20 stands beside the guest where it is another', async () => {
    await asksWho()
    press(/^不是，是另一位/)
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(askedOf('attendance.void')).toEqual([])
    expect(askedOf('meeting.correctRoll').at(-1)).toEqual({ ...add, another: true })
  })
})
