import { useRef, useState } from 'react'
import type { RosterAnswer, RosterPreview } from '../../contract/orgRoster'
import type { WhoAnswer } from '../../contract/orgRosterWords'
import type { Result } from '../../platform/callAction'
import type { ChosenFile } from '../../platform/files'
import { chooseFile, uploadFile } from '../../platform/files'
import { useAct } from '../../platform/useAct'
import { applyRoster, previewRoster, rosterTicket } from './api'
import type { ImportSum } from './presentRoster'
import { nothingYet } from './presentRoster'

const handIn = async (nodeId: string, file: ChosenFile, answers: RosterAnswer[]): Promise<Result<RosterPreview>> => {
  const ticket = await rosterTicket(nodeId)
  if (!ticket.ok) return ticket
  const { importId, cloudPath } = ticket.value
  return previewRoster({ importId, fileId: await uploadFile(cloudPath, file), answers })
}

/** Who is ticked: those who leave, those whose other number is to be asked for, and what was answered about whom a row is. */
export interface Ticked {
  remove: string[]
  recover: string[]
  who: { key: string; is: WhoAnswer }[]
}
export const nobodyTicked: Ticked = { remove: [], recover: [], who: [] }

/** Choosing a sheet, its preview, and the walk through the import, which goes on where it stopped. */
export function useRosterImport(nodeId: string) {
  const { busy, problem, run, clear } = useAct()
  const [preview, setPreview] = useState<RosterPreview>()
  const [sum, setSum] = useState<ImportSum>()
  const [finished, setFinished] = useState(false)
  const next = useRef(0)
  const file = useRef<ChosenFile>()
  const answers = useRef<RosterAnswer[]>([])

  const choose = () =>
    void run<RosterPreview | undefined>(
      async () => {
        // The old kinds too: the answer says what to do with them.
        file.current = await chooseFile('xlsx', 'csv', 'xls')
        answers.current = []
        return file.current ? handIn(nodeId, file.current, []) : { ok: true, value: undefined }
      },
      (read) => read && setPreview(read),
    )
  /** The same file once more, read by what was answered. */
  const answer = (given: readonly RosterAnswer[]) => {
    const ids = new Set(given.map(({ id }) => id))
    const all = [...answers.current.filter(({ id }) => !ids.has(id)), ...given]
    void run(
      () => handIn(nodeId, file.current as ChosenFile, all),
      (read) => {
        answers.current = all
        setPreview(read)
      },
    )
  }
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
  return { busy, problem, preview, sum, finished, choose, answer, restart, apply }
}
