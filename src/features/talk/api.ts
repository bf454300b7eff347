import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askTalks = (view: Input<'talk.list'>['view'], cursor?: string) => ask('talk.list', { view, cursor })
export const askTalk = (talkId: string) => ask('talk.show', { talkId })
export const askChoices = (branchId?: string) => ask('talk.choices', { branchId })
export const askCoverage = (nodeId: string | undefined, year: number, cursor?: string) =>
  ask('talk.coverage', { nodeId, year, cursor })
export const askSettings = () => ask('talk.settings', {})

export const planTalk = (input: Input<'talk.plan'>) => callAction('talk.plan', input)
export const reviseTalk = (input: Input<'talk.revise'>) => callAction('talk.revise', input)
export const cancelTalk = (input: Input<'talk.cancel'>) => callAction('talk.cancel', input)
export const recordTalk = (input: Input<'talk.record'>) => callAction('talk.record', input)
export const confirmTalk = (input: Input<'talk.confirm'>) => callAction('talk.confirm', input)
export const witnessTalk = (input: Input<'talk.witness'>) => callAction('talk.witness', input)
export const readWords = (talkId: string) => callAction('talk.readWords', { talkId })
export const openTalkAgain = (input: Input<'talk.openAgain'>) => callAction('talk.openAgain', input)
export const proposeSentence = (input: Input<'talk.proposeSentence'>) => callAction('talk.proposeSentence', input)
export const acceptSentence = (input: Input<'talk.acceptSentence'>) => callAction('talk.acceptSentence', input)
export const dropSentence = (input: Input<'talk.dropSentence'>) => callAction('talk.dropSentence', input)
export const askCoverageRule = () => ask('talk.coverageRule', {})
export const saveCoverageRule = (input: Input<'talk.saveCoverageRule'>) => callAction('talk.saveCoverageRule', input)
export const saveSettings = (input: Input<'talk.saveSettings'>) => callAction('talk.saveSettings', input)
