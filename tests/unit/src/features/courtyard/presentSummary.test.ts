import type { CourtyardNote } from '../../../../../src/contract/courtyard'
import { courtyardTable } from '../../../../../src/contract/courtyardWords'
import { nothingIn } from '../../../../support/note'
import { namesIn, summaryOf, summaryWarning } from '../../../../../src/features/courtyard/presentSummary'

const note: CourtyardNote = {
  ...nothingIn(courtyardTable),
  id: 'n1',
  version: 1,
  topic: '冬季用水与道路养护',
  startAt: '2026-11-21T11:30:00.000Z',
  village: '青山村',
  villageGroup: '二组',
  host: '陈岳',
  author: { memberId: 'm1', name: '王予安' },
  companions: [{ memberId: 'm2', name: '李青禾' }],
  branchName: '第三党支部',
  outreach: '讲了冬季供水保障的安排',
  outreachMinutes: 20,
  headcount: 17,
  demands: [
    {
      key: 'a',
      matter: '蓄水池阀门冻裂，三户停水',
      raisedBy: '刘叔',
      onSpotAnswer: '明天派人查看',
      toLedger: true,
    },
    { key: 'b', matter: '通组路护栏缺损', raisedBy: null, onSpotAnswer: '', toLedger: true },
    { key: 'c', matter: '医保缴费时间怎么算', raisedBy: '张婶', onSpotAnswer: '', toLedger: false },
  ],
  entries: [{ id: 'e1', key: 'a', number: '2026年第 1 号', state: 'closed', matter: '蓄水池阀门冻裂，三户停水' }],
  photos: [],
  writtenAt: '2026-11-21T12:00:00.000Z',
  changedAt: null,
  history: [],
  can: { change: true },
}

describe('the public summary', () => {
  it('says what, when, where at the village, how many came and what was answered, and names nobody', () => {
    const text = summaryOf(note)
    expect(text).toBe(
      [
        '冬季用水与道路养护',
        '11月21日 19:30在青山村召开院坝会，17 位群众参加。',
        '',
        '讲了什么',
        '讲了冬季供水保障的安排。',
        '',
        '大家提出 3 件事',
        '1. 蓄水池阀门冻裂，三户停水',
        '答复：明天派人查看；已办结。',
        '2. 通组路护栏缺损',
        '答复：已登记，正在落实责任人。',
        '3. 医保缴费时间怎么算',
        '答复：已当场答复。',
        '',
        '办理进展会继续公布。',
      ].join('\n'),
    )
    for (const hidden of ['刘叔', '张婶', '王予安', '李青禾', '陈岳', '二组', '第 1 号'])
      expect(text).not.toContain(hidden)
    expect(summaryWarning(text, note)).toBeUndefined()
  })

  it('warns of those the note names, of forms of address it does not know, and of numbers', () => {
    expect(namesIn('刘叔家门口的路，王予安去看', note)).toEqual(['刘叔家', '王予安'])
    expect(namesIn('老周和周大爷、小李都说', note)).toEqual(['老周', '周大爷', '小李'])
    expect(summaryWarning('请打 13800000001 找马师傅', note)).toBe(
      '“马师傅”像人名或称谓，“13800000001”像电话号码。贴出去以前请改掉，或确认可以公开。',
    )
  })

  it.each(['大家都说水好', '国家政策', '江家坝村的路', '老高坝村', '马路边的路灯', '于大家都有好处'])(
    'leaves everyday words alone: %s',
    (text) => {
      expect(namesIn(text, note)).toEqual([])
    },
  )
})
