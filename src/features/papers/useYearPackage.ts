import { useEffect, useRef, useState } from 'react'
import { makeVolumes } from '../../components/papers/make'
import type { PaperProgress } from '../../contract/papers'
import type { PaperName, YearOf } from '../../contract/papersWords'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { isWhole, type Pack } from './yearPackage'

interface Asked {
  of: YearOf
  kinds: readonly PaperName[]
  begun: Pack
  /** The handbook is whole, or all of them are. */
  onMade: () => void
}

/** Makes what is not there yet of a year's papers, one after the other; whatever breaks off is gone on with. */
export function useYearPackage({ of, kinds, begun, onMade }: Asked) {
  const { busy, problem, run } = useAct()
  const [made, setMade] = useState<Pack>({})
  const [now, setNow] = useState<PaperName>()
  // Of each paper one, so that another try after a lost answer makes no second.
  const clientIds = useRef<Partial<Record<PaperName, string>>>({})
  const over = useRef(false)
  useEffect(() => {
    over.current = false
    return () => void (over.current = true)
  }, [])
  const pack = { ...begun, ...made }
  const makeOne = (kind: PaperName) => {
    const paper = pack[kind]
    const takenAt = paper?.takenAt ?? new Date(serverNow()).toISOString()
    const onProgress = (progress: PaperProgress) =>
      setMade((before) => ({ ...before, [kind]: { ...progress, takenAt } }))
    const clientId = (clientIds.current[kind] ??= randomId())
    const wanted = paper ? { paperId: paper.paperId } : { take: { clientId, kind, of } }
    return makeVolumes(wanted, { onProgress, isOver: () => over.current })
  }
  const takeAll = () =>
    void run(async () => {
      for (const kind of kinds.filter((each) => !isWhole(pack[each]))) {
        setNow(kind)
        const result = await makeOne(kind)
        if (!result.ok || over.current) return result
        if (kind === 'workbook') onMade()
      }
      return { ok: true, value: undefined }
    }, onMade).finally(() => setNow(undefined))
  return { busy, problem, pack, now, takeAll }
}
