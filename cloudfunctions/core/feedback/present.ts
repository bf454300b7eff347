import { beijingDay } from '../../../src/contract/days'
import type { FeedbackRow } from '../../../src/contract/feedback'
import type { FeedbackDoc } from './store'

export const rowFields = ['memberId', 'writerName', 'about', 'text', 'sentAt', 'dueOn', 'state', 'settled', 'path']
const beginning = 60

/** The writer's name is for who answers alone. */
export const presentRow = (
  doc: Pick<FeedbackDoc, '_id' | 'writerName' | 'about' | 'text' | 'sentAt' | 'dueOn' | 'state' | 'settled'>,
  own: boolean,
  whole = false,
): FeedbackRow => ({
  id: doc._id,
  text: whole || doc.text.length <= beginning ? doc.text : `${[...doc.text].slice(0, beginning).join('')}…`,
  about: doc.about,
  state: doc.state,
  sentOn: beijingDay(doc.sentAt),
  dueOn: doc.dueOn,
  settled: doc.settled,
  writer: own ? null : doc.writerName,
})
