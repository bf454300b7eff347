import type { Input } from '../../contract'
import type { AuditRow } from '../../contract/audit'
import { actLabels, auditKindNames, auditKinds, keyHolder, timers, type AuditKind } from '../../contract/auditWords'
import { addDays, beijingClock, beijingDay, dayText } from '../../contract/days'

export type Asked = Omit<Input<'audit.list'>, 'cursor'>
/** What the page begins with: what was shown or taken out, in the last week. */
export const firstAsked = (today: string): Asked => ({ kind: 'reads', fromOn: addDays(today, -6), toOn: today })

export const kindChoices: { value: Asked['kind']; text: string }[] = [
  ...auditKindNames.map((value) => ({ value, text: auditKinds[value].label })),
  { value: 'all', text: '全部（较慢）' },
]

export const actText = (act: string): string => (actLabels as Readonly<Record<string, string>>)[act] ?? act
export const whoText = ({ id, name }: AuditRow['by']): string =>
  name ?? (id === keyHolder ? '掌握密钥的人' : id === timers ? '定时任务' : `已不在名册（${shortId(id)}）`)
/** The end of a record's number, which tells it from the others around it. */
export const shortId = (recordId: string): string => recordId.slice(-8)
const kindText = (kind: AuditKind): string => (kind === 'reads' ? '全部数据' : auditKinds[kind].label)

interface AuditLine {
  key: string
  who: string
  did: string
  when: string
  record: string
  refused: boolean
}
export const presentLine = ({ at, by, act, kind, recordId, refused }: AuditRow, place: number): AuditLine => ({
  key: `${place}`,
  who: whoText(by),
  did: actText(act),
  when: `${dayText(beijingDay(at)).split(' ')[0]} ${beijingClock(at, true)}`,
  record: [kindText(kind), recordId && shortId(recordId)].filter(Boolean).join(' '),
  refused,
})

/** What the list is narrowed to beside kind and days, each with what takes it away again. */
export const narrowedBy = (
  { by, act, recordId }: Asked,
  nameOf: (memberId: string) => string,
): { key: 'by' | 'act' | 'recordId'; text: string }[] => [
  ...(by === undefined ? [] : [{ key: 'by' as const, text: nameOf(by) }]),
  ...(act === undefined ? [] : [{ key: 'act' as const, text: actText(act) }]),
  ...(recordId === undefined ? [] : [{ key: 'recordId' as const, text: `记录 ${shortId(recordId)}` }]),
]

export const emptyText = ({ kind }: Asked): { title: string; text: string } =>
  kind === 'reads'
    ? { title: '这几天没有查看、导出和备份', text: '有人查看谈话内容、被拒绝查看，或者导出、备份数据，都会记在这里。' }
    : { title: '这几天没有这样的记录', text: '可以换一种记录，或者把日期放宽。' }
