import { useState } from 'react'

/** What a form holds while it is filled in: `put('name')` makes the setter of one field. */
export function useFields<Fields extends object>(initial: Fields) {
  const [fields, setFields] = useState(initial)
  const put =
    <Name extends keyof Fields>(name: Name) =>
    (value: Fields[Name]) =>
      setFields((before) => ({ ...before, [name]: value }))
  return { fields, put }
}
