import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(__dirname, '../../../src')
const filesUnder = (folder: string): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
const read = (file: string): string => readFileSync(join(src, file), 'utf8')

/** Takes words from a person: draws a field for them, or asks for a reason. */
const takesWords = (file: string): boolean =>
  /<(TextField|TextArea|ReasonSheet)\b|<(Input|Textarea)\s|\breasonLabel[=:]/.test(read(file))
/** Calls of its own, not types of them. */
const calls = (file: string, ...hooks: string[]): boolean =>
  hooks.some((hook) => new RegExp(`(?<!typeof )\\b${hook}(<[^(]*>)?\\(`).test(read(file)))
const keeps = (file: string): boolean =>
  calls(file, 'useKeptForm', 'useRecording', 'useDraft') || /<ReasonSheet\b[^>]*\bkeptAs=/.test(read(file))

/** Draw fields of a form that is kept by another file. */
const parts: Record<string, readonly string[]> = {
  'features/attendance/ReasonForm.tsx': [
    'features/attendance/PersonSheet.tsx',
    'features/attendance/AddToRollSheet.tsx',
  ],
  'features/attendance/presentPerson.ts': ['features/attendance/PersonSheet.tsx'],
  'features/meeting/ElectionPeople.tsx': ['features/meeting/ElectionSheet.tsx'],
  'features/meeting/PaperCards.tsx': ['features/meeting/Afterwards.tsx'],
  'features/meeting/PaperGuests.tsx': ['features/meeting/Afterwards.tsx'],
  'features/meeting/PlanCards.tsx': ['features/meeting/Plan.tsx'],
  'features/meeting/PlanGuests.tsx': ['features/meeting/Plan.tsx'],
  'features/meeting/PresenceFields.tsx': ['features/meeting/VoteSheet.tsx', 'features/meeting/ElectionSheet.tsx'],
  'features/meeting/ResolutionsCard.tsx': ['features/meeting/Minutes.tsx', 'features/meeting/MinutesItem.tsx'],
  'features/meeting/SpeechesCard.tsx': ['features/meeting/MinutesItem.tsx'],
  'features/meeting/presentMeeting.ts': ['features/meeting/Steps.tsx'],
  'features/org/MemberFieldset.tsx': ['features/org/MemberForm.tsx'],
  'components/note/Fields.tsx': ['components/note/NoteForm.tsx'],
  'components/ConfirmSheet.tsx': ['components/ReasonSheet.tsx'],
  'components/RuleFields.tsx': [
    'features/meeting/AfterwardsRule.tsx',
    'features/meeting/ElectionMajority.tsx',
    'features/talk/CoverageRule.tsx',
  ],
}
const talk = 'words of a talk are never kept on a phone'
const nobody = 'nobody is signed in whose the words would be'
const kit = 'the page of the kit, where nothing is sent'
const exceptions: Record<string, string> = {
  'features/talk/SentenceCard.tsx': talk,
  'features/talk/TalkChanges.tsx': talk,
  'features/talk/TalkPlan.tsx': talk,
  'features/talk/TalkRecord.tsx': talk,
  'features/session/Bind.tsx': nobody,
  'features/session/Claim.tsx': nobody,
  'features/system/Kit.tsx': kit,
  'features/system/KitFields.tsx': kit,
  'components/SearchField.tsx': 'looked for, not written',
  'components/TextField.tsx': 'the field itself',
  'components/TextArea.tsx': 'the field itself',
}

const files = [...filesUnder('features'), ...filesUnder('components')]
const writing = files.filter(takesWords)
const kept = files.filter((file) => calls(file, 'useKeptForm'))

describe('U19 every form and sheet a person writes in', () => {
  it.each(writing)('%s keeps its words', (file) => {
    const keepers = parts[file] ?? [file]
    const forgetful = exceptions[file] === undefined ? keepers.filter((keeper) => !keeps(keeper)) : []
    expect(forgetful).toEqual([])
  })

  it('names no exception and no part that has none to keep', () => {
    const named = [...Object.keys(parts), ...Object.keys(exceptions)]
    expect(named.filter((file) => !existsSync(join(src, file)) || !takesWords(file))).toEqual([])
    expect(Object.keys(exceptions).filter(keeps)).toEqual([])
  })

  it('finds the forms at all', () => {
    expect(writing.length).toBeGreaterThan(40)
    expect(kept.length).toBeGreaterThan(25)
  })

  it.each(kept)('%s says what came back, and lets go of it once it was sent', (file) => {
    const frame = /\bkept=\{|\breasonForm=\{|^ {4}kept,$/m
    const lets = /\bdone\(|\bkept\.forget\b|^ {4}done,$/m
    expect(read(file)).toMatch(frame)
    // The summary is only copied, as often as one likes.
    if (file !== 'features/courtyard/Summary.tsx') expect(read(file)).toMatch(lets)
  })

  it.each(files.filter((file) => calls(file, 'useDraft')))('%s opens where its draft lies', (file) => {
    // By the record or the name of the empty form; notes look for the newest one themselves.
    expect(read(file)).toMatch(file === 'components/note/NoteForm.tsx' ? /\bsetLeft\b/ : /\bslot:|\bbase:/)
  })

  it.each(Object.keys(exceptions).filter((file) => exceptions[file] === talk))(
    '%s asks before its words go',
    (file) => {
      // A sheet asks by itself; a page of words that are kept nowhere says that it is one.
      const pages = read(file).match(/<Page\b[^>]*\bacts=/g) ?? []
      expect(pages.filter((page) => !/\bunkept\b/.test(page))).toEqual([])
      expect(/<Sheet\b|\bunkept\b/.test(read(file))).toBe(true)
    },
  )
})
