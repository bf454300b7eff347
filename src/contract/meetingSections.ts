import * as v from 'valibot'
import { action } from './action'
import { id, paragraphs, version } from './fields'
import { criticismsMax, sectionMax, type SectionWords } from './sectionWords'

const words = paragraphs(sectionMax)

/** Saves one section, sealed; `version` is the section's as the writer saw it, 0 where there was none. */
export const writeSection = action<{ version: number }>()({
  name: 'meeting.writeSection',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberId: id,
    version,
    selfCriticism: words,
    criticisms: v.pipe(
      v.array(v.strictObject({ by: id, text: v.pipe(words, v.nonEmpty('不能为空')) })),
      v.maxLength(criticismsMax, `最多 ${criticismsMax} 条`),
    ),
    response: words,
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'sectionsNotTaken',
    'sectionTooLong',
    'speakerUnknown',
    'criticNotThere',
    'keysMissing',
  ],
})
/** The words of one section, for those who were there and the committee; each reading leaves a line. */
export const readSection = action<
  Omit<SectionWords, 'criticisms'> & {
    version: number
    criticisms: { by: string; name: string; text: string }[]
  }
>()({
  name: 'meeting.readSection',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id }),
  problems: ['notFound', 'notAllowed', 'keysMissing', 'sectionUnreadable'],
})
