import {
  doorsIn,
  errorsOf,
  errorsText,
  formOf,
  matterError,
  matterErrors,
  newForm,
  shownErrors,
  wordsOf,
  type Form,
} from '../../../../../src/components/note/form'
import { courtyardTable } from '../../../../../src/contract/courtyardWords'
import { visitTable } from '../../../../../src/contract/visitWords'
import { nothingIn } from '../../../../support/note'
import { courtyardNote } from '../../../../pages/courtyard/note'

const now = Date.parse('2026-11-21T12:00:00.000Z')
const demand = { key: 'demand-one', matter: '路灯不亮', raisedBy: '刘叔', onSpotAnswer: '', toLedger: true }
const begun = { startAt: '2026-11-21T12:00:00.000Z', topic: '用水', village: '青山村', host: '王予安', headcount: '17' }
const form = (more: object = {}): Form => ({ ...newForm(begun), ...more })
const visit = (more: object = {}): Form => ({
  ...newForm({ pairId: 'p1', whom: '王大娘家', village: '青山村', visitedOn: '2026-11-20', heard: '屋顶漏雨' }),
  ...more,
})
const errors = (more: object) => errorsOf(courtyardTable, form(more), now)

describe('the words of a form', () => {
  it('go without what is optional, trimmed, numbers as numbers', () => {
    expect(wordsOf(courtyardTable, form({ topic: ' 用水 ' }), ['p1'])).toEqual({
      ...nothingIn(courtyardTable),
      topic: '用水',
      startAt: begun.startAt,
      village: '青山村',
      villageGroup: null,
      host: '王予安',
      outreach: '',
      outreachMinutes: 0,
      headcount: 17,
      demands: [],
      companionIds: [],
      photoIds: ['p1'],
    })
  })
  it('name a pair by its id, and anybody else by what is written', () => {
    expect(wordsOf(visitTable, visit(), [])).toMatchObject({ pairId: 'p1', village: null, whom: null })
    expect(wordsOf(visitTable, visit({ pairId: '', whom: ' 何大爷家 ' }), [])).toMatchObject({
      pairId: null,
      village: '青山村',
      whom: '何大爷家',
    })
  })
  it('are those of the note it was made of', () => {
    const note = courtyardNote({ companions: [{ memberId: 'm-li', name: '李委员' }] })
    const { topic, startAt, village, villageGroup, host, outreach, outreachMinutes, headcount, demands } = note
    const made = formOf(courtyardTable, note)
    expect(made.carried).toEqual(['demand-valve'])
    expect(wordsOf(courtyardTable, made, [])).toEqual({
      ...nothingIn(courtyardTable),
      ...{ topic, startAt, village, villageGroup, host, outreach, outreachMinutes, headcount, demands },
      companionIds: ['m-li'],
      photoIds: [],
    })
  })
})

describe('what is pointed out before anything is sent', () => {
  it('is nothing where the form is right', () => {
    expect(errors({})).toEqual({})
    expect(errorsOf(visitTable, visit(), now)).toEqual({})
  })
  it.each([
    [{ topic: ' ' }, 'topic', '请填写'],
    [{ startAt: '2026-11-21T12:05:00.001Z' }, 'startAt', '还没到这个时间，院坝会开过以后再记'],
    [{ startAt: '2024-12-31T15:59:00.000Z' }, 'startAt', '只能补记 2025 年 1 月 1 日以后的院坝会，请核对日期'],
    [{ headcount: '' }, 'headcount', '请填 1 到 5000 之间的整数（人）'],
    [{ headcount: '0' }, 'headcount', '请填 1 到 5000 之间的整数（人）'],
    [{ outreachMinutes: '481' }, 'outreachMinutes', '请填 0 到 480 之间的整数（分钟）'],
    [{ outreach: '长'.repeat(2003) }, 'outreach', '最多 2000 个字，多了 3 个，请删短；没有删去您写的内容'],
    [{ host: '王予安 13800000001' }, 'host', '“13800000001”像电话号码，请删去，只写称谓。'],
    [
      { raised: [{ ...demand, matter: '找 13800000001' }] },
      'demands.0.matter',
      '“13800000001”像电话号码，请删去，只写称谓。',
    ],
  ])('%o', (more, field, sentence) => {
    expect(errors(more)).toEqual({ [field]: sentence })
  })
  it('asks for whom and where only without a pair', () => {
    const nobody = { whom: '', village: '' }
    expect(errorsOf(visitTable, visit(nobody), now)).toEqual({})
    expect(errorsOf(visitTable, visit({ ...nobody, pairId: '' }), now)).toEqual({
      whom: '请填写称谓，如王大娘家',
      village: '请填写',
    })
  })
  it('does not weigh again a time that stands', () => {
    const old = form({ startAt: '2024-11-21T12:00:00.000Z' })
    expect(errorsOf(courtyardTable, old, now, old)).toEqual({})
    expect(errorsOf(courtyardTable, old, now, form())).toHaveProperty('startAt')
  })
  it('is said in one sentence, from top to bottom', () => {
    expect(errorsText(errors({ topic: '', village: '', headcount: 'x' }))).toBe('主题：请填写；还有 2 处要改。')
    expect(errorsText({ 'promises.1.matter': '像电话号码。' })).toBe('答应的事第 2 项的事项：像电话号码。')
    expect(errorsText({})).toBeUndefined()
  })
  it('shows numbers at once, the rest after a try, and what the server said at its field', () => {
    const writing = { state: 'writing', problem: '', problemField: '' }
    const wrong = form({ topic: '', host: '王予安 13800000001' })
    const shown = (tried: object) => Object.keys(shownErrors(courtyardTable, wrong, writing, tried as never)).sort()
    expect(shown({})).toEqual(['host'])
    expect(shown(errorsOf(courtyardTable, wrong, now))).toEqual(['host', 'topic'])
    const refused = { state: 'refused', problem: '有一位已不在本支部', problemField: 'companionIds' }
    expect(shownErrors(courtyardTable, form(), refused, {})).toEqual({ companionIds: refused.problem })
  })
  it('asks about door numbers and does not forbid them', () => {
    const doors = form({ villageGroup: '二组12号' })
    expect(errorsOf(courtyardTable, doors, now)).toEqual({})
    expect(doorsIn(courtyardTable, doors)).toContain('门牌号')
    expect(doorsIn(courtyardTable, form())).toBeUndefined()
  })
})

it('weighs one matter: numbers at once, what is missing once somebody has tried to go on', () => {
  const weigh = (more: object, tried: boolean) => matterErrors(courtyardTable, { ...demand, ...more }, tried)
  expect(weigh({}, true)).toEqual({ errors: {}, blocked: false })
  expect(weigh({ matter: '' }, false)).toEqual({ errors: {}, blocked: true })
  expect(weigh({ matter: '' }, true)).toEqual({ errors: { matter: '请写是什么事' }, blocked: true })
  expect(weigh({ raisedBy: '刘叔 13800000001' }, false)).toMatchObject({ blocked: true })
  expect(weigh({ onSpotAnswer: '住二组12号' }, false)).toMatchObject({ errors: {}, blocked: false })
  expect(matterError(courtyardTable, { 'demands.1.matter': '最多 200 个字' }, 1)).toBe('最多 200 个字')
  expect(matterError(courtyardTable, { 'demands.1.matter': '最多 200 个字' }, 0)).toBeUndefined()
})
