import { screen, waitFor } from '@testing-library/react'
import type { RollRow } from '../../../src/contract/attendance'
import { toBase64Url } from '../../../src/contract/codes'
import { DoorScan } from '../../../src/features/attendance/DoorScan'
import { codeAt } from '../../../src/features/attendance/rotatingCode'
import { useDoorLine } from '../../../src/features/attendance/useDoorLine'
import { answer, asked, startFakeCloud } from './fakeCloud'
import { answerRoll, atTheDoor, meetingDetail, rollOf, rollRow } from './meetings'
import { chen } from './people'
import { newPhone, renderPage, signIn } from './renderPage'

export const meetingId = '2026AQIDBAUG'
export const key = toBase64Url(new Uint8Array(32).fill(9))
/** Now, on this phone and on the server. */
export const now = Date.parse('2026-11-22T06:10:07.000Z')
/** The ways taken out of the scanner. */
export const taken: string[] = []
const ways = {
  onRoll: () => taken.push('roll'),
  onCall: () => taken.push('call'),
  onCode: () => taken.push('code'),
}
/** What a member's phone shows. */
export const codeOf = (handle: string, at = now) => codeAt({ direction: 'member', handle, key, urlPrefix: '' }, at).text
/** Of another phone of the roll. */
export const handleOf = (at: number) => `AAAAAA${String(at).padStart(2, '0')}`
export const liRow = rollRow('李知夏', { memberId: 'm-li' })

interface Door {
  can?: typeof atTheDoor
  rows?: RollRow[]
  devices?: [string, string, string][]
}
/** The scan page of an open meeting, camera running, names of the roll at hand. */
export async function openDoor({
  can = atTheDoor,
  rows = [liRow, rollRow('冯国安')],
  devices = [['BgUEAwIB', 'm-li', '李知夏']],
}: Door = {}): Promise<void> {
  jest.spyOn(Date, 'now').mockReturnValue(now)
  newPhone('pages/meeting/detail/index', { meetingId })
  useDoorLine.setState(useDoorLine.getInitialState(), true)
  startFakeCloud(new Date(now).toISOString())
  signIn(chen)
  answer('meeting.show', meetingDetail({ state: 'open', can }))
  answerRoll(rollOf(rows))
  answer('attendance.codeKey', {
    meetingId,
    title: '红色家书诵读与交流',
    handle: 'AQIDBAUG',
    key,
    urlPrefix: '',
    stepSeconds: 15,
    devices,
  })
  renderPage(<DoorScan meetingId={meetingId} ways={ways} />)
  await waitFor(() =>
    expect(asked()).toEqual(expect.arrayContaining(['meeting.show', 'attendance.codeKey', 'attendance.roll'])),
  )
  await screen.findByText('红色家书诵读与交流')
}
/** What the band says of the last scan, read out. */
export const band = () => document.querySelector('.scan-band-head[role=status]')
