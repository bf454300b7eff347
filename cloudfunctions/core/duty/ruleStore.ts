import { windowLabels } from '../../../src/contract/dutyWindow'
import type { RuleLine } from '../../../src/contract/dutyRules'
import type { RuleSays } from '../../../src/contract/dutyRuleWords'
import type { Person } from '../../../src/contract/person'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { find } from '../platform/db'
import type { RecordKind } from '../record/kind'
import type { SettingVersion } from '../record/versioned'
import { citeOf, factless, type DutyTable } from './branchDuties'
import { asDutyRule, nationalBeside, type LocalRule } from './localRule'
import { nationalRules } from './nationalRules'
import { certaintyNote, isOn, type DutyRule, type RuleSetting } from './rule'

/** What an organ has said of one row, and who said so last. */
export interface StoredSays extends RuleSetting {
  said: Person & { at: string }
}
/** `dutyRules/<version>`: all an organ says of the duties; a saving adds a version and changes none. */
export interface DutyRulesDoc extends SettingVersion {
  rows: Record<string, StoredSays>
  local: LocalRule[]
}
export const dutyRulesKind: RecordKind<DutyRulesDoc> = { collection: 'dutyRules', what: '组织生活的要求' }

type Content = Pick<DutyRulesDoc, 'version' | 'rows' | 'local'>
const unsaid: Content = { version: 0, rows: {}, local: [] }
/** What applies now: the newest version. */
export const readRules = async (): Promise<Content> => {
  const [newest] = await find<DutyRulesDoc>('dutyRules', {}, { order: [['version', 'desc']], limit: 1 })
  return newest ?? unsaid
}
export const tableOf = ({ rows, local }: Omit<Content, 'version'>): DutyTable => ({
  rules: [...nationalRules, ...local.map(asDutyRule)],
  settings: rows,
})
export const readTable = async (): Promise<DutyTable> => tableOf(await readRules())

/** Meetings that are of the very branch by their regulation; what is held above never counts for them. */
const ofTheBranch: readonly MeetingKind[] = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'organizationalLifeMeeting',
  'cadreAssembly',
]
/** Of what was read in the regulation nothing is switched off, and what its sources disagree about nobody's word settles. */
export const mayOf = ({ id, certainty, force, window, counts, subject, local }: DutyRule): RuleLine['may'] => {
  const settles = certainty !== 'U' && force !== 'hint'
  return {
    off: certainty !== 'R' || local !== undefined,
    confirm: settles && !(certainty === 'R' && force === 'hard'),
    redAfter: settles && force === 'soft' && window !== null,
    windows: window === 'year',
    fixedDay: counts.by === 'meetings' && counts.kind === 'themedPartyDay' && window === 'month',
    upperCounts: counts.by === 'meetings' && subject === 'branch' && !ofTheBranch.includes(counts.kind),
    leader: id === 'party-lecture-leader',
  }
}

const saysOf = (rule: DutyRule, setting: RuleSetting): RuleSays => ({
  on: isOn(rule, setting),
  confirmed: setting.confirmed ?? false,
  softTurnsRedAfter: setting.softTurnsRedAfter ?? null,
  windows: setting.windows ?? [],
  fixedDay: setting.fixedDay ?? null,
  upperCounts: setting.upperCounts ?? false,
  leader: setting.leader ?? null,
})
const windowWord = ({ window, counts }: DutyRule): string => {
  if (window) return windowLabels[window]
  return counts.by === 'term' ? `任期 ${counts.years} 年` : '现状'
}
const forceWords: Record<DutyRule['force'], string> = { hard: '硬性要求', soft: '一般要求', hint: '提示' }

export const presentRules = (content: Content): RuleLine[] =>
  tableOf(content)
    .rules.filter(({ id }) => !factless.includes(id))
    .map((rule) => {
      const stored = content.rows[rule.id]
      const written = content.local.find(({ id }) => id === rule.id)
      const { id: _id, ...local } = written ?? { id: '' }
      return {
        ruleId: rule.id,
        title: rule.title,
        quote: rule.quote,
        cite: citeOf(rule),
        mark: certaintyNote[rule.certainty],
        window: windowWord(rule),
        force: forceWords[rule.force],
        says: saysOf(rule, stored ?? {}),
        said: stored?.said ?? null,
        may: mayOf(rule),
        local: written ? (local as RuleLine['local']) : null,
        beside: written ? (nationalBeside(written.kind)?.title ?? null) : null,
      }
    })
