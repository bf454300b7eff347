import { live, ordered } from '../../../../local-cloud/seed/moments'
import type { Moment } from '../../../../local-cloud/seed/moments'

const ten = '2026-11-20T02:00:00.000Z'
const eleven = '2026-11-20T03:00:00.000Z'

describe('moments', () => {
  let said: string[]
  const moment = (at: string, chain: string, what: string, wait?: Promise<void>): Moment => ({
    at,
    chain,
    act: async () => {
      await wait
      said.push(what)
    },
  })
  const cloud = {
    url: '',
    runTimer: () => Promise.reject(new Error('No timer is run')),
    call: () => Promise.reject(new Error('not called')),
    setNow: (at: string | null) => said.push(`clock ${at}`),
  }
  beforeEach(() => {
    said = []
  })

  test('are lived through earliest first, with the clock at each instant once', async () => {
    await live(cloud, [moment(eleven, 'a', 'close'), moment(ten, 'a', 'open'), moment(ten, 'a', 'scan')])
    expect(said).toEqual([`clock ${ten}`, 'open', 'scan', `clock ${eleven}`, 'close'])
  })

  test('of one chain wait for each other, those of other chains do not', async () => {
    let release = () => undefined as void
    const wait = new Promise<void>((done) => {
      release = done
    })
    const other: Moment = {
      at: ten,
      chain: 'b',
      act: async () => {
        said.push('b')
        release()
      },
    }
    await live(cloud, [moment(ten, 'a', 'a1', wait), moment(ten, 'a', 'a2'), other])
    expect(said).toEqual([`clock ${ten}`, 'b', 'a1', 'a2'])
  })

  test('the next instant waits for all of the one before', async () => {
    const slow = new Promise<void>((done) => setImmediate(done))
    await live(cloud, [moment(eleven, 'b', 'later'), moment(ten, 'a', 'slow', slow)])
    expect(said).toEqual([`clock ${ten}`, 'slow', `clock ${eleven}`, 'later'])
  })

  test('a failure is thrown, and nothing later happens', async () => {
    const failing: Moment = { at: ten, chain: 'a', act: () => Promise.reject(new Error('refused')) }
    await expect(live(cloud, [failing, moment(ten, 'a', 'next'), moment(eleven, 'b', 'later')])).rejects.toThrow(
      'refused',
    )
    expect(said).toEqual([`clock ${ten}`])
  })

  test('progress is told by instants', async () => {
    const told: string[] = []
    await live(cloud, [moment(ten, 'a', ''), moment(ten, 'b', ''), moment(eleven, 'a', '')], (done, all) =>
      told.push(`${done}/${all}`),
    )
    expect(told).toEqual(['1/2', '2/2'])
    expect(ordered([])).toEqual([])
  })
})
