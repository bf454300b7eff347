import type { CourtyardForm } from '../../../../../src/features/courtyard/presentForm'
import {
  differences,
  doorsIn,
  errorsText,
  errorsOf,
  mineOver,
  newForm,
  privateIn,
  shownErrors,
  wordsOf,
} from '../../../../../src/features/courtyard/presentForm'

const now = Date.parse('2026-11-21T12:00:00.000Z')
const demand = {
  key: 'demand-one',
  matter: '路灯不亮',
  raisedBy: '刘叔',
  onSpotAnswer: '',
  outcome: 'toLedger' as const,
}
const form = (more: Partial<CourtyardForm> = {}): CourtyardForm => ({
  ...newForm({ name: '王予安' }, now),
  topic: '用水',
  village: '青山村',
  headcount: '17',
  ...more,
})

describe('a new note', () => {
  it('is of now and hosted by whoever writes it, and goes without what is optional', () => {
    expect(newForm({ name: '王予安' }, now)).toMatchObject({
      heldOn: '2026-11-21',
      startClock: '20:00',
      host: '王予安',
    })
    expect(wordsOf(form())).toMatchObject({
      startAt: '2026-11-21T12:00:00.000Z',
      villageGroup: null,
      outreachMinutes: 0,
      headcount: 17,
      companionIds: [],
    })
    expect(errorsOf(form(), now)).toEqual({})
  })
})

describe('what is pointed out before anything is sent', () => {
  it.each([
    [{ topic: ' ' }, 'topic', '请填写'],
    [{ village: '' }, 'village', '请填写'],
    [{ startClock: '20:01' }, 'startAt', '还没到这个时间，院坝会开过以后再记'],
    [{ heldOn: '2024-12-31' }, 'startAt', '只能补记 2025 年 1 月 1 日以后的院坝会'],
    [{ headcount: '' }, 'headcount', '请填 1 到 5000 之间的整数（人）'],
    [{ headcount: '0' }, 'headcount', '请填 1 到 5000 之间的整数（人）'],
    [{ outreachMinutes: '481' }, 'outreachMinutes', '请填 0 到 480 之间的整数（分钟）'],
    [{ outreach: '长'.repeat(2001) }, 'outreach', '最多 2000 个字'],
    [
      { demands: [{ ...demand, matter: '找 13800000001' }] },
      'demands.0.matter',
      '“13800000001”像电话号码，请删去，只写称谓。',
    ],
  ])('%o', (more, field, sentence) => {
    expect(errorsOf(form(more), now)).toEqual({ [field]: sentence })
  })

  it('says the first fault by the name of its field, and how many more', () => {
    expect(errorsText(errorsOf(form({ topic: '', village: '', headcount: 'x' }), now))).toBe(
      '主题：请填写；还有 2 处要改。',
    )
    expect(errorsText({})).toBeUndefined()
  })

  it('shows numbers at once, the rest after a try, and what the server said at its field', () => {
    const draft = { state: 'writing', problem: '', problemField: '' }
    const wrong = form({ topic: '', host: '王予安 13800000001' })
    expect(Object.keys(shownErrors(wrong, draft, false, now))).toEqual(['host'])
    expect(Object.keys(shownErrors(wrong, draft, true, now)).sort()).toEqual(['host', 'topic'])
    const refused = {
      state: 'refused',
      problem: '同去的同志：有一位已不在本支部，请重新选择',
      problemField: 'companionIds',
    }
    expect(shownErrors(form(), refused, false, now)).toEqual({ companionIds: refused.problem })
  })

  it('asks about door numbers and does not forbid them', () => {
    const doors = form({ villageGroup: '二组12号' })
    expect(errorsOf(doors, now)).toEqual({})
    expect(privateIn(doors).villageGroup?.kind).toBe('doorNumber')
    expect(doorsIn(doors)).toContain('门牌号')
    expect(doorsIn(form())).toBeUndefined()
  })
})

describe('two versions of one note', () => {
  it('are told apart field by field', () => {
    expect(differences(form(), form())).toEqual([])
    expect(differences(form({ topic: '甲' }), form({ topic: '乙', headcount: '18' }))).toEqual([
      { field: '主题', mine: '甲', theirs: '乙' },
      { field: '到场群众', mine: '17', theirs: '18' },
    ])
    expect(differences(form({ demands: [demand] }), form())).toEqual([
      { field: '群众诉求', mine: '路灯不亮，刘叔', theirs: '（空）' },
    ])
  })

  it('one’s own keeps what the ledger took from the other', () => {
    const theirs = form({ demands: [demand], carried: ['demand-one'] })
    const mine = form({
      demands: [
        { ...demand, matter: '改了' },
        { ...demand, key: 'demand-two' },
      ],
    })
    expect(mineOver(mine, theirs)).toEqual({
      demands: [demand, { ...demand, key: 'demand-two' }],
      carried: ['demand-one'],
    })
  })
})
