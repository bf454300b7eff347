import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { light, lightTurnsOn, type Finding } from '../../../../../cloudfunctions/core/duty/light'
import { nothingYet } from '../../../../../cloudfunctions/core/duty/finding'
import { nationalRule } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { windowOn } from '../../../../../src/contract/dutyWindow'
import { dutyCases } from '../../../../support/dutyCases'

describe('A.5: dates that must come out right', () => {
  it.each(dutyCases)('%s', (_, asked, wanted) => expect(asked()).toEqual(wanted))
  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland'])('the same in a process in %s', (TZ) => {
    const printed = execFileSync(process.execPath, ['-r', 'esbuild-register', resolve('tests/support/dutyCases.ts')], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(
      printed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(dutyCases.map(([, , wanted]) => wanted))
  })
})

describe('A.2: one function for every rule', () => {
  const november = windowOn('month', '2026-11-01')
  const year = windowOn('year', '2026-11-01')
  const rules = {
    soft: nationalRule('themed-party-day'),
    hard: nationalRule('organizational-life'),
    secondary: nationalRule('party-lecture-leader'),
    off: nationalRule('party-lecture-branch'),
    hint: nationalRule('discipline-post'),
  }
  const missing: Finding = { ...nothingYet, missing: ['还差 1 次'] }
  const planned = { ...missing, planned: [{ recordId: 'm', text: '主题党日', day: '2026-11-27', marks: [] }] }
  const explained = { ...missing, explained: { reason: '抗洪', by: '陈立新', day: '2026-12-02' } }
  it.each([
    ['1 · a row nobody switched on', rules.off, {}, missing, '2026-11-25', 'exempt grey 不作要求'],
    ['1 · a row the organ switched off', rules.soft, { on: false }, missing, '2026-12-25', 'exempt grey 不作要求'],
    [
      '1 · an exemption',
      rules.hard,
      {},
      { ...missing, exempt: '临时党支部不作要求' },
      '2026-12-25',
      'exempt grey 不作要求',
    ],
    ['2 · enough is there', rules.soft, {}, { ...nothingYet, have: 2 }, '2026-12-25', 'green green 已完成'],
    ['3 · before the 20th', rules.soft, {}, missing, '2026-11-19', 'due blue 进行中'],
    ['4 · from the 20th', rules.soft, {}, missing, '2026-11-20', 'due amber 待安排'],
    ['4b · planned', rules.soft, {}, planned, '2026-11-20', 'due blue 已安排 11月27日'],
    ['5 · over, soft', rules.soft, {}, missing, '2026-12-01', 'overdue amber 本期未开展'],
    ['5 · over, not read in the regulation', rules.secondary, {}, missing, '2027-01-01', 'overdue amber 本期未开展'],
    ['5 · and a reason was given', rules.soft, {}, explained, '2026-12-03', 'overdue explained 未开展 · 已说明'],
    [
      '5 · a reason is enough for a hard row too',
      rules.hard,
      {},
      explained,
      '2027-01-03',
      'overdue explained 未开展 · 已说明',
    ],
    ['6 · over, hard and read', rules.hard, {}, missing, '2027-01-01', 'overdue red 逾期'],
    [
      '6 · soft, and the organ confirmed the row',
      rules.soft,
      { confirmed: true },
      missing,
      '2026-12-01',
      'overdue red 逾期',
    ],
    ['6 · a hint is never red', rules.hint, { confirmed: true }, missing, '2027-01-01', 'overdue amber 本期未开展'],
    [
      '7 · a second soft window missed, and the organ’s switch is off',
      rules.soft,
      {},
      { ...missing, missedBefore: 1 },
      '2026-12-01',
      'overdue amber 本期未开展',
    ],
    [
      '7 · and on',
      rules.soft,
      { softTurnsRedAfter: 2 },
      { ...missing, missedBefore: 1 },
      '2026-12-01',
      'overdue red 逾期',
    ],
    ['7 · the first one', rules.soft, { softTurnsRedAfter: 2 }, missing, '2026-12-01', 'overdue amber 本期未开展'],
  ] as const)('%s', (_, rule, setting, finding, today, wanted) => {
    const { state, tone, word } = light(
      rule,
      setting,
      finding,
      rule.window === 'month' || rule.window === null ? november : year,
      today,
    )
    expect(`${state} ${tone} ${word}`).toBe(wanted)
  })
  it('shows figures and no verdict where the sources contradict each other, whatever an organ confirms', () => {
    const unsure = { ...rules.hard, certainty: 'U' } as const
    const seen = light(
      unsure,
      { confirmed: true, softTurnsRedAfter: 1 },
      { ...missing, missedBefore: 3 },
      year,
      '2027-01-01',
    )
    expect([seen.tone, seen.word, seen.have, seen.need]).toEqual(['grey', '只列数字', 0, 1])
  })
  it('says when it changes by itself', () => {
    expect(['2026-11-02', '2026-11-20', '2026-11-30', '2026-12-01'].map((day) => lightTurnsOn(november, day))).toEqual([
      '2026-11-20',
      '2026-12-01',
      '2026-12-01',
      null,
    ])
  })
})
