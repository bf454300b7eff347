import type { Person } from '../../../src/contract/person'
import { memberKindLabels, postName } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { may } from '../policy'
import { maskedPhoneOf } from './phone'
import type { Member, OrgNode } from './store'

export const namesakeFields = ['name', 'kind', 'branchName', 'path', 'partyGroupId', 'posts'] as const
export type Namesake = Pick<Member, '_id' | (typeof namesakeFields)[number]>

const grouped = <Who extends { name: string }>(people: readonly Who[]): Who[][] => {
  const groups = new Map<string, Who[]>()
  for (const who of people) {
    const same = groups.get(who.name)
    if (same) same.push(who)
    else groups.set(who.name, [who])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
/** Whether two of them have one name. */
export const hasNamesakes = (people: readonly { name: string }[]): boolean => grouped(people).length > 0

const tailOf = (member: Member): string | undefined => {
  const tail = /\d{4}$/.exec(maskedPhoneOf(member) ?? '')
  return tail ? `手机尾号 ${tail[0]}` : undefined
}
const mayOpen =
  (actor: Actor) =>
  ({ _id, path }: Namesake): boolean =>
    may(actor, 'org.seeMember', { paths: [path], memberId: _id })
/** The last four digits, for whoever may open the member's page. */
const readTails = async (actor: Actor, people: readonly Namesake[]): Promise<Map<string, string>> => {
  const open = people.filter(mayOpen(actor))
  if (open.length === 0) return new Map()
  const found = await find<Member>(
    'members',
    { _id: command.in(open.map(({ _id }) => _id)) },
    { limit: open.length, fields: ['phone', 'path'] },
  )
  return new Map(
    found.flatMap((member) => {
      const tail = tailOf(member)
      return tail ? [[member._id, tail] as const] : []
    }),
  )
}
const readGroups = async (people: readonly Namesake[]): Promise<Map<string, string>> => {
  const ids = [...new Set(people.flatMap(({ partyGroupId }) => partyGroupId ?? []))]
  const found =
    ids.length === 0
      ? []
      : await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: ids.length, fields: ['name'] })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** One thing after another, and only what differs among them, until no two say the same. */
const told = (same: readonly Namesake[], tellers: readonly ((who: Namesake) => string)[]): [string, string][] => {
  const said = new Map<string, string[]>(same.map(({ _id }) => [_id, []]))
  const distinct = () => new Set([...said.values()].map((parts) => parts.join('\n'))).size === same.length
  for (const tell of tellers) {
    if (distinct()) break
    const parts = same.map(tell)
    if (new Set(parts).size > 1) same.forEach(({ _id }, at) => parts[at] && said.get(_id)?.push(parts[at]))
  }
  return [...said].map(([id, parts]) => [id, parts.join(' · ')])
}

/**
 * What tells people of one name apart, by their ids: branch, post, group, kind, the last digits of the number, and where all
 * of it is the same the end of the id. Those whose name is theirs alone have none. Two requests, and none without namesakes.
 */
export const toldApart = async (actor: Actor, people: readonly Namesake[]): Promise<ReadonlyMap<string, string>> => {
  const groups = grouped(people)
  if (groups.length === 0) return new Map()
  const all = groups.flat()
  const [groupNames, tails] = await Promise.all([readGroups(all), readTails(actor, all)])
  const tellers: ((who: Namesake) => string)[] = [
    ({ branchName }) => branchName,
    ({ posts }) => posts.map(postName).join('、'),
    ({ partyGroupId }) => (partyGroupId && groupNames.get(partyGroupId)) || '没有编组',
    ({ kind }) => memberKindLabels[kind],
    ({ _id }) => tails.get(_id) ?? '',
    ({ _id }) => `编号末位 ${_id.slice(-4)}`,
  ]
  return new Map(groups.flatMap((same) => told(same, tellers)))
}
/** The rows of a list that names people, with what tells them apart beside the names that stand in it twice. */
export const withApart = <Row extends object>(
  rows: readonly Row[],
  apart: ReadonlyMap<string, string>,
  idOf: (row: Row) => string | null,
): (Row & { apart?: string })[] =>
  rows.map((row) => {
    const told = apart.get(idOf(row) ?? '')
    return told === undefined ? row : { ...row, apart: told }
  })
/** The same for people of whom only the ids are at hand: one request more, and none without namesakes. */
export const toldApartById = async (actor: Actor, people: readonly Person[]): Promise<ReadonlyMap<string, string>> => {
  const once = [...new Map(people.map((who) => [who.memberId, who])).values()]
  const ids = grouped(once).flatMap((same) => same.map(({ memberId }) => memberId))
  if (ids.length === 0) return new Map()
  return toldApart(
    actor,
    await find<Member>('members', { _id: command.in(ids) }, { limit: ids.length, fields: [...namesakeFields] }),
  )
}

/** People of a list by whose names alone the reader would know them. */
export const peopleApart = async <Who extends Person>(
  actor: Actor,
  people: readonly Who[],
): Promise<(Who & { apart?: string })[]> =>
  withApart(people, await toldApartById(actor, people), ({ memberId }) => memberId)

const namesAtOnce = 50
/**
 * Who of these names is on the roster already, as far as this person may see them, each by branch, kind and the last digits of
 * the number: whoever adds a person has to know whether it is one of them. A request for fifty names.
 */
export const onRoster = async (actor: Actor, names: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const wanted = [...new Set(names)]
  const told = new Map<string, string[]>()
  for (let from = 0; from < wanted.length; from += namesAtOnce) {
    const found = await find<Member>(
      'members',
      { name: command.in(wanted.slice(from, from + namesAtOnce)), status: 'active' },
      { limit: 1000, fields: [...namesakeFields, 'phone'] },
    )
    for (const member of found.filter(mayOpen(actor))) {
      const words = [member.branchName, memberKindLabels[member.kind], tailOf(member) ?? '没有登记手机号'].join(' · ')
      told.set(member.name, [...(told.get(member.name) ?? []), words].sort())
    }
  }
  return told
}
/** The question before somebody gets a name that is on the roster already; asked once, so that the answer comes along. */
export const namesakeAsked = async (
  actor: Actor,
  { name, anotherPerson }: { name: string; anotherPerson: boolean },
): Promise<Problem<'namesake'> | null> => {
  const others = anotherPerson ? undefined : (await onRoster(actor, [name])).get(name)
  return others ? refuse('namesake', { name, who: others.join('；') }, { field: 'name' }) : null
}
