import { EventEmitter } from 'node:events'
import { Instance } from '../../../../local-cloud/invoke/instance'
import { limits } from '../../../../local-cloud/limits'
import type { Thread } from '../../../../local-cloud/invoke/instance'
import type { Ask, Report } from '../../../../local-cloud/invoke/messages'

/** A thread that says what the test makes it say, in the order the test chooses. Node lets nothing follow `exit`. */
class FakeThread extends EventEmitter {
  terminate = jest.fn(async () => 0)
  postMessage = jest.fn()
  says(...reports: Report[]): void {
    for (const report of reports) this.emit('message', report)
  }
  breaks(): void {
    this.emit('error', new Error('left behind'))
  }
  exits(): void {
    this.emit('exit', 1)
  }
}

const timeout = 1_000
const ask = {} as Ask
const begun: Report = { kind: 'begun' }
const result: Report = { kind: 'result', text: '"done"' }

function build() {
  const thread = new FakeThread()
  const printed: string[] = []
  const instance = new Instance(timeout, thread as unknown as Thread, ({ text }) => printed.push(text))
  return { thread, printed, instance }
}

/** An instance that has answered once. */
async function buildWarm() {
  const built = build()
  const first = built.instance.run(ask)
  built.thread.says(begun, result)
  await first
  return built
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('an answer that was given', () => {
  test('counts though the error of its thread is heard first', async () => {
    const { thread, instance, printed } = build()
    const run = instance.run(ask)
    thread.breaks()
    thread.says(begun, result)
    thread.exits()
    expect(await run).toBe('"done"')
    expect(instance.alive).toBe(false)
    expect(printed).toEqual([expect.stringContaining('after an answer: Error: left behind')])
  })

  test('counts though its time is over when it is heard', async () => {
    const { thread, instance } = build()
    const run = instance.run(ask)
    thread.says(begun)
    jest.advanceTimersByTime(timeout)
    expect(thread.terminate).toHaveBeenCalled()
    thread.says(result)
    thread.exits()
    expect(await run).toBe('"done"')
    expect(instance.alive).toBe(false)
  })
})

describe('an invocation whose thread ends', () => {
  test.each([
    ['breaks', (thread: FakeThread) => thread.breaks(), { errCode: -504002, message: /left behind/ }],
    ['ends its process', () => undefined, { errCode: -504002, message: /ended its own process/ }],
    ['overruns', () => jest.advanceTimersByTime(timeout), { errCode: -504003, message: /after 1 seconds/ }],
  ])('fails once it had begun and %s', async (_what, befall, { errCode, message }) => {
    const { thread, instance } = await buildWarm()
    const run = instance.run(ask)
    thread.says(begun)
    befall(thread)
    thread.exits()
    await expect(run).rejects.toMatchObject({ errCode, message: expect.stringMatching(message) })
  })

  test.each([
    ['broke', (thread: FakeThread) => thread.breaks()],
    ['ended its process', () => undefined],
    ['never came back', () => jest.advanceTimersByTime(limits.coldStart)],
  ])('is left to another when what came before it %s', async (_what, befall) => {
    const { thread, instance, printed } = await buildWarm()
    const run = instance.run(ask)
    befall(thread)
    thread.exits()
    expect(await run).toBeUndefined()
    expect(instance.alive).toBe(false)
    expect(printed).toEqual([expect.stringContaining('after an answer')])
  })

  test('fails when the thread never began anything: another would fare no better', async () => {
    const { thread, instance } = build()
    const run = instance.run(ask)
    thread.breaks()
    thread.exits()
    await expect(run).rejects.toMatchObject({ errCode: -504002 })
  })

  test('is refused only when nothing of it goes on', async () => {
    const { thread, instance } = build()
    const refused = jest.fn()
    const run = instance.run(ask).catch(refused)
    thread.says(begun)
    jest.advanceTimersByTime(timeout)
    await jest.advanceTimersByTimeAsync(0)
    expect(refused).not.toHaveBeenCalled()
    thread.exits()
    await run
    expect(refused).toHaveBeenCalled()
  })
})

test('an idle instance whose thread breaks is no longer taken for alive', async () => {
  const { thread, instance } = await buildWarm()
  thread.breaks()
  expect(instance.alive).toBe(false)
})

test('the end of the cloud is no stray and fails what runs', async () => {
  const { thread, instance, printed } = await buildWarm()
  const run = instance.run(ask)
  const ended = instance.end()
  thread.exits()
  await ended
  await expect(run).rejects.toMatchObject({ message: 'the cloud has stopped' })
  expect(printed).toEqual([])
})
