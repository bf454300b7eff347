import { addDays, beijingDay } from '../../../src/contract/days'
import type { OwnWindow, RuleSays } from '../../../src/contract/dutyRuleWords'
import { named } from '../../../src/contract/person'
import { choiceFields, choicesOf, type Chosen } from '../org/choices'
import { holdersOn, organ, readMember } from '../org/store'
import { find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { couldEver, forbidden } from '../policy'
import type { Actor } from '../platform/actor'
import { saveVersion } from '../record/versioned'
import { markAll } from '../summary/marks'
import { localRuleProblem } from './localRule'
import type { DutyRule } from './rule'
import { nationalRules } from './nationalRules'
import { dutyRulesKind, mayOf, presentRules, readRules, tableOf, type StoredSays } from './ruleStore'

/** Whoever may be 党委书记: those on the committee at the top, and leading cadres. */
const leadersFor = async (actor: Actor) => {
  const { rootId } = await organ()
  const [holders, cadres] = await Promise.all([
    holdersOn(rootId),
    find<Chosen>('members', { leadingCadre: true, status: 'active' }, { limit: 200, fields: choiceFields }),
  ])
  const byId = new Map<string, Chosen>([...holders, ...cadres].map((member) => [member._id, member]))
  return choicesOf(actor, [...byId.values()])
}

/** Everybody may know what is asked of a branch, by which words, and what the organ has said of it. */
export const rules: Handler<'duty.rules'> = async ({ actor }) => {
  const content = await readRules()
  const save = couldEver(actor, 'duty.setRules')
  return {
    version: content.version,
    rows: presentRules(content),
    leaders: save ? await leadersFor(actor) : [],
    can: { save },
  }
}

const deniedTo = async (actor: Actor) => forbidden(actor, 'duty.setRules', { paths: [`/${(await organ()).rootId}/`] })

const windowProblem = ({ year, from, to }: OwnWindow): string | null => {
  if (to < from) return `${year} 年度：止早于起`
  if (from < addDays(`${year}-01-01`, 0) || from > `${year}-12-31`) return `${year} 年度应在 ${year} 年内开始`
  return to > `${year + 1}-06-30` ? `${year} 年度最迟到 ${year + 1} 年 6 月 30 日` : null
}
const windowsProblem = (windows: readonly OwnWindow[]): string | null => {
  if (new Set(windows.map(({ year }) => year)).size < windows.length) return '有一个年度写了两次'
  return windows.flatMap((window) => windowProblem(window) ?? []).at(0) ?? null
}
type Sent = Request<'duty.saveRule'>['input']
/** What the row does not leave to the organ. */
const beyondIt = (rule: DutyRule, sent: Sent): { field: keyof Sent; why: string } | null => {
  const may = mayOf(rule)
  if (!sent.on && !may.off) return { field: 'on', why: `“${rule.title}”是条例的规定，不能停用` }
  if (sent.confirmed && !may.confirm) return { field: 'confirmed', why: `“${rule.title}”不用本单位确认` }
  if (sent.softTurnsRedAfter !== null && !may.redAfter)
    return { field: 'softTurnsRedAfter', why: `“${rule.title}”没有连续几期的说法` }
  if (sent.windows.length > 0 && !may.windows) return { field: 'windows', why: `“${rule.title}”不是按年度要求的` }
  if (sent.fixedDay && !may.fixedDay) return { field: 'fixedDay', why: '只有主题党日有固定的一天' }
  if (sent.upperCounts && !may.upperCounts) return { field: 'upperCounts', why: `“${rule.title}”须由本支部自己开展` }
  return sent.leaderId !== null && !may.leader ? { field: 'leaderId', why: '这一条不用指定人' } : null
}
const fieldNames: Partial<Record<keyof Sent, string>> = { on: '启用', windows: '年度的起止', leaderId: '党委书记' }

const judged = async ({ input, actor, at }: Request<'duty.saveRule'>) => {
  const denied = await deniedTo(actor)
  if (denied) return denied
  const { rows, local } = await readRules()
  const rule = tableOf({ rows, local }).rules.find(({ id }) => id === input.ruleId)
  if (!rule) return refuse('notFound', { what: '这一条要求' })
  const wrongWindows = windowsProblem(input.windows)
  const wrong = beyondIt(rule, input) ?? (wrongWindows ? { field: 'windows' as const, why: wrongWindows } : null)
  if (wrong) return refuse('badInput', { field: fieldNames[wrong.field] ?? rule.title, why: wrong.why }, wrong)
  const leader = input.leaderId === null ? null : await readMember(input.leaderId)
  if (input.leaderId !== null && !leader)
    return refuse('badInput', { field: '党委书记', why: '名册上没有这位同志，请重新选择' }, { field: 'leaderId' })
  const { version: _seen, ruleId: _id, leaderId: _leader, ...says } = input
  const before = rows[rule.id]
  const stored: RuleSays & StoredSays = {
    ...says,
    leader: leader && named(leader),
    said: { ...named(actor), at },
    ...(says.on && !rule.onByDefault && { onFrom: before?.on ? (before.onFrom ?? beijingDay(at)) : beijingDay(at) }),
  }
  await markAll()
  return { rows: { ...rows, [rule.id]: stored }, local }
}

const newest = async () => (await readRules()).version
/** What the organ says of a row holds from now on, for every window that is looked at. */
export const saveRule: Handler<'duty.saveRule'> = async (request) => {
  const saved = await saveVersion(dutyRulesKind, request, {
    seen: request.input.version,
    newest,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : { version: saved.version }
}

const localMax = 40
const judgedLocal = async ({ input, actor, at }: Request<'duty.saveLocalRule'>) => {
  const denied = await deniedTo(actor)
  if (denied) return denied
  const { version: _seen, ruleId, ...says } = input
  const wrong = localRuleProblem(says)
  if (wrong) return refuse('badInput', { field: '本单位的规定', why: wrong }, { field: 'window' })
  const { rows, local } = await readRules()
  const others = local.filter(({ id }) => id !== ruleId)
  const taken = others.some(({ title }) => title === says.title) || nationalRules.some(({ id }) => id === ruleId)
  if (taken) return refuse('badInput', { field: '名称', why: '已经有一条叫这个名称' }, { field: 'title' })
  if (others.length >= localMax)
    return refuse('badInput', { field: '本单位的规定', why: `最多 ${localMax} 条` }, { field: 'title' })
  await markAll()
  const row = { ...rows[ruleId], said: { ...named(actor), at } }
  // In its old place, so that the list stays in the order in which they were written.
  const after =
    others.length < local.length
      ? local.map((each) => (each.id === ruleId ? { id: ruleId, ...says } : each))
      : [...local, { id: ruleId, ...says }]
  return { rows: { ...rows, [ruleId]: row }, local: after }
}
export const saveLocalRule: Handler<'duty.saveLocalRule'> = async (request) => {
  const saved = await saveVersion(dutyRulesKind, request, {
    seen: request.input.version,
    newest,
    make: () => judgedLocal(request),
  })
  return saved instanceof Problem ? saved : { version: saved.version }
}
