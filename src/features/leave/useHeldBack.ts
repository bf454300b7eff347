import { useEffect, useRef, useState } from 'react'
import { useDidHide } from '../../platform/pageLife'

const undoMs = 5_000

type Stage = 'held' | 'going'
interface HeldBack {
  /** How each stands that was decided and is not answered yet, by its key. */
  stages: Readonly<Record<string, Stage>>
  hold: (key: string, send: () => Promise<void>) => void
  undo: (key: string) => void
}

/**
 * Holds a decision back for five seconds, so that a wrong tap is taken back before anybody was told. What is held goes at once
 * when the page is left or the phone put away: a decision that was seen to be made is made.
 */
export function useHeldBack(): HeldBack {
  const [stages, setStages] = useState<HeldBack['stages']>({})
  const held = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; go: () => void }>())
  const put = (key: string, stage: Stage | undefined) =>
    setStages(({ [key]: _before, ...others }) => (stage ? { ...others, [key]: stage } : others))
  const hold: HeldBack['hold'] = (key, send) => {
    const go = () => {
      clearTimeout(held.current.get(key)?.timer)
      held.current.delete(key)
      put(key, 'going')
      void send().finally(() => put(key, undefined))
    }
    held.current.set(key, { timer: setTimeout(go, undoMs), go })
    put(key, 'held')
  }
  const undo = (key: string) => {
    clearTimeout(held.current.get(key)?.timer)
    held.current.delete(key)
    put(key, undefined)
  }
  const goAll = () => [...held.current.values()].forEach(({ go }) => go())
  useDidHide(goAll)
  useEffect(() => goAll, [])
  return { stages, hold, undo }
}
