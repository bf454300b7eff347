import { createContext, useContext } from 'react'

/** Set where a part of the page has no more room than a phone, however wide the window is. */
export const NarrowContext = createContext(false)
export const useNarrow = (): boolean => useContext(NarrowContext)
