import { useState } from 'react'
import { useReturn } from '../pageLife'
import { signedInId } from '../session'
import { useDrafts } from './draftStore'
import { shelfOf } from './shelf'
import type { Draft } from './types'

/** What lies on this phone of the person signed in and has not gone. */
export interface Unsent {
  drafts: Draft[]
  /** Scans at the door that wait, and those the server would not take. */
  scans: number
  refusedScans: number
}

const countOf = (kind: 'scan' | 'refusedScan'): number => {
  const memberId = signedInId()
  return memberId === undefined ? 0 : (shelfOf(memberId).read<unknown[]>(kind)?.length ?? 0)
}

/** Drafts as they are at every moment; scans as they were when the page came to the front. */
export function useUnsent(): Unsent {
  const drafts = useDrafts()
  const [, look] = useState(0)
  useReturn(() => look((count) => count + 1))
  return { drafts, scans: countOf('scan'), refusedScans: countOf('refusedScan') }
}

/** 2 份草稿 · 3 条签到待上传; '' when everything went. */
export const unsentText = ({ drafts, scans, refusedScans }: Unsent): string => {
  const inState = (...states: Draft['state'][]) => drafts.filter(({ state }) => states.includes(state)).length
  const parts: [number, string][] = [
    [inState('refused', 'conflict'), '份要修改'],
    [inState('waiting'), '份待上传'],
    [inState('writing'), '份草稿'],
    [scans, '条签到待上传'],
    [refusedScans, '条签到没有通过'],
  ]
  return parts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(' · ')
}
