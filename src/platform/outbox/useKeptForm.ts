import { useCallback, useEffect, useRef, useState } from 'react'
import { signedInId } from '../session'
import { fieldOf, type Put } from '../useFields'
import { forgetForm, keepForm, readForm } from './keptForms'
import type { StoreResult } from './storage'

/** Of a form that keeps its words: what its frame says and does about that. */
export interface KeptWords {
  /** What was left in it earlier is in it again. */
  resumed: boolean
  /** `full`: the last change is in the form and not on the phone. */
  storeState: StoreResult
  /** What was written is thrown away, and the form is as it would be opened now. */
  startAgain: () => void
  /** It was sent, or is not wanted: nothing of it stays on the phone. */
  forget: () => void
}

/** Nobody signed in, or by now somebody else: nothing of the form is read or kept. */
const stillIs = (owner: string | undefined): owner is string => owner !== undefined && owner === signedInId()

const nothing: readonly string[] = []
const without = (fields: object, never: readonly string[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !never.includes(field)))

/**
 * A form whose words outlive a kill: `useFields`, kept on the phone under `name` and its writer from the first change until
 * it is sent or thrown away. What is sent by itself once there is a network is a draft (`useDraft`), not this. `empty` holds
 * whatever a second try must name alike too: the call's own id, and the version that was read. `never`: what does not stay on
 * a phone, such as somebody's number.
 */
export function useKeptForm<Fields extends object>(name: string, empty: () => Fields, never = nothing) {
  const [owner] = useState(signedInId)
  const [first, setFirst] = useState(empty)
  const [found, setFound] = useState(() => (stillIs(owner) ? readForm(owner, name) : undefined))
  const [fields, setFields] = useState<Fields>({ ...first, ...found })
  const [storeState, setStoreState] = useState<StoreResult>('stored')
  const latest = useRef(fields)
  const newest = useRef(empty)
  useEffect(() => {
    newest.current = empty
  })

  const forget = useCallback(() => {
    if (stillIs(owner)) forgetForm(owner, name)
  }, [owner, name])

  const fill = useCallback(
    (part: Partial<Fields>) => {
      const after = { ...latest.current, ...part }
      latest.current = after
      setFields(after)
      if (!stillIs(owner)) return
      const kept = without(after, never)
      const untouched = JSON.stringify(kept) === JSON.stringify(without(first, never))
      if (untouched) forgetForm(owner, name)
      setStoreState(untouched ? 'stored' : keepForm(owner, name, kept))
    },
    [owner, name, first, never],
  )
  const put: Put<Fields> = useCallback(
    (field) => (value) => fill({ [field]: value } as unknown as Partial<Fields>),
    [fill],
  )

  const startAgain = useCallback(() => {
    forget()
    const again = newest.current()
    latest.current = again
    setFirst(again)
    setFields(again)
    setFound(undefined)
    setStoreState('stored')
  }, [forget])

  /** What follows once it was sent. */
  const done =
    <Value>(then: (value: Value) => void) =>
    (value: Value) => {
      forget()
      then(value)
    }
  const kept: KeptWords = { resumed: found !== undefined, storeState, startAgain, forget }
  return { fields, put, field: fieldOf({ fields, put }), fill, done, kept }
}
