import { differencesOf, rebased } from '../../../../../src/components/note/conflict'
import { formOf, type Form } from '../../../../../src/components/note/form'
import { courtyardTable } from '../../../../../src/contract/courtyardWords'
import { visitTable } from '../../../../../src/contract/visitWords'
import type { DraftPhoto } from '../../../../../src/platform/outbox'
import { courtyardNote } from '../../../../pages/courtyard/note'
import { visit } from '../../../../pages/visit/pair'

const photo = (id: string) => ({ id, url: null, thumbUrl: null, width: 1, height: 1, check: 'passed' as const })
const before = courtyardNote({ photos: [photo('p1'), photo('p2')] })
const base = formOf(courtyardTable, before)
const [valve, dates] = base.raised as [Form['raised'][number], Form['raised'][number]]
const asked = (mine: object, theirs: object) =>
  differencesOf(courtyardTable, {
    mine: { ...base, ...mine },
    base,
    theirs: formOf(courtyardTable, courtyardNote({ version: 4, ...theirs })),
  })
const ofRecord = (id: string): DraftPhoto => ({ id, file: null, bytes: 0, photoId: id })
const chosen = (mine: object, theirs: object, choice: Parameters<typeof rebased>[3], photos: DraftPhoto[] = []) =>
  rebased(
    courtyardTable,
    {
      fields: { ...base, ...mine },
      photos,
      base: { recordId: 'n1', version: 3, fields: base, photoIds: ['p1', 'p2'] },
    },
    courtyardNote({ version: 4, photos: before.photos, ...theirs }),
    choice,
  )

describe('of two changes of one note', () => {
  it('nothing is asked that one side alone changed, or both alike', () => {
    expect(asked({ topic: '我的' }, { headcount: 20 })).toEqual([])
    expect(asked({ topic: '一样' }, { topic: '一样' })).toEqual([])
  })
  it('a field both changed is asked, in words', () => {
    expect(
      asked({ topic: '我的', startAt: '2026-11-20T11:30:00.000Z' }, { topic: '', startAt: '2026-11-19T11:30:00.000Z' }),
    ).toEqual([
      { unit: 'topic', field: '主题', mine: '我的', theirs: '（空）' },
      { unit: 'startAt', field: '开始时间', mine: '11月20日 星期五 19:30', theirs: '11月19日 星期四 19:30' },
    ])
  })
  it('a matter is asked about by itself, one that has gone among them', () => {
    const wage = { ...dates, matter: '医保缴费怎么算' }
    expect(asked({ raised: [valve, wage] }, { demands: [valve] })).toEqual([
      { unit: 'demands.demand-dates', field: '群众诉求', mine: '医保缴费怎么算', theirs: '（已删去）' },
    ])
    expect(asked({ raised: [valve] }, { demands: [valve, wage] })).toMatchObject([{ mine: '（已删去）' }])
  })
  it('the words the ledger has stand; what was said to them may still be one’s own', () => {
    const entries = [...before.entries, { ...before.entries[0]!, id: 'e2', key: 'demand-dates' }]
    const theirs = { demands: [valve, { ...dates, toLedger: true }], entries }
    expect(asked({ raised: [valve, { ...dates, matter: '改了' }] }, theirs)).toEqual([])
    expect(asked({ raised: [valve, { ...dates, onSpotAnswer: '到年底' }] }, theirs)).toMatchObject([
      { mine: '医保缴费时间怎么算，到年底，转台账', theirs: '医保缴费时间怎么算，转台账' },
    ])
  })
  it('where nobody has seen what there was, every difference is asked', () => {
    const theirs = formOf(courtyardTable, courtyardNote({ topic: '别处的' }))
    expect(differencesOf(courtyardTable, { mine: base, base: undefined, theirs })).toMatchObject([{ unit: 'topic' }])
  })
  it('fields that belong together are asked as one', () => {
    const from = formOf(visitTable, visit({ pairId: null }))
    const mine = { ...from, whom: '何大爷家' }
    const theirs = formOf(visitTable, visit({ pairId: 'p2', whom: '李大爷家' }))
    expect(differencesOf(visitTable, { mine, base: from, theirs })).toEqual([
      { unit: 'whom', field: '走访对象', mine: '何大爷家 青山村', theirs: '李大爷家 青山村' },
    ])
  })
})

describe('once a person has chosen', () => {
  it('the draft is a change of the note as it is now: theirs, with what is one’s own', () => {
    const other = { ...dates, key: 'demand-two', matter: '路灯不亮' }
    const { base: next, fields } = chosen(
      { topic: '我的', host: '我的主持人', raised: [valve, dates, other] },
      { topic: '别处的', host: '别处的主持人', headcount: 20, demands: [valve] },
      { topic: 'mine', host: 'theirs' },
    )
    expect(fields).toMatchObject({ topic: '我的', host: '别处的主持人', headcount: '20', raised: [valve, other] })
    expect(next).toMatchObject({
      recordId: 'n1',
      version: 4,
      photoIds: ['p1', 'p2'],
      took: [
        { field: 'topic', side: 'mine' },
        { field: 'host', side: 'theirs' },
      ],
    })
    expect(next.fields).toMatchObject({ topic: '别处的', host: '别处的主持人' })
  })
  it('a matter is as it was chosen', () => {
    const own = [valve, { ...dates, matter: '我的' }]
    const theirs = { demands: [valve, { ...dates, matter: '别处的' }] }
    for (const [side, matter] of [['mine', '我的'] as const, ['theirs', '别处的'] as const])
      expect(chosen({ raised: own }, theirs, { 'demands.demand-dates': side }).fields.raised).toMatchObject([
        {},
        { matter },
      ])
  })
  it('what was chosen before, and was not asked again, is still told', () => {
    const once = chosen(
      { topic: '我的', host: '我的主持人' },
      { topic: '甲', host: '乙' },
      { topic: 'mine', host: 'theirs' },
    )
    const again = rebased(
      courtyardTable,
      { fields: once.fields, photos: [], base: once.base },
      courtyardNote({ version: 5, topic: '丙', host: '乙' }),
      { topic: 'theirs' },
    )
    expect(again.base.took).toEqual([
      { field: 'host', side: 'theirs' },
      { field: 'topic', side: 'theirs' },
    ])
  })
  it('people and photos of both sides are there, without those either has taken away', () => {
    const li = { memberId: 'li', name: '李委员' }
    const chen = { memberId: 'chen', name: '陈书记' }
    const added: DraftPhoto = { id: 'new', file: 'new', bytes: 3, photoId: null }
    const { fields, photos } = chosen(
      { companions: [li] },
      { companions: [chen], photos: [photo('p2'), photo('p3')] },
      {},
      [ofRecord('p1'), added],
    )
    expect(fields.companions).toEqual([chen, li])
    expect(photos.map(({ id }) => id)).toEqual(['p3', 'new'])
  })
})
