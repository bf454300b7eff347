import type { Acting } from '../../../../../cloudfunctions/core/platform/audit'
import { refuse } from '../../../../../cloudfunctions/core/platform/problem'
import type { RecordDoc, RecordKind } from '../../../../../cloudfunctions/core/record/kind'
import type { Harness } from '../../../../conformance/support/sdk'
import { openHarness } from '../../../../conformance/support/sdk'

interface Lamp extends RecordDoc {
  name: string
}
const lamp: RecordKind<Lamp> = { collection: 'lamps', what: '这盏灯' }

let harness: Harness
let create: typeof import('../../../../../cloudfunctions/core/record/create').create
beforeEach(async () => {
  const byName = { name: 'byName', keys: [['name', 1]] as [string, 1][], unique: true }
  harness = await openHarness({ collections: [{ name: 'lamps', indexes: [byName] }] })
  create ??= (require('../../../../../cloudfunctions/core/record/create') as { create: typeof create }).create
})
afterEach(() => harness.close())

const called = (key: string): Acting => ({
  action: 'meeting.plan',
  actor: { memberId: 'me' },
  at: '2026-11-20T01:00:00.000Z',
  requestId: 'r',
  key,
  named: true,
})
const stored = async () => ((await harness.db.collection('lamps').get()) as unknown as { data: Lamp[] }).data
const named = async (name: string) => (await stored()).find((each) => each.name === name) ?? null
const make = (id: string, name: string, key: string) =>
  create(lamp, called(key), {
    id,
    find: () => named(name),
    make: () => ({ _id: id, name }),
    answer: ({ _id }) => ({ id: _id }),
    clash: () => refuse('tooMany', { what: '灯', max: 1 }),
  })

describe('a record that may move', () => {
  it('is found by what stays of it, and made once', async () => {
    expect(await make('one', 'lamp', 'a')).toEqual({ id: 'one' })
    expect(await make('two', 'lamp', 'a')).toEqual({ id: 'one' })
    expect(await make('two', 'lamp', 'b')).toMatchObject({
      code: 'changedElsewhere',
      extra: { details: { id: 'one', version: 1 } },
    })
    expect(await stored()).toHaveLength(1)
  })

  it('is refused in its own words where its place is another’s', async () => {
    await make('one', 'lamp', 'a')
    expect(await make('one', 'other', 'b')).toMatchObject({ code: 'tooMany' })
  })
})
