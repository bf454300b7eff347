/**
 * Everything the app keeps on a phone, and whose it is. What is `phone`'s says nothing of anybody; what is a member's goes
 * when they leave this phone (`leaving`) or stays theirs until it is sent (`sent`). Nothing is kept that stands not here.
 */
export const phoneKinds = ['textSize', 'serverClock'] as const
export const memberKinds = {
  /** Who they are, as the server last said. */
  me: 'leaving',
  /** This phone's key for their own code. */
  device: 'leaving',
  /** Answers shown first next time, and without a network. */
  answer: 'leaving',
  /** What went and when. */
  sentItem: 'leaving',
  /** What is half written in a form that is sent with a tap; gone with its writer, for it was never meant to go by itself. */
  form: 'leaving',
  draft: 'sent',
  scan: 'sent',
  refusedScan: 'sent',
} as const

export type PhoneKind = (typeof phoneKinds)[number]
export type MemberKind = keyof typeof memberKinds

/** What a draft may be of; each has one sender, registered at launch. */
export const draftKinds = [
  'visit',
  'courtyard',
  'plan',
  'minutes',
  'minutesItem',
  'leaveEntry',
  'afterwards',
  'feedback',
  'ledgerEntry',
  'studyNote',
  'training',
] as const
export type DraftKind = (typeof draftKinds)[number]
