import { asThemselves, guestQuestion, openQuestion } from '../../../../../src/features/meeting/paperGuests'
import { afterwardsSheet } from '../../../../support/taro/meetings'

const sheet = afterwardsSheet()
const guest = (name: string, another = false) => ({ clientId: name, name, unit: '市医院', another })
const form = (...guests: ReturnType<typeof guest>[]) => ({ came: ['m-陈书记'], otherIds: [], guests })

it('U20 asks of a name of the roll, of the branch and of a guest before, until it is answered', () => {
  const ask = (...guests: ReturnType<typeof guest>[]) => guestQuestion(form(...guests), sheet, guests.length - 1)
  expect(ask(guest('王党员 '))).toMatchObject({ text: '名单上有王党员，是他吗？', people: [{ memberId: 'm-王党员' }] })
  expect(ask(guest('赵积极'))).toMatchObject({ people: [{ memberId: 'm-赵积极' }] })
  expect(ask(guest('郭来宾'), guest('郭来宾'))).toEqual({ text: '上面已经写了郭来宾，是同一位吗？', people: [] })
  expect([ask(guest('郭来宾')), ask(guest('')), ask(guest('王党员', true))]).toEqual([null, null, null])
  expect(openQuestion(form(guest('郭来宾'), guest('王党员')), sheet)).toBe('王党员')
})

it('U20 enters whoever it is as themselves, once, and in the place they belong to', () => {
  expect(asThemselves(form(guest('王党员')), sheet, 0, 'm-王党员')).toEqual({
    came: ['m-陈书记', 'm-王党员'],
    guests: [],
  })
  expect(asThemselves(form(guest('陈书记')), sheet, 0, 'm-陈书记')).toEqual({ came: ['m-陈书记'], guests: [] })
  expect(asThemselves(form(guest('赵积极')), sheet, 0, 'm-赵积极')).toEqual({ otherIds: ['m-赵积极'], guests: [] })
})
