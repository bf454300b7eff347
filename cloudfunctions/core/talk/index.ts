import type { FeatureHandlers } from '../platform/request'
import { acceptSentence } from './acceptSentence'
import { cancel } from './cancel'
import { choices } from './choices'
import { confirm } from './confirm'
import { coverage } from './coverage'
import { coverageRule, saveCoverageRule } from './coverageRule'
import { dropSentence } from './dropSentence'
import { list } from './list'
import { openAgain } from './openAgain'
import { plan } from './plan'
import { proposeSentence } from './proposeSentence'
import { readWords } from './readWords'
import { record } from './record'
import { revise } from './revise'
import { saveSettings } from './saveSettings'
import { settings } from './settings'
import { show } from './show'
import { witness } from './witness'

export const talkHandlers: FeatureHandlers<'talk'> = {
  choices,
  plan,
  revise,
  cancel,
  record,
  confirm,
  witness,
  list,
  show,
  coverage,
  coverageRule,
  saveCoverageRule,
  readWords,
  openAgain,
  proposeSentence,
  acceptSentence,
  dropSentence,
  settings,
  saveSettings,
}
