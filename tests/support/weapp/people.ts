import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { clock } from '../meeting'
import type { Organ, PersonKey } from '../organ'
import { openIds } from '../organ'
import { readWeapp } from './package'
import type { WeappPackage } from './package'
import { startPhone } from './phone'
import type { Phone, PhoneOptions } from './phone'
import { openScreen } from './screen/screen'
import type { Screen } from './screen/screen'
import { compileTemplates } from './templates'
import type { CompiledTemplates } from './templates'
import { handset } from './wx/device'
import type { PhoneFiles } from './wx/files'

let built: { weapp: WeappPackage; compiled: CompiledTemplates } | undefined

/** The build under test, read and compiled once a process. */
export function builtWeapp() {
  if (!built) {
    const weapp = readWeapp()
    built = { weapp, compiled: compileTemplates(weapp) }
  }
  return built
}

/** Calls and uploads as one person of WeChat's. */
export const wireOf = ({ cloud }: Organ, openId: string): Pick<PhoneOptions, 'call' | 'upload'> => ({
  call: (name, data) => cloud.call(openId, name, data),
  upload: async (cloudPath, content) => {
    const address = `${cloud.url}/as/${openId}/upload?cloudPath=${encodeURIComponent(cloudPath)}`
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(content),
    })
    return (await answer.json()) as Awaited<ReturnType<PhoneOptions['upload']>>
  },
})

/** Someone of the cast, at 14:25 on the organ's day. */
const optionsOf = (organ: Organ, who: PersonKey): PhoneOptions => ({
  ...builtWeapp(),
  ...wireOf(organ, openIds[who]),
  now: () => Date.parse(clock('14:25')),
})

/** What a phone keeps when the app is closed, and what its WeChat is too old for. */
type Used = Pick<Phone, 'storage' | 'files'> & Pick<PhoneOptions, 'without'>

/** Someone of the cast opens the mini-program, without a screen; on a phone used before, if one is given. */
export const phoneOf = (
  organ: Organ,
  who: PersonKey,
  open?: string,
  { storage, files, without }: Partial<Used> = {},
): Promise<Phone> => startPhone({ ...optionsOf(organ, who), open, storage, files, without })

/** A phone whose screen can be looked at. */
export interface ScreenPhone extends Phone {
  readonly screen: Screen
  /** Keeps a picture of the screen for whoever looks. */
  picture(name: string): Promise<void>
  /** Closes the app and takes its screen away. */
  close(): Promise<void>
}

/** Where the pictures are kept. */
export const pictures = resolve('.tmp/weapp')

/** Someone of the cast opens the mini-program on a screen in this browser. */
export async function screenPhoneOf(
  organ: Organ,
  who: PersonKey,
  browser: Browser,
  given: Partial<PhoneOptions> = {},
): Promise<ScreenPhone> {
  const files: PhoneFiles = given.files ?? new Map()
  const screen = await openScreen({ browser, weapp: builtWeapp().weapp, size: handset, ...given, files })
  const phone = await startPhone({ ...optionsOf(organ, who), ...given, files, front: screen })
  mkdirSync(pictures, { recursive: true })
  return {
    ...phone,
    screen,
    picture: (name) => screen.photograph(join(pictures, `${name}.png`)),
    close: async () => {
      phone.end()
      await screen.close()
    },
  }
}

/** What must hold of every run: no error reached WeChat, and nothing was asked of it that is not modelled. */
export const errorsOf = ({ record }: Phone): string[] => [
  ...record.errors,
  ...[...record.unknownApis].map((name) => `wx.${name} is not modelled`),
]
