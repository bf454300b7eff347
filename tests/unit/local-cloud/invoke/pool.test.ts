import { Pool } from '../../../../local-cloud/invoke/pool'
import type { Ask } from '../../../../local-cloud/invoke/messages'

/** An instance whose invocations end when the test says so. */
class Fake {
  alive = true
  readonly ended: Array<() => void> = []
  private readonly left: Array<() => void> = []
  run = () =>
    new Promise<string | undefined>((resolve) => {
      this.ended.push(() => resolve('done'))
      this.left.push(() => resolve(undefined))
    })
  /** Dies before it began its newest invocation. */
  die(): void {
    this.alive = false
    this.left.at(-1)!()
  }
  end = async () => {
    this.alive = false
  }
  kill = () => {
    this.alive = false
    this.killed = true
  }
  killed = false
}

function build(size: number, sizeAtMost: number) {
  const made: Fake[] = []
  const pool = new Pool(size, sizeAtMost, () => {
    const fresh = new Fake()
    made.push(fresh)
    return fresh
  })
  return { pool, made }
}
const ask = {} as Ask
/** Lets everything that is ready to go on do so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the instances of a function', () => {
  test('one invocation at a time each; the rest wait their turn', async () => {
    const { pool, made } = build(2, 16)
    const runs = [1, 2, 3].map(() => pool.run(ask, false))
    await settled()
    expect(made.map((instance) => instance.ended.length)).toEqual([1, 1])
    made[0]!.ended[0]!()
    await settled()
    expect(made.map((instance) => instance.ended.length)).toEqual([2, 1])
    made[0]!.ended[1]!()
    made[1]!.ended[0]!()
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done'])
  })

  test('a warm one is used again', async () => {
    const { pool, made } = build(2, 16)
    const first = pool.run(ask, false)
    await settled()
    made[0]!.ended[0]!()
    await first
    void pool.run(ask, false)
    await settled()
    expect(made).toHaveLength(1)
  })

  test('one that died is replaced, whether it was busy, idle or waited for', async () => {
    const { pool, made } = build(1, 16)
    const busy = pool.run(ask, false)
    const waiting = pool.run(ask, false)
    await settled()
    made[0]!.alive = false
    made[0]!.ended[0]!()
    await busy
    await settled()
    made[1]!.ended[0]!()
    await waiting
    made[1]!.alive = false
    void pool.run(ask, false)
    await settled()
    expect(made.map((instance) => instance.ended.length)).toEqual([1, 1, 1])
  })

  test('an invocation made by a function does not wait for its own caller', async () => {
    const { pool, made } = build(1, 2)
    void pool.run(ask, false)
    void pool.run(ask, true)
    void pool.run(ask, true)
    await settled()
    expect(made).toHaveLength(2)
  })

  test('what one left when it died is run by another', async () => {
    const { pool, made } = build(1, 16)
    const run = pool.run(ask, false)
    await settled()
    made[0]!.die()
    await settled()
    made[1]!.ended[0]!()
    expect(await run).toBe('done')
  })

  test('once ended it makes no more, and refuses what waits', async () => {
    const { pool, made } = build(1, 16)
    const busy = pool.run(ask, false)
    const refused = expect(pool.run(ask, false)).rejects.toThrow('the cloud has stopped')
    await settled()
    await pool.end()
    await refused
    made[0]!.die()
    await expect(busy).rejects.toThrow('the cloud has stopped')
    expect(made).toHaveLength(1)
  })

  it('kills what is at work and nothing that is idle', async () => {
    const { pool, made } = build(2, 2)
    const [first, second] = [pool.run(ask, false), pool.run(ask, false)]
    await settled()
    made[0]!.ended[0]!()
    await first
    pool.kill()
    expect(made.map(({ killed }) => killed)).toEqual([false, true])
    made[1]!.ended[0]!()
    await second
  })
})
