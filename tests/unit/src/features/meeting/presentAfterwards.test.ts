import fc from 'fast-check'
import type { AfterwardsSheet } from '../../../../../src/contract/meetingAfterwards'
import { paperInput, paperMinutes } from '../../../../../src/features/meeting/paperInput'
import {
  absentText,
  blankPaper,
  paperFigures,
  paperMissing,
  withCame,
  type AfterwardsForm,
} from '../../../../../src/features/meeting/presentAfterwards'
import { afterwardsSheet } from '../../../../support/taro/meetings'

const sheet = afterwardsSheet()
const form = (more: Partial<AfterwardsForm> = {}): AfterwardsForm => ({ ...blankPaper(sheet), ...more })

describe('0.12 the figures of the sheet', () => {
  const person = fc.record({
    expected: fc.boolean(),
    onLeave: fc.boolean(),
    came: fc.boolean(),
    asked: fc.constantFrom('no', 'approved', 'refused'),
  })
  it('0.12 always sum: 应到 = 实到 + 请假 + 缺席, whoever is ticked', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (drawn) => {
        const people: AfterwardsSheet['people'] = drawn.map(({ expected, onLeave }, at) => ({
          memberId: `m${at}`,
          name: `同志${at}`,
          spelled: '',
          beside: null,
          expected,
          whyNotExpected: expected ? null : ('exempt' as const),
          onLeave,
        }))
        const ids = (pick: (one: (typeof drawn)[number]) => boolean) =>
          drawn.flatMap((one, at) => (pick(one) ? [`m${at}`] : []))
        const ticked = withCame(
          form(),
          ids(({ came }) => came),
        )
        const leaves = Object.fromEntries(
          ids(({ asked }) => asked !== 'no').map((id) => [
            id,
            { approve: drawn[Number(id.slice(1))]!.asked === 'approved', note: '' },
          ]),
        )
        const figures = paperFigures({ ...ticked, leaves }, people)
        expect(figures.expected).toBe(figures.present + figures.onLeave + figures.absent)
        expect(figures.present).toBe(drawn.filter(({ came }) => came).length)
        expect(figures.expected).toBe(drawn.filter(({ expected, came }) => expected || came).length)
        expect(figures.absentNames).toHaveLength(figures.absent)
      }),
    )
  })
  it('0.12 names who is noted as absent', () => {
    expect(absentText(paperFigures(form({ came: ['m-陈书记', 'm-王党员'] }), sheet.people))).toBe(
      '没有勾到会、也没有请假的记为缺席：李委员。',
    )
    const all = sheet.people.map(({ memberId }) => memberId)
    expect(absentText(paperFigures(form({ came: all }), sheet.people))).toBe('没有缺席的同志。')
  })
})

describe('0.12 what is sent of the sheet', () => {
  it('the start for those ticked, the true time where one was typed, and guests for the whole of it', () => {
    const filled = form({
      reason: ' 会场没有信号 ',
      basis: 'planned',
      came: ['m-陈书记', 'm-王党员'],
      times: [{ memberId: 'm-王党员', clock: '14:50' }],
      otherIds: ['m-赵积极'],
      guests: [{ clientId: 'guest-0001', name: '郭来宾 ', unit: '市医院' }],
    })
    expect(paperMissing(filled, sheet)).toBeUndefined()
    expect(paperInput(filled, sheet.meetingId)).toEqual({
      meetingId: sheet.meetingId,
      reason: '会场没有信号',
      minutes: 90,
      came: [
        { memberId: 'm-陈书记', arrivedAt: '2026-11-22T06:30:00.000Z' },
        { memberId: 'm-王党员', arrivedAt: '2026-11-22T06:50:00.000Z' },
      ],
      guests: [
        { type: 'member', memberId: 'm-赵积极', arrivedAt: '2026-11-22T06:30:00.000Z' },
        {
          type: 'outside',
          clientId: 'guest-0001',
          name: '郭来宾',
          unit: '市医院',
          arrivedAt: '2026-11-22T06:30:00.000Z',
        },
      ],
      leaves: [],
    })
  })
  it('forgets the time of whoever is taken off again', () => {
    const ticked = form({ came: ['m-王党员'], times: [{ memberId: 'm-王党员', clock: '14:50' }] })
    expect(withCame(ticked, ['m-李委员'])).toMatchObject({ came: ['m-李委员'], times: [] })
  })
  it('says one thing after another of what is missing', () => {
    const complete = { reason: '断网', basis: 'planned' as const, came: ['m-陈书记'] }
    const waiting = [{ memberId: 'm-王党员', name: '王党员', reasonKind: 'sick' as const, note: null, late: false }]
    expect(paperMissing(form(), sheet)).toBe('请写明补记的理由。')
    expect(paperMissing(form({ ...complete, basis: null }), sheet)).toBe('请填会议用时。')
    expect(paperMissing(form({ ...complete, came: [] }), sheet)).toBe('请勾选到会的同志。')
    expect(paperMissing(form(complete), { ...sheet, waiting })).toBe('还有请假没有批，请一并定下来。')
    const refusal = { 'm-王党员': { approve: false, note: ' ' } }
    expect(paperMissing(form({ ...complete, leaves: refusal }), { ...sheet, waiting })).toBe(
      '还有请假没有批，请一并定下来。',
    )
  })
  it('takes no more minutes than the meeting had', () => {
    const minutes = (digits: string) => paperMinutes(form({ basis: 'other', digits }))
    expect([minutes('1'), minutes('90'), minutes('91'), minutes('0'), minutes('八十')]).toEqual([
      1,
      90,
      undefined,
      undefined,
      undefined,
    ])
  })
})
