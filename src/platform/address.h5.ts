import { useEffect, useState } from 'react'
import { currentPath } from './navigate'
import { useShown } from './pageLife'

/** The address with one parameter set or left out; the others as they stand. */
export function addressWith(hash: string, name: string, value: string | undefined): string {
  const [path = '', query = ''] = hash.split('?')
  const others = query.split('&').filter((part) => part !== '' && part.split('=')[0] !== name)
  const all = value === undefined ? others : [...others, `${name}=${encodeURIComponent(value)}`]
  return all.length > 0 ? `${path}?${all.join('&')}` : path
}

/**
 * Keeps what is chosen on this page in its address, so that a reload, a link and the way back find it. It takes the entry's
 * place in the history: choosing another row is no step that back would have to undo.
 */
export function useAddress(name: string, value: string | undefined): void {
  const [path] = useState(currentPath)
  const shown = useShown()
  useEffect(() => {
    const { hash } = window.location
    if (!shown || !hash.startsWith(`#/${path}`)) return
    const next = addressWith(hash, name, value)
    if (next !== hash) window.history.replaceState(window.history.state, '', next)
  }, [name, path, shown, value])
}
