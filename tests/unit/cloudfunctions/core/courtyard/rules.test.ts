import {
  demandsError,
  digestOf,
  madeVersion,
  newlyCarried,
  privateError,
  timeError,
  yearError,
  type Words,
} from '../../../../../cloudfunctions/core/courtyard/rules'
import type { Demand } from '../../../../../src/contract/courtyard'

const at = '2026-11-20T01:00:00.000Z'
const demand = (more: Partial<Demand> = {}): Demand => ({
  key: 'demand-one',
  matter: '路灯不亮',
  raisedBy: '刘叔',
  onSpotAnswer: '',
  outcome: 'toLedger',
  ...more,
})
const words = (more: Partial<Words> = {}): Words => ({
  topic: '用水',
  startAt: '2026-11-19T11:30:00.000Z',
  village: '青山村',
  villageGroup: null,
  host: '王党员',
  companionIds: [],
  outreach: '',
  outreachMinutes: 0,
  headcount: 3,
  demands: [demand()],
  photoIds: [],
  ...more,
})

describe('when a courtyard meeting was', () => {
  it.each([
    ['2026-11-20T01:05:00.000Z', null],
    ['2026-11-20T01:05:00.001Z', 'startAt'],
    ['2024-12-31T16:00:00.000Z', null],
    ['2024-12-31T15:59:59.999Z', 'startAt'],
  ])('%s', (startAt, field) => {
    expect(timeError(startAt, at)?.extra.field ?? null).toBe(field)
  })

  it('is counted in Beijing years for the draft, this one or the last', () => {
    expect(yearError(2026, at)).toBeNull()
    expect(yearError(2025, at)).toBeNull()
    expect(yearError(2027, '2026-12-31T15:59:59.999Z')).not.toBeNull()
    expect(yearError(2027, '2026-12-31T16:00:00.000Z')).toBeNull()
  })
})

describe('demands', () => {
  it('that are in the ledger stay; those answered may go or be carried', () => {
    expect(demandsError([], [demand({ outcome: 'answered' })])).toBeNull()
    expect(demandsError([demand()], [demand({ outcome: 'answered' })])).toBeNull()
    expect(demandsError([], [demand()])?.params.why).toBe('“路灯不亮”已转账单，不能删去')
    expect(demandsError([demand({ outcome: 'answered' })], [demand()])).not.toBeNull()
    expect(demandsError([demand({ onSpotAnswer: '周五修' })], [demand()])).toBeNull()
  })

  it('are carried once', () => {
    const other = demand({ key: 'demand-two' })
    expect(newlyCarried([demand(), other], [demand()])).toEqual([other])
    expect(newlyCarried([demand({ outcome: 'answered' })], [])).toEqual([])
  })
})

describe('numbers that are a person’s', () => {
  it.each([
    [words({ topic: '联系 13800000001' }), 'topic', '主题'],
    [words({ outreach: '有事打１３８ ０００ ０００２１' }), 'outreach', '宣讲内容'],
    [
      words({ demands: [demand(), demand({ key: 'demand-two', onSpotAnswer: '登记了 510102198001011234' })] }),
      'demands.1.onSpotAnswer',
      '群众诉求第 2 项的当场答复',
    ],
  ])('are refused where they stand', (written, field, label) => {
    expect(privateError(written)).toMatchObject({ code: 'badInput', params: { field: label }, extra: { field } })
  })

  it('are not seen in figures of the work, nor are door numbers refused here', () => {
    expect(privateError(words({ topic: '2026 年 11 月用水 1200 吨', villageGroup: '二组12号' }))).toBeNull()
  })
})

describe('a repetition', () => {
  it('is known by what it said, on the version it was made on', () => {
    const first = digestOf(words())
    const second = digestOf(words({ headcount: 4 }))
    const note = { said: [first, second] }
    expect(madeVersion(note, 0, first)).toBe(1)
    expect(madeVersion(note, 1, second)).toBe(2)
    expect(madeVersion(note, 1, first)).toBeNull()
    expect(madeVersion(note, 2, second)).toBeNull()
    expect(digestOf(words({ photoIds: ['p1'] }))).not.toBe(first)
  })
})
