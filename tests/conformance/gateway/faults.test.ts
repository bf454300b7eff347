import { probe, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

describe('the door for faults, through the genuine SDK', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud()
  })
  afterAll(() => cloud.stop())
  afterEach(() => cloud.faults.set([]))

  const setFaults = (faults: unknown, seed = '1') =>
    fetch(`${cloud.url}/__local/faults?seed=${seed}`, { method: 'PUT', body: JSON.stringify(faults) })
  const add = (id: string) => probe(cloud, { act: 'add', note: { _id: id }, catch: true })
  const readBack = (id: string) => probe(cloud, { act: 'read', id, catch: true })

  test('a code reaches the function as the SDK gives it', async () => {
    await setFaults([{ action: 'database.insertDocument', collection: 'notes', code: 'DATABASE_TRANSACTION_CONFLICT' }])
    expect(await add('conflict')).toMatchObject({ message: expect.stringContaining('TransactionConflict') })
    await setFaults([])
    expect(await readBack('conflict')).not.toHaveProperty('value')
  })

  test('an answer lost after the write leaves the write', async () => {
    await setFaults([{ action: 'database.insertDocument', code: 'DISCONNECT', when: 'after' }])
    expect(await add('lost')).toMatchObject({ message: expect.any(String) })
    const [{ struck, met }] = (await (await fetch(`${cloud.url}/__local/faults`)).json()) as [
      { struck: number; met: number },
    ]
    expect(struck).toBe(met)
    await setFaults([])
    expect(await readBack('lost')).toMatchObject({ value: { _id: 'lost' } })
  })

  test('an instance killed at a request is gone with what it did, and another serves the next call', async () => {
    await setFaults([{ action: 'database.insertDocument', code: 'KILL', when: 'after', times: 1 }])
    const call = await cloud.call('wang-member', 'probe', { act: 'add', note: { _id: 'killed' } })
    expect(call).toMatchObject({ errCode: -504003 })
    expect(await readBack('killed')).toMatchObject({ value: { _id: 'killed' } })
  })

  test('latency makes the function overrun', async () => {
    await setFaults([{ action: 'database.*', latencyMs: 2000 }])
    expect(await cloud.call('wang-member', 'brief', { act: 'read' })).toMatchObject({ errCode: -504003 })
  })

  test('a phone’s call fails as one that never came back', async () => {
    await setFaults([{ action: 'client.callFunction', name: 'probe', code: 'DISCONNECT' }])
    expect(await cloud.call('wang-member', 'probe', { act: 'context' })).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('request:fail'),
    })
  })

  test('what it does not understand is refused with the reason', async () => {
    const answer = await setFaults([{ action: 'database.*', often: true }])
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('often') })
  })
})
