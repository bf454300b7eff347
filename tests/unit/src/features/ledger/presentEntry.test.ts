import { actsOf, chipsOf, sourcePage, timeline } from '../../../../../src/features/ledger/presentEntry'
import { able, ledgerEntry, ledgerLine } from '../../../../support/taro/ledger'

const told = (more: Parameters<typeof ledgerEntry>[0]) =>
  timeline(ledgerEntry(more)).map(({ mark, title, note }) => [mark, title, note])

describe('the story of an entry', () => {
  it('tells what was done, where it stands and what is to come', () => {
    const log = [
      ledgerLine({ id: 'a' }),
      ledgerLine({
        id: 'b',
        step: 'assigned',
        at: '2026-11-22T02:00:00.000Z',
        owner: '王党员',
        department: '水利科',
        dueOn: '2026-11-26',
      }),
      ledgerLine({
        id: 'c',
        step: 'progressed',
        by: '王党员',
        words: '阀门已更换，恢复供水',
        at: '2026-11-24T02:00:00.000Z',
      }),
    ]
    expect(told({ state: 'awaitingVerification', log })).toEqual([
      ['done', '登记', '11月21日 · 由院坝会 · 青山村二组转入 · 陈书记'],
      ['done', '明确责任人：水利科（王党员负责）', '11月22日 · 陈书记 · 期限 11月26日'],
      ['done', '进展：阀门已更换，恢复供水', '11月24日 · 王党员'],
      ['now', '待核验', '由陈书记核验；责任人本人不能核验'],
      ['ahead', '销号', ''],
      ['ahead', '回复刘叔，征求一次意见', ''],
    ])
  })
  it('shows both days of an extension, what the raiser said, and why it was taken up again', () => {
    const log = [
      ledgerLine({ id: 'a', step: 'extended', dueBefore: '2026-11-26', dueOn: '2026-12-03', words: '等配件' }),
      ledgerLine({ id: 'b', step: 'answered', words: '当面说了', satisfaction: 'unsatisfied' }),
      ledgerLine({ id: 'c', step: 'reopened', words: '又漏了', dueOn: '2026-12-10' }),
    ]
    expect(told({ state: 'reopened', log, dueOn: '2026-12-10' }).slice(0, 4)).toEqual([
      ['done', '延期：11月26日 → 12月3日', '11月21日 · 陈书记 · 等配件'],
      ['done', '已回复刘叔：不满意', '11月21日 · 陈书记 · 当面说了'],
      ['done', '重新办理：又漏了', '11月21日 · 陈书记 · 期限 12月10日'],
      ['now', '办理中', '王党员负责 · 期限 12月10日'],
    ])
  })
  it('of a talk names nobody', () => {
    const [first] = told({
      source: { kind: 'talk', id: null },
      sourceLabel: '谈心谈话',
      log: [ledgerLine({ by: null })],
    })
    expect(first).toEqual(['done', '登记', '11月21日 · 由谈心谈话转入'])
    expect(told({ state: 'closed', raisedBy: null, answerBy: { name: null } }).at(-1)).toEqual([
      'now',
      '待回复提出人',
      '由谈话人回复，征求一次意见',
    ])
  })
  it('leads back to the record it came from, for who may open that', () => {
    expect(sourcePage({ source: { kind: 'courtyard', id: 's1' } })).toEqual({
      path: 'pages/courtyard/note/index',
      params: { noteId: 's1' },
    })
    expect(sourcePage({ source: { kind: 'talk', id: null } })).toBeNull()
  })
  it('ends with the answer', () => expect(told({ state: 'answered', log: [] })).toEqual([]))
})

describe('what can be done', () => {
  it('leads with the one next act and keeps the rest at hand', () => {
    expect(actsOf({ can: able('verify'), asked: null })).toEqual({ main: 'verify', rest: ['sendBack'] })
    expect(actsOf({ can: able('progress', 'requestVerification', 'askExtension'), asked: null })).toEqual({
      main: 'requestVerification',
      rest: ['progress', 'askExtension'],
    })
    expect(actsOf({ can: able('extend', 'handOver'), asked: null })).toEqual({
      main: undefined,
      rest: ['extend', 'handOver'],
    })
    expect(actsOf({ can: able('extend', 'handOver'), asked: { dueOn: '2026-12-01', reason: '等' } })).toEqual({
      main: 'grantExtension',
      rest: ['refuseExtension', 'handOver'],
    })
    expect(actsOf({ can: able('answer', 'reopen'), asked: null })).toEqual({ main: 'answer', rest: ['reopen'] })
  })
  it('is led by how much time is left', () => {
    expect(chipsOf(ledgerEntry()).map(({ word }) => word)).toEqual(['还有 2 天', '已明确责任人', '院坝会 · 青山村二组'])
  })
})
