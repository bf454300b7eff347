import { actions, type ActionName, type Input } from '../../src/contract'
import type { Organ } from './organ'
import { clientIdOf, organNow } from './organ'
import { besideIndex } from './besideIndex'
import { canBeBrokenOff, crashes } from './crashes'
import { entriesIn, everything } from './stored'

/** One act as somebody does it, and what others do afterwards, each of which the act must not be shaken by. */
export interface Deed<N extends ActionName> {
  openId: string
  input: Input<N>
  /** Steps taken by others, or by the same person, between one repetition and the next. */
  then?: (() => Promise<unknown>)[]
  /** The same input without a name is, once the steps are taken, an act of its own: it can be done anew. */
  anew?: boolean
  /** It shows what is confidential: each showing, the same call repeated too, is a row of its own in `audit_<year>`. */
  reading?: boolean
}
/** What prepares each writing act of a feature; `repeats` fails where one has nothing. */
export type Deeds<Feature extends string> = {
  [N in Extract<ActionName, `${Feature}.${string}`>]?: (organ: Organ) => Promise<Deed<N>>
}

const monthsLater = new Date(Date.parse(organNow) + 100 * 24 * 3_600_000).toISOString()

/** T8: whatever is done, by whomever, every entry of an audit that was there is there afterwards. */
const keepingEntries = async <T>({ cloud }: Organ, step: () => Promise<T>): Promise<T> => {
  const before = entriesIn(everything(cloud))
  const value = await step()
  const after = entriesIn(everything(cloud))
  expect([...before].filter((entry) => !after.has(entry))).toEqual([])
  return value
}

/** P18: along its indexes. Does it once, then sends the very same again: the answer is the same and nothing changes; no entry of an audit is ever lost. */
const once = async (
  organ: Organ,
  action: ActionName,
  { openId, input, then = [], reading = false }: Deed<ActionName>,
  name?: string,
) => {
  const send = () => organ.ok(openId, action, input as never, name)
  organ.cloud.resetCounters()
  const first = await keepingEntries(organ, send)
  expect(await besideIndex(organ.cloud)).toEqual([])
  const again = async () => {
    const before = everything(organ.cloud)
    expect(await send()).toEqual(first)
    const after = everything(organ.cloud)
    // A mark is a question to the timers: asked once more, it changes no record and no figure.
    const written = [...after].filter(
      ([id, doc]) =>
        !id.startsWith('summaryMarks/') &&
        doc !== before.get(id) &&
        JSON.stringify(doc) !== JSON.stringify(before.get(id)),
    )
    const rows = written.filter(([id]) => reading && /^audit_\d{4}\//.test(id) && !before.has(id))
    expect(rows).toHaveLength(reading ? 1 : 0)
    expect(written.filter((each) => !rows.includes(each))).toEqual([])
    expect([...before.keys()].filter((id) => !after.has(id))).toEqual([])
  }
  await again()
  for (const step of then) {
    await keepingEntries(organ, step)
    await again()
  }
  return again
}

/** Every fifth act by its name in the ordinary run; `npm run torture -- --only S3` asks for all, at every request. */
const everyRequest = process.env.TORTURE_CRASHES !== undefined
const isSampled = (action: string): boolean =>
  [...action].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5 === 0

/**
 * Of every writing act of a feature: do, repeat, let others act, repeat, let months go by, repeat. `deeds` names one way to
 * each act.
 */
export const repeats = <Feature extends string>(feature: Feature, organ: () => Organ, deeds: Deeds<Feature>): void => {
  const names = Object.values(actions as Record<string, { name: string; writes?: true }>)
    .filter(({ name, writes }) => writes && name.startsWith(`${feature}.`))
    .map(({ name }) => name)
  it('covers every act that writes', () => {
    expect(Object.keys(deeds).sort()).toEqual(names.sort())
  })
  const prepare = deeds as unknown as Record<string, (organ: Organ) => Promise<Deed<ActionName>>>
  describe.each(names)('%s', (name) => {
    const action = name as ActionName
    beforeEach(() => organ().cloud.setNow(organNow))
    it('is one act under one name, however late it is sent again and whoever acted in between', async () => {
      const deed = await prepare[action]!(organ())
      const again = await once(organ(), action, deed, clientIdOf())
      organ().cloud.setNow(monthsLater)
      await keepingEntries(organ(), () => organ().cloud.runTimer('jobs', 'night'))
      await again()
    })
    if (canBeBrokenOff(action) && (everyRequest || isSampled(action)))
      it('is done whole, once, when it is sent again after a crash at any of its requests (S3)', async () => {
        await crashes(organ(), action, () => prepare[action]!(organ()), everyRequest)
      })
    it('is one act without a name', async () => {
      const deed = await prepare[action]!(organ())
      await once(organ(), action, deed.anew ? { ...deed, then: [] } : deed)
    })
  })
}
