import { clock } from '../meeting'
import type { Organ, PersonKey } from '../organ'
import { openIds } from '../organ'
import { readWeapp } from './package'
import type { WeappPackage } from './package'
import { startPhone } from './phone'
import type { Phone } from './phone'
import { compileTemplates } from './templates'
import type { CompiledTemplates } from './templates'
import type { PhoneStorage } from './wx/storage'

let built: { weapp: WeappPackage; compiled: CompiledTemplates } | undefined

/** The build under test, read and compiled once a process. */
export function builtWeapp() {
  if (!built) {
    const weapp = readWeapp()
    built = { weapp, compiled: compileTemplates(weapp) }
  }
  return built
}

/** Someone of the cast opens the mini-program, at 14:25 on the organ's day unless told otherwise. */
export const phoneOf = (organ: Organ, who: PersonKey, open?: string, storage?: PhoneStorage): Promise<Phone> =>
  startPhone({
    ...builtWeapp(),
    call: (name, data) => organ.cloud.call(openIds[who], name, data),
    now: () => Date.parse(clock('14:25')),
    open,
    storage,
  })

/** What must hold of every run: no error reached WeChat, and nothing was asked of it that is not modelled. */
export const faultsOf = ({ record }: Phone): string[] => [...record.faults, ...[...record.unknownApis].map((name) => `wx.${name} is not modelled`)]
