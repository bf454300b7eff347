import { create } from 'zustand'

interface SideNavItem {
  key: string
  text: string
  /** The page it opens. */
  url: string
  /** Folders of pages that belong to it: `pages/org/`. */
  holds?: readonly string[]
  /** How many wait there. */
  count?: number
}

export interface SideNav {
  title: string
  items: SideNavItem[]
  /** The quiet line at the bottom. */
  footer?: string
  /** A page named beside it. */
  footerLink?: { text: string; url: string }
}

/** What the wide layout shows at the left. Empty until the app knows what this person may see. */
export const useSideNav = create<SideNav>(() => ({ title: '', items: [] }))

export const setSideNav = (nav: SideNav) => useSideNav.setState(nav)
