import { useEffect } from 'react'
import { openPage } from './navigate'
import { useReturn } from './pageLife'

/** What a tab is to show, left for it by the page that opens it: WeChat gives a tab no parameters. */
const waiting = new Map<string, Record<string, string>>()

export const openTab = (route: string, asked: Record<string, string>): Promise<void> => {
  waiting.set(route, asked)
  return openPage(route)
}
/** What a tab begins with; undefined where it was opened as any tab is. */
export const tabAsked = (route: string): Record<string, string> | undefined => waiting.get(route)
/** Forgets what the tab began with, and says what it is asked for when it lies open already. */
export function useTabAsked(route: string, onAsked: (asked: Record<string, string>) => void): void {
  useEffect(() => {
    waiting.delete(route)
  }, [route])
  useReturn(() => {
    const asked = waiting.get(route)
    waiting.delete(route)
    if (asked) onAsked(asked)
  })
}
