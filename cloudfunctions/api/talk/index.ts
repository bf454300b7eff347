import type { FeatureHandlers } from '../request'
import { acceptSentence } from './acceptSentence'
import { cancel } from './cancel'
import { choices } from './choices'
import { confirm } from './confirm'
import { coverage } from './coverage'
import { dropSentence } from './dropSentence'
import { list } from './list'
import { plan } from './plan'
import { proposeSentence } from './proposeSentence'
import { readWords } from './readWords'
import { record } from './record'
import { revise } from './revise'
import { saveSettings } from './saveSettings'
import { settings } from './settings'
import { show } from './show'

export const talkHandlers: FeatureHandlers<'talk'> = {
  'talk.choices': choices,
  'talk.plan': plan,
  'talk.revise': revise,
  'talk.cancel': cancel,
  'talk.record': record,
  'talk.confirm': confirm,
  'talk.list': list,
  'talk.show': show,
  'talk.coverage': coverage,
  'talk.readWords': readWords,
  'talk.proposeSentence': proposeSentence,
  'talk.acceptSentence': acceptSentence,
  'talk.dropSentence': dropSentence,
  'talk.settings': settings,
  'talk.saveSettings': saveSettings,
}
