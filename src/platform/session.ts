import { mutate } from 'swr'
import { create } from 'zustand'
import type { Bound, Device, Me } from '../contract/session'
import { query } from './callAction'
import { clearOthers, ownersOf, shelfOf } from './outbox/shelf'

export interface Session {
  /**
   * `entering`: no answer yet and nobody known on this phone; `unreachable`: no answer came; `refused`: the server would
   * not say who this is. `ready` may rest on what this phone kept: see `confirmed`.
   */
  state: 'entering' | 'unreachable' | 'refused' | 'unbound' | 'consentNeeded' | 'ready'
  me: Me | undefined
  organName: string
  /** No administrator exists yet: the organ may be claimed. */
  claimable: boolean
  /** The version of the privacy notice to agree to. */
  consentVersion: number
  /** This phone holds the member's live key. */
  deviceLive: boolean
  /** The server has said so since launch; false while `me` is only what was kept. */
  confirmed: boolean
  /** The sentence of a refusal. */
  message: string
}

/** Who is signed in, for what is kept and sent; undefined while nobody is known. */
export const signedInId = (): string | undefined => useSession.getState().me?.memberId

/** Whoever has just been bound holds the key before anything else of them is known here. */
const deviceOwner = () => signedInId() ?? ownersOf('device')[0]

/** This phone's key for the member's own code; undefined where none was issued. Readable without a network. */
export const readDevice = (memberId = deviceOwner()): Device | undefined =>
  memberId === undefined ? undefined : shelfOf(memberId).read<Device>('device')

const nobody: Session = {
  state: 'entering',
  me: undefined,
  organName: '',
  claimable: false,
  consentVersion: 0,
  deviceLive: false,
  confirmed: false,
  message: '',
}

/** At most one person's session lies on a phone: whoever signs in clears the others'. */
function storedSession(): Session {
  const [memberId] = ownersOf('me')
  const me = memberId === undefined ? undefined : shelfOf(memberId).read<Me>('me')
  return me
    ? {
        ...nobody,
        state: 'ready',
        me,
        organName: me.organName,
        deviceLive: readDevice(me.memberId) !== undefined,
      }
    : nobody
}

export const useSession = create<Session>(storedSession)

/** Who is signed in, as far as this phone knows; always there inside `Gate`. */
export const useMe = (): Me | undefined => useSession((session) => session.me)

let entering: Promise<void> | undefined
/** Counts the times somebody left: what was asked about them before is not listened to any more. */
let departures = 0

/** Ask the server who this is. Never rejects: the outcome is in `useSession`. Calls at the same time share one request. */
export function enter(): Promise<void> {
  entering ??= askEntrance(departures).finally(() => {
    entering = undefined
  })
  return entering
}

/** Asks who this is while no answer has come. */
export async function enterUnlessConfirmed(): Promise<void> {
  if (!useSession.getState().confirmed) await enter()
}

async function askEntrance(asked: number): Promise<void> {
  if (!useSession.getState().me) useSession.setState({ state: 'entering' })
  try {
    const answer = await query('session.enter', { deviceId: readDevice()?.deviceId })
    if (asked !== departures) return void (await enter())
    if (!answer.ok) return useSession.setState({ ...nobody, state: 'refused', message: answer.problem.message })
    const entrance = answer.value
    if (entrance.state === 'unbound') {
      forget()
      useSession.setState({
        state: 'unbound',
        organName: entrance.organName,
        claimable: entrance.claimable,
        confirmed: true,
      })
    } else if (entrance.state === 'consentNeeded') {
      const { me, consentVersion } = entrance
      makeRoomFor(me.memberId)
      useSession.setState({
        ...nobody,
        state: 'consentNeeded',
        me,
        organName: me.organName,
        consentVersion,
        confirmed: true,
      })
    } else {
      if (!entrance.deviceLive) shelfOf(entrance.me.memberId).remove('device')
      welcome(entrance.me, entrance.deviceLive)
    }
  } catch {
    if (!useSession.getState().me) useSession.setState({ state: 'unreachable' })
  }
}

/** What another person left on this phone: only what waits for them stays, out of everybody's sight. */
function makeRoomFor(memberId: string | undefined): void {
  clearOthers(memberId)
  if (memberId === undefined || memberId !== signedInId()) void mutate(() => true, undefined, { revalidate: false })
}

/** The server knows this person and nothing stands in the way. */
export function welcome(me: Me, deviceLive = readDevice(me.memberId) !== undefined): void {
  makeRoomFor(me.memberId)
  shelfOf(me.memberId).write('me', me)
  useSession.setState({ ...nobody, state: 'ready', me, organName: me.organName, deviceLive, confirmed: true })
}

/** Just bound: the key is kept before anything else, then the server says what comes next. */
export function takeBound({ me, device }: Bound): Promise<void> {
  makeRoomFor(me.memberId)
  shelfOf(me.memberId).write('device', device)
  return enter()
}

/** Keep a newly issued key; this phone's code is the live one from now on. */
export function takeDevice(device: Device): void {
  const memberId = signedInId()
  if (memberId === undefined) return
  shelfOf(memberId).write('device', device)
  useSession.setState({ deviceLive: true })
}

/** Leaves nothing of this person on the phone, save what still waits to be sent by them. */
export function forget(): void {
  departures += 1
  entering = undefined
  makeRoomFor(undefined)
  useSession.setState(nobody)
}
