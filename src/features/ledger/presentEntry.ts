import { beijingDay } from '../../contract/days'
import type { LedgerEntryShown, LedgerLine } from '../../contract/ledger'
import { satisfactionLabels, type LedgerSource } from '../../contract/ledgerWords'
import type { ShownPhoto } from '../../contract/photo'
import { photoCheckLabels } from '../../contract/photoWords'
import { routes } from '../../platform/routes'
import { dayLabel, dueChip, stateChip, type ChipView } from './presentRow'

export type LedgerAct =
  | 'assign'
  | 'verify'
  | 'sendBack'
  | 'answer'
  | 'requestVerification'
  | 'progress'
  | 'grantExtension'
  | 'refuseExtension'
  | 'extend'
  | 'askExtension'
  | 'handOver'
  | 'reopen'
export const actLabel: Record<LedgerAct, string> = {
  assign: '明确责任人',
  verify: '核验通过',
  sendBack: '退回补充',
  answer: '记录回复',
  requestVerification: '申请核验',
  progress: '写进展',
  grantExtension: '同意延期',
  refuseExtension: '不同意延期',
  extend: '延期',
  askExtension: '申请延期',
  handOver: '换责任人',
  reopen: '重新办理',
}
/** What a page may lead with in red; the others are there for when they are needed. */
const leading: readonly LedgerAct[] = ['assign', 'verify', 'answer', 'requestVerification', 'grantExtension']

/** What the caller may do, the likeliest first. */
export const actsOf = ({
  can,
  asked,
}: Pick<LedgerEntryShown, 'can' | 'asked'>): { main: LedgerAct | undefined; rest: LedgerAct[] } => {
  const possible: [boolean, LedgerAct][] = [
    [can.assign, 'assign'],
    [can.verify, 'verify'],
    [can.verify, 'sendBack'],
    [can.answer, 'answer'],
    [can.requestVerification, 'requestVerification'],
    [can.progress, 'progress'],
    [can.extend && asked !== null, 'grantExtension'],
    [can.extend && asked !== null, 'refuseExtension'],
    [can.extend && asked === null, 'extend'],
    [can.askExtension, 'askExtension'],
    [can.handOver, 'handOver'],
    [can.reopen, 'reopen'],
  ]
  const acts = possible.flatMap(([may, act]) => (may ? [act] : []))
  const main = acts.find((act) => leading.includes(act))
  return { main, rest: acts.filter((act) => act !== main) }
}

export interface Moment {
  key: string
  mark: 'done' | 'now' | 'ahead'
  title: string
  note: string
  photos: ShownPhoto[]
}
const raiser = ({ raisedBy }: LedgerEntryShown): string => raisedBy ?? '提出人'

const titleOf = (line: LedgerLine, entry: LedgerEntryShown): string => {
  const { step, words, owner, department, dueOn, dueBefore, satisfaction } = line
  const who = department ? `${department}（${owner ?? ''}负责）` : (owner ?? '')
  const day = (on: string | null) => (on === null ? '' : dayLabel(on, entry.today))
  switch (step) {
    case 'recorded':
      return '登记'
    case 'assigned':
      return `明确责任人：${who}`
    case 'handedOver':
      return `换责任人：${who}`
    case 'progressed':
      return `进展：${words ?? ''}`
    case 'extensionAsked':
      return `申请延期：${day(dueBefore)} → ${day(dueOn)}`
    case 'extended':
      return `延期：${day(dueBefore)} → ${day(dueOn)}`
    case 'extensionRefused':
      return '没有同意延期'
    case 'verificationAsked':
      return `申请核验：${words ?? ''}`
    case 'sentBack':
      return `退回补充：${words ?? ''}`
    case 'closed':
      return '核验通过，销号'
    case 'answered':
      return `已回复${raiser(entry)}：${satisfaction ? satisfactionLabels[satisfaction] : ''}`
    case 'reopened':
      return `重新办理：${words ?? ''}`
  }
}
/** Words that do not stand in the title already. */
const wordsOf = ({ step, words }: LedgerLine): string | null =>
  step === 'progressed' || step === 'verificationAsked' || step === 'sentBack' || step === 'reopened' ? null : words

const momentOf = (line: LedgerLine, entry: LedgerEntryShown): Moment => {
  const due =
    (line.step === 'assigned' || line.step === 'reopened') && line.dueOn !== null
      ? `期限 ${dayLabel(line.dueOn, entry.today)}`
      : null
  const from =
    line.step === 'recorded'
      ? entry.source.kind === 'manual'
        ? entry.sourceLabel
        : `由${entry.sourceLabel}转入`
      : null
  const parts = [
    dayLabel(beijingDay(line.at), entry.today),
    from,
    line.by,
    due,
    line.photos.length > 0 ? `照片 ${line.photos.length}` : null,
    wordsOf(line),
  ]
  return {
    key: line.id,
    mark: 'done',
    title: titleOf(line, entry),
    note: parts.filter(Boolean).join(' · '),
    photos: line.photos,
  }
}

const ahead = { assign: '明确责任人', verify: '核验', close: '销号', answer: '回复' }
const plain = (key: string, mark: Moment['mark'], title: string, note = ''): Moment => ({
  key,
  mark,
  title,
  note,
  photos: [],
})

/** Where it stands now and what is still to come. */
const toCome = (entry: LedgerEntryShown): Moment[] => {
  const { state, verifier, owner, answerBy, dueOn, today } = entry
  const reply = plain(ahead.answer, 'ahead', `回复${raiser(entry)}，征求一次意见`)
  const close = plain(ahead.close, 'ahead', '销号')
  const verification = plain(ahead.verify, 'ahead', '核验', '须由责任人以外的同志核验')
  if (state === 'answered') return []
  if (state === 'closed')
    return [
      plain(
        'now',
        'now',
        `待回复${raiser(entry)}`,
        answerBy ? `由${answerBy.name ?? '谈话人'}回复，征求一次意见` : '由支部书记回复，征求一次意见',
      ),
    ]
  if (state === 'awaitingVerification')
    return [
      plain('now', 'now', '待核验', verifier ? `由${verifier}核验；责任人本人不能核验` : '须由责任人以外的同志核验'),
      close,
      reply,
    ]
  if (state === 'recorded')
    return [plain('now', 'now', '待明确责任人', '由支部书记明确责任人和期限'), verification, close, reply]
  return [
    plain('now', 'now', '办理中', `${owner ?? ''}负责 · 期限 ${dueOn === null ? '' : dayLabel(dueOn, today)}`),
    verification,
    close,
    reply,
  ]
}
/** The whole story of an entry, to its end. */
export const timeline = (entry: LedgerEntryShown): Moment[] => [
  ...entry.log.map((line) => momentOf(line, entry)),
  ...toCome(entry),
]

export const chipsOf = (entry: LedgerEntryShown): ChipView[] => {
  const due = dueChip(entry, entry.today)
  return [...(due ? [due] : []), stateChip(entry.state), { word: entry.sourceLabel, tone: 'plain' }]
}

export const factsOf = (entry: LedgerEntryShown): { label: string; value: string }[] => {
  const { department, owner, verifier, dueOn, raisedBy, raisedOn, branchName, today } = entry
  return [
    { label: '责任部门', value: department ?? '没有写明' },
    { label: '责任人', value: owner ?? '还没有' },
    { label: '期限', value: dueOn === null ? '还没有' : dayLabel(dueOn, today) },
    { label: '核验', value: verifier ?? '责任人以外的支部委员或上级' },
    { label: '提出', value: [raisedBy, dayLabel(raisedOn, today)].filter(Boolean).join(' · ') },
    { label: '所属支部', value: branchName },
  ]
}

const sources: Record<Exclude<LedgerSource, 'manual'>, { path: string; parameter: string }> = {
  talk: { path: routes.talk, parameter: 'talkId' },
  visit: { path: routes.visit, parameter: 'noteId' },
  courtyard: { path: routes.courtyardNote, parameter: 'noteId' },
  feedback: { path: routes.feedbackItem, parameter: 'feedbackId' },
}
/** The page of the record it came from, for who may open that. */
export const sourcePage = ({
  source,
}: Pick<LedgerEntryShown, 'source'>): { path: string; params: Record<string, string> } | null => {
  if (source.id === null || source.kind === 'manual') return null
  const { path, parameter } = sources[source.kind]
  return { path, params: { [parameter]: source.id } }
}

export const stripPhoto = ({ id, url, thumbUrl, check }: ShownPhoto) => ({
  id,
  url: thumbUrl ?? undefined,
  fullUrl: url ?? undefined,
  ...(check === 'passed' ? {} : { mark: photoCheckLabels[check] }),
})
