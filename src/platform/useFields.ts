import { useState } from 'react'

export type Put<Fields> = <Name extends keyof Fields>(name: Name) => (value: Fields[Name]) => void

/** One field, for its input to take whole: what stands in it, how it changes, and under which name the server speaks of it. */
export const fieldOf =
  <Fields extends object>({ fields, put }: { fields: Fields; put: Put<Fields> }) =>
  <Name extends keyof Fields & string>(name: Name, at: string = name) => ({
    value: fields[name],
    onChange: put(name),
    at,
  })

/** What a form holds while it is filled in: `put('name')` makes the setter of one field, `field('name')` is all of it. */
export function useFields<Fields extends object>(initial: Fields) {
  const [fields, setFields] = useState(initial)
  const put: Put<Fields> = (name) => (value) => setFields((before) => ({ ...before, [name]: value }))
  return { fields, put, field: fieldOf({ fields, put }) }
}
