import { historyLines, matterLines, stripPhoto, textLines } from '../../../../../src/components/note/presentNote'
import { courtyardTable } from '../../../../../src/contract/courtyardWords'
import type { NoteChange } from '../../../../../src/contract/noteChanges'
import { visitTable } from '../../../../../src/contract/visitWords'
import { courtyardNote } from '../../../../pages/courtyard/note'
import { visit } from '../../../../pages/visit/pair'

const words = { one: '', empty: '', none: '' }
const courtyardKit = {
  table: courtyardTable,
  inHead: ['topic', 'startAt', 'village', 'villageGroup', 'headcount', 'outreachMinutes', 'host'],
  matters: { ...words, noted: { word: '已办', tone: 'green' as const, hint: '', note: '已当场答复' } },
}
const visitKit = {
  table: visitTable,
  matters: { ...words, noted: { word: '只记下', tone: 'plain' as const, hint: '' } },
}

it('shows a matter by its entry in the ledger, or as it was noted', () => {
  expect(matterLines(courtyardKit, courtyardNote())).toEqual([
    {
      key: 'demand-valve',
      title: '蓄水池阀门冻裂',
      note: '刘叔提出 · 当场答复：明天派人查看 · 台账 2026年第 47 号',
      chip: { tone: 'blue', word: '办理中' },
      entryId: 'e1',
    },
    {
      key: 'demand-dates',
      title: '医保缴费时间怎么算',
      note: '已当场答复',
      chip: { tone: 'green', word: '已办' },
      entryId: null,
    },
  ])
  expect(matterLines(visitKit, visit())).toMatchObject([
    { note: '王大娘提出 · 台账 2026年第 1 号', chip: { word: '待明确责任人' }, entryId: 'e1' },
    { note: '', chip: { tone: 'plain', word: '只记下' }, entryId: null },
  ])
})

it('gives every field that the head does not say a place, where something was written', () => {
  expect(textLines(courtyardKit, courtyardNote())).toEqual([{ label: '宣讲内容', text: '讲了冬季供水保障的安排。' }])
  expect(textLines({ table: courtyardTable, inHead: [] }, courtyardNote({ outreach: '', villageGroup: null }))).toEqual(
    [
      { label: '主题', text: '冬季用水与道路养护' },
      { label: '开始时间', text: '2026-11-21T11:30:00.000Z' },
      { label: '村（社区）', text: '青山村' },
      { label: '到场群众', text: '17 人' },
      { label: '宣讲分钟数', text: '20 分钟' },
      { label: '主持人', text: '陈书记' },
    ],
  )
})

describe('the history of a note', () => {
  const change = (more: Partial<NoteChange>): NoteChange => ({
    version: 2,
    by: { memberId: 'm', name: '李委员' },
    at: '2026-11-21T12:00:00.000Z',
    fields: ['topic'],
    base: null,
    took: [],
    ...more,
  })
  const lines = (...history: NoteChange[]) => historyLines(courtyardTable, { history, changedAt: null })
  it('says who changed what, the newest first', () => {
    const later = change({ version: 3, fields: ['demands.k1', 'demands.k2', 'photoIds'], base: 1 })
    expect(lines(change({}), later)).toEqual([
      { version: 3, title: '李委员改了群众诉求、照片', note: '11月21日 星期六 20:00 · 与别人的修改合在一起' },
      { version: 2, title: '李委员改了主题', note: '11月21日 星期六 20:00' },
    ])
  })
  it('says which side was taken where both had changed a field', () => {
    const took = [
      { field: 'topic', side: 'mine' as const },
      { field: 'host', side: 'theirs' as const },
    ]
    expect(lines(change({ took }))[0]?.note).toBe(
      '11月21日 星期六 20:00 · 两人都改了主题，用了李委员的 · 两人都改了主持人，留了先保存的',
    )
    expect(lines(change({ fields: [], took: took.slice(1) }))[0]?.title).toBe('李委员看过两份，没有再改')
  })
  it('says no more than it knows of changes from before', () => {
    expect(historyLines(courtyardTable, { history: [], changedAt: '2026-11-21T12:00:00.000Z' })).toEqual([
      { version: 0, title: '修改过', note: '11月21日 星期六 20:00' },
    ])
    expect(lines()).toEqual([])
  })
})

it('shows a photo, or why it cannot be seen', () => {
  const photo = { id: 'p', url: null, thumbUrl: null, width: 1, height: 1 }
  expect(stripPhoto({ ...photo, check: 'risky' })).toEqual({
    id: 'p',
    url: undefined,
    fullUrl: undefined,
    mark: '未通过内容检查',
  })
  expect(stripPhoto({ ...photo, url: 'u', thumbUrl: 't', check: 'passed' })).toEqual({
    id: 'p',
    url: 't',
    fullUrl: 'u',
  })
})
