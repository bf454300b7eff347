import { useCallback, useEffect, useRef } from 'react'
import { actsDone } from './callAction'
import { CallFailure } from './errors'
import { onNetworkChange } from './network'
import { useAnyReturn, usePulledDown } from './pageLife'

/** When a question is asked again by itself, for every page in one way (W1). */

/** What was answered longer ago is asked again when its page comes to the front. */
const oldAfterMs = 10_000

interface Asked {
  at: number
  /** How many acts this phone had done by then: what was asked before one of them is old. */
  acts: number
  failed: boolean
  /** Nobody got through to the server, or it did not answer. */
  unreached: boolean
  underWay?: Promise<void>
}
const questions = new Map<string, Asked>()

/** Asks, and remembers of the question of this name when that was and whether it brought an answer. */
export function noted<Data>(name: string, ask: () => Promise<Data>): Promise<Data> {
  const answer = ask()
  const asked: Asked = { at: Date.now(), acts: actsDone(), failed: false, unreached: false }
  asked.underWay = answer
    .then(
      () => {},
      (error: unknown) => Object.assign(asked, { failed: true, unreached: error instanceof CallFailure }),
    )
    .then(() => void delete asked.underWay)
  questions.set(name, asked)
  return answer
}

/** Whether the question was left without an answer for want of a network or of the server. */
export const isUnreached = (name: string | undefined): boolean =>
  name !== undefined && questions.get(name)?.unreached === true

const isOld = ({ at, acts, failed }: Asked): boolean =>
  failed || acts !== actsDone() || Math.abs(Date.now() - at) >= oldAfterMs

/**
 * Asks the question again when the network comes back and it had found none, when its page comes to the front and the answer
 * is old, and when its page is pulled down. Two parts of a page with the same question ask it once. What is returned asks
 * again now, or waits for what is on its way.
 */
export function useAskedAgain(name: string | undefined, ask: () => Promise<unknown>): () => Promise<void> {
  const latest = useRef({ name, ask })
  useEffect(() => {
    latest.current = { name, ask }
  })
  const again = useCallback(async () => {
    if (latest.current.name === undefined) return
    const asked = questions.get(latest.current.name)
    await ((asked?.acts === actsDone() && asked.underWay) || latest.current.ask())
  }, [])
  const isInFront = useAnyReturn(() => {
    const asked = questions.get(latest.current.name ?? '')
    if (asked && isOld(asked)) void again()
  })
  usePulledDown(again)
  useEffect(() => {
    const comesBack = async () => {
      // What set out before the network was back may still find none.
      await questions.get(latest.current.name ?? '')?.underWay
      if (isInFront() && isUnreached(latest.current.name)) await again()
    }
    return onNetworkChange((online) => online && void comesBack())
  }, [again, isInFront])
  return again
}
