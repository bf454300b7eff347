import { useRef, useState } from 'react'
import type { RosterPreview } from '../../contract/orgRoster'
import type { Result } from '../../platform/callAction'
import type { ChosenFile } from '../../platform/files'
import { chooseFile, uploadFile } from '../../platform/files'
import { useAct } from '../../platform/useAct'
import { applyRoster, previewRoster, rosterTicket } from './api'
import type { ImportSum } from './presentRoster'
import { nothingYet } from './presentRoster'

const handIn = async (nodeId: string, file: ChosenFile): Promise<Result<RosterPreview>> => {
  const ticket = await rosterTicket(nodeId)
  if (!ticket.ok) return ticket
  const { importId, cloudPath } = ticket.value
  return previewRoster({ importId, fileId: await uploadFile(cloudPath, file) })
}

/** Who is ticked: those who leave, and those whose other number is to be asked for. */
export interface Ticked {
  remove: string[]
  recover: string[]
}
export const nobodyTicked: Ticked = { remove: [], recover: [] }

/** Choosing a sheet, its preview, and the walk through the import, which goes on where it stopped. */
export function useRosterImport(nodeId: string) {
  const { busy, problem, run, clear } = useAct()
  const [preview, setPreview] = useState<RosterPreview>()
  const [sum, setSum] = useState<ImportSum>()
  const [finished, setFinished] = useState(false)
  const next = useRef(0)

  const choose = () =>
    void run<RosterPreview | undefined>(
      async () => {
        const file = await chooseFile('xlsx')
        return file ? handIn(nodeId, file) : { ok: true, value: undefined }
      },
      (read) => read && setPreview(read),
    )
  const restart = () => {
    next.current = 0
    setPreview(undefined)
    setSum(undefined)
    clear()
  }
  const walk = async (importId: string, ticked: Ticked): Promise<Result<undefined>> => {
    for (;;) {
      const step = await applyRoster({ importId, from: next.current, ...ticked })
      if (!step.ok) return step
      const { done, total, next: from, added, changed, removed, asked, skipped } = step.value
      setSum((before = nothingYet) => ({
        done,
        total,
        added: before.added + added,
        changed: before.changed + changed,
        removed: before.removed + removed,
        asked: before.asked + asked,
        skipped: [...before.skipped, ...skipped],
      }))
      if (from === null) return { ok: true, value: undefined }
      next.current = from
    }
  }
  const apply = (ticked: Ticked) => {
    if (!preview) return
    setSum((before) => before ?? nothingYet)
    void run(
      () => walk(preview.importId, ticked),
      () => setFinished(true),
    )
  }
  return { busy, problem, preview, sum, finished, choose, restart, apply }
}
