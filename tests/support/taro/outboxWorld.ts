import type { CallOptions } from '../../../src/platform/callAction'
import type { Draft } from '../../../src/platform/outbox'
import { fakeStorage, openBrowser } from './fakeBrowser'

/**
 * The server and one phone's disk: what a killed app leaves behind. A suite stands it in for `callAction`, `files` and
 * `outbox/phoneFiles`.
 */
export interface World {
  storage: Storage
  files: Map<string, string>
  uploads: Map<string, string>
  tickets: number
  /** Photos by id: what each was uploaded as. */
  photos: Map<string, string>
  records: Map<string, { words: string; photoIds: string[]; version: number }>
  /** What each call was told, by its name and all it says. */
  told: Map<string, { recordId: string; version: number }>
  saves: { call: string; as: string; recordId: string; text: string }[]
  refuse: { code: string; message: string; details?: object } | undefined
  /** Whose WeChat this is, by the server. */
  boundTo: string
  /** How many calls of the app may still finish; at the next the app dies, before its effect or after. */
  life: { calls: number; effect: boolean }
  /** Runs before a call takes effect. */
  meanwhile: (action: string) => void
}

export const forever = { calls: Infinity, effect: false }
export const newWorld = (): World => ({
  storage: fakeStorage(),
  files: new Map(),
  uploads: new Map(),
  tickets: 0,
  photos: new Map(),
  records: new Map(),
  told: new Map(),
  saves: [],
  refuse: undefined,
  boundTo: 'wang',
  life: { ...forever },
  meanwhile: () => {},
})

class Killed extends Error {}

/** Each thing the app waits for. A killed app never learns of it. */
async function outside<Value>({ life }: World, effect: () => Value): Promise<Value> {
  life.calls -= 1
  if (life.calls === 0 && life.effect) effect()
  if (life.calls <= 0) throw new Killed('interrupted by death')
  return effect()
}

const ok = <Value>(value: Value) => ({ ok: true as const, value })
const refused = (code: string, message = '') => ({ ok: false as const, problem: { code, message } })

interface Save {
  clientId: string
  base: Draft['base']
  text: string
  photoIds: string[]
}
/** As the kernel answers: the same call the same, at any later time. */
function save(world: World, input: Save, { call = '', as = '' }: CallOptions) {
  if (world.refuse) return { ok: false as const, problem: world.refuse }
  const recordId = input.base?.recordId ?? `record-${input.clientId}`
  world.saves.push({ call, as, recordId, text: input.text })
  const key = call + JSON.stringify(input)
  const known = world.told.get(key)
  if (known) return ok(known)
  const stored = world.records.get(recordId)
  if (stored?.version !== input.base?.version) return refused('changedElsewhere', '别人改过')
  const version = (stored?.version ?? 0) + 1
  world.records.set(recordId, { words: input.text, photoIds: input.photoIds, version })
  world.told.set(key, { recordId, version })
  return ok({ recordId, version })
}

export const callOf = (world: World, action: string, input: Record<string, string>, options: CallOptions = {}) =>
  outside(world, () => {
    world.meanwhile(action)
    if (options.as !== undefined && options.as !== world.boundTo) return refused('otherPerson')
    if (action === 'courtyard.write') return save(world, input as unknown as Save, options)
    if (action === 'photo.ticket') {
      world.tickets += 1
      return ok({ ticketId: `t${world.tickets}`, cloudPath: `incoming/${world.tickets}` })
    }
    const photoId = `of-${input.ticketId}`
    if (!world.photos.has(photoId)) world.photos.set(photoId, world.uploads.get(input.fileId as string) as string)
    return ok({ photoId })
  })

export const uploadOf = (world: World, path: string, file: { content: string }) =>
  outside(world, () => {
    world.uploads.set(`cloud://${path}`, file.content)
    return `cloud://${path}`
  })

export const filesOf = (world: World) => ({
  readPhoto: async (name: string) => world.files.get(name),
  forgetFile: async (name: string) => void world.files.delete(name),
  fileNames: async () => [...world.files.keys()],
})

export type Words = { text: string }
const from = <Module>(name: string): Module => require(`../../../src/platform/${name}`) as Module

/** A start of the app on what is left on the phone; `confirmed`: the server has said who this is. */
export function startApp(world: World, memberId = 'wang', confirmed = true) {
  jest.resetModules()
  openBrowser('/as/wang/', world.storage)
  const { useSession, forget } = from<typeof import('../../../src/platform/session')>('session')
  const signIn = (id: string, said = true) =>
    useSession.setState({ state: 'ready', me: { memberId: id } as never, confirmed: said })
  signIn(memberId, confirmed)
  const { registerSender } = from<typeof import('../../../src/platform/outbox/senders')>('outbox/senders')
  const { shelfOf } = from<typeof import('../../../src/platform/outbox/shelf')>('outbox/shelf')
  const about = { title: ({ text }: Words) => text, form: () => ['form'] as const, record: () => ['record'] as const }
  for (const kind of ['courtyard', 'visit', 'feedback'] as const)
    registerSender<Words>(
      kind,
      ({ id, base, fields }, photoIds, act) => {
        if (fields.text === '坏了') throw new TypeError('the form cannot be read')
        return act('courtyard.write', { clientId: id, base, text: fields.text, photoIds } as never) as never
      },
      { ...about, final: kind === 'feedback' },
    )
  return {
    ...from<typeof import('../../../src/platform/outbox/draftStore')>('outbox/draftStore'),
    ...from<typeof import('../../../src/platform/outbox/sync')>('outbox/sync'),
    signIn,
    forget,
    sentTitles: (of = memberId) => (shelfOf(of).read<{ title: string }[]>('sentItem') ?? []).map(({ title }) => title),
  }
}

export const draft = (more: Partial<Draft<Words>> = {}): Draft<Words> => ({
  id: 'draft-one',
  kind: 'courtyard',
  year: 2026,
  memberId: 'wang',
  fields: { text: '路灯不亮' },
  photos: ['a', 'b'].map((name) => ({ id: name, file: name, bytes: 3, photoId: null })),
  base: null,
  state: 'waiting',
  savedAt: '2026-11-20T01:00:00.000Z',
  problem: '',
  problemField: '',
  tried: null,
  ...more,
})
