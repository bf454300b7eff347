import { mutate } from 'swr'
import { create } from 'zustand'
import type { Bound, Device, Me } from '../contract/session'
import { callAction } from './callAction'
import { readStored, removeStored, storedKeys, writeStored } from './storage'

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

const meKey = 'session.me'
const deviceKey = 'session.device'

/** This phone's key for the member's own code; undefined where none was issued. Readable without a network. */
export const readDevice = (): Device | undefined => readStored<Device>(deviceKey)

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

function storedSession(): Session {
  const me = readStored<Me>(meKey)
  return me
    ? { ...nobody, state: 'ready', me, organName: me.organName, deviceLive: readDevice() !== undefined }
    : nobody
}

export const useSession = create<Session>(storedSession)

/** Who is signed in, as far as this phone knows; always there inside `Gate`. */
export const useMe = (): Me | undefined => useSession((session) => session.me)

let entering: Promise<void> | undefined

/** Ask the server who this is. Never rejects: the outcome is in `useSession`. Calls at the same time share one request. */
export function enter(): Promise<void> {
  entering ??= askEntrance().finally(() => {
    entering = undefined
  })
  return entering
}

async function askEntrance(): Promise<void> {
  if (!useSession.getState().me) useSession.setState({ state: 'entering' })
  try {
    const answer = await callAction('session.enter', { deviceId: readDevice()?.deviceId })
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
      useSession.setState({
        ...nobody,
        state: 'consentNeeded',
        me,
        organName: me.organName,
        consentVersion,
        confirmed: true,
      })
    } else {
      if (!entrance.deviceLive) removeStored(deviceKey)
      welcome(entrance.me, entrance.deviceLive)
    }
  } catch {
    if (!useSession.getState().me) useSession.setState({ state: 'unreachable' })
  }
}

/** The server knows this person and nothing stands in the way. */
export function welcome(me: Me, deviceLive = readDevice() !== undefined): void {
  writeStored(meKey, me)
  useSession.setState({ ...nobody, state: 'ready', me, organName: me.organName, deviceLive, confirmed: true })
}

/** Just bound: the key is kept before anything else, then the server says what comes next. */
export function takeBound({ device }: Bound): Promise<void> {
  writeStored(deviceKey, device)
  return enter()
}

/** Keep a newly issued key; this phone's code is the live one from now on. */
export function takeDevice(device: Device): void {
  writeStored(deviceKey, device)
  useSession.setState({ deviceLive: true })
}

/** Leaves nothing of this person on the phone, save what still waits to be sent. */
export function forget(): void {
  storedKeys()
    .filter((key) => key.startsWith('session.') || key.startsWith('answer.'))
    .forEach(removeStored)
  void mutate(() => true, undefined, { revalidate: false })
  useSession.setState(nobody)
}
