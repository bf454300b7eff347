import { ask, callAction, query } from '../../../../src/platform/callAction'
import { openBrowser } from '../../../support/taro/fakeBrowser'
import { answer, callsOf, disconnect, refuse, startFakeCloud } from '../../../support/taro/fakeCloud'

const settle = (settled: boolean) => callAction('feedback.settle', { feedbackId: 'f1', settled })
const lost = (call: Promise<unknown>) => expect(call).rejects.toThrow()
const names = () => callsOf('feedback.settle').map(({ call }) => call)

describe('the name of a call', () => {
  beforeEach(() => {
    openBrowser()
    startFakeCloud()
    answer('feedback.settle', { done: true } as never)
  })

  it('is random, of the length and letters the server takes, another for each act and each question', async () => {
    answer('feedback.show', {} as never)
    await settle(true)
    await settle(true)
    await ask('feedback.show', { feedbackId: 'f1' })
    await query('feedback.show', { feedbackId: 'f1' })
    const all = [...callsOf('feedback.settle'), ...callsOf('feedback.show')].map(({ call }) => call)
    for (const name of all) expect(name).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
    expect(new Set(all).size).toBe(4)
  })

  it('is the same in every try of one act, until it is answered', async () => {
    disconnect('feedback.settle')
    await lost(settle(true))
    answer('feedback.settle', { done: true } as never)
    await settle(true)
    const tries = names()
    expect(tries.length).toBeGreaterThan(2)
    expect(new Set(tries).size).toBe(1)
    await settle(true)
    expect(new Set(names()).size).toBe(2)
  })

  it('is kept where the server broke off, for nobody knows what it did; a refusal ends the act', async () => {
    refuse('feedback.settle', 'unexpected', { requestId: 'r' })
    await settle(true)
    await settle(true)
    expect(new Set(names()).size).toBe(1)
    refuse('feedback.settle', 'feedbackWaiting')
    await settle(true)
    await settle(true)
    expect(new Set(names()).size).toBe(2)
  })

  it('is another once something else was done in between: the same words are a new act then', async () => {
    disconnect('feedback.settle')
    await lost(settle(true))
    answer('feedback.settle', { done: true } as never)
    await settle(false)
    await settle(true)
    const [first, last] = [names()[0], names().at(-1)]
    expect(first).not.toBe(last)
  })

  it('is what the input calls itself, and what is given where it was given before', async () => {
    answer('feedback.send', { feedbackId: 'f1' })
    const input = { clientId: 'client-0001', about: null, text: '好' }
    await callAction('feedback.send', input)
    await callAction('feedback.send', input, { call: 'kept-on-the-phone', as: 'm-wang' })
    expect(callsOf('feedback.send')).toEqual([
      { action: 'feedback.send', input, packs: true, call: 'client-0001' },
      { action: 'feedback.send', input, packs: true, call: 'kept-on-the-phone', as: 'm-wang' },
    ])
  })
})
