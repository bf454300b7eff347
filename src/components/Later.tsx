import type { ReactNode } from 'react'
import { useDrawn } from '../platform/pageLife'

/** More than a page may say to the screen at once: it comes when what is before it is drawn. */
export function Later({ children }: { children: ReactNode }) {
  return useDrawn() && children
}
