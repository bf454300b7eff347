import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { DutyRules, RuleLine } from '../../../src/contract/dutyRules'
import { Rules } from '../../../src/features/duty/Rules'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const may = {
  off: false,
  confirm: true,
  redAfter: true,
  windows: false,
  fixedDay: true,
  upperCounts: true,
  leader: false,
}
const says = {
  on: true,
  confirmed: false,
  softTurnsRedAfter: null,
  windows: [],
  fixedDay: null,
  upperCounts: false,
  leader: null,
}
const day: RuleLine = {
  ruleId: 'themed-party-day',
  title: '主题党日',
  quote: '党支部每月相对固定1天开展主题党日',
  cite: '《中国共产党支部工作条例（试行）》第十六条',
  mark: null,
  window: '每月',
  force: '一般要求',
  says,
  said: null,
  may,
  local: null,
  beside: null,
}
const own: RuleLine = {
  ...day,
  ruleId: 'local-1',
  title: '每月党员大会',
  quote: '各支部每月召开1次党员大会',
  cite: '本单位规定（机党〔2026〕3号）',
  mark: '惯例',
  says: { ...says, confirmed: true },
  said: { memberId: 'z', name: '周敏', at: '2026-11-20T02:00:00.000Z' },
  may: { ...may, off: true, fixedDay: false, upperCounts: false },
  local: {
    title: '每月党员大会',
    quote: '各支部每月召开1次党员大会',
    documentNo: '机党〔2026〕3号',
    fromOn: '2026-03-01',
    window: 'month',
    kind: 'generalMeeting',
    need: 1,
  },
  beside: '党员大会',
}
const rules: DutyRules = { version: 4, rows: [day, own], leaders: [], can: { save: true } }
const begin = async (given: DutyRules = rules) => {
  newPhone('pages/duty/rules/index')
  signIn(chen)
  answer('duty.rules', given)
  renderPage(<Rules />)
  await screen.findByText('《中国共产党支部工作条例（试行）》第十六条 · 每月 · 一般要求')
}

it('shows each row with its words, where they stand and what the organ has said', async () => {
  await begin()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '本单位的规定',
    '上级规定',
  ])
  expect(screen.getByText('“党支部每月相对固定1天开展主题党日”')).toBeTruthy()
  expect(screen.getByText('本单位还没有确认：没有完成的只显示黄色')).toBeTruthy()
  expect(screen.getByText('与“党员大会”并列，两条都显示')).toBeTruthy()
  expect(screen.getByText('周敏 11月20日定')).toBeTruthy()
})
it('offers of a row what it leaves to the organ, and sends all that is said of it', async () => {
  await begin()
  answer('duty.saveRule', { version: 5 })
  fireEvent.click(screen.getByRole('button', { name: '设置：主题党日' }))
  const sheet = await screen.findByRole('dialog', { name: '主题党日' })
  expect(within(sheet).queryByRole('switch', { name: '启用这一条' })).toBeNull()
  fireEvent.click(within(sheet).getByRole('switch', { name: '本单位确认这一条' }))
  fireEvent.click(within(sheet).getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(askedOf('duty.saveRule')).toEqual([
      {
        version: 4,
        ruleId: 'themed-party-day',
        on: true,
        confirmed: true,
        softTurnsRedAfter: null,
        windows: [],
        fixedDay: null,
        upperCounts: false,
        leaderId: null,
      },
    ]),
  )
})
it('says why a row that is laxer is refused', async () => {
  await begin()
  const why = '每年 3 次比《中国共产党支部工作条例（试行）》第十一条宽。本单位的规定可以更严，不能代替它'
  refuse('duty.saveLocalRule', 'badInput', { field: '本单位的规定', why }, { field: 'window' })
  fireEvent.click(screen.getByRole('button', { name: '改内容：每月党员大会' }))
  const sheet = await screen.findByRole('dialog', { name: '改本单位的规定' })
  fireEvent.click(within(sheet).getByRole('button', { name: '保存' }))
  await within(sheet).findByText(/第十一条宽。本单位的规定可以更严，不能代替它/)
  expect(askedOf('duty.saveLocalRule')).toEqual([{ version: 4, ruleId: 'local-1', ...own.local }])
})
it('is for reading to whoever may not say', async () => {
  await begin({ ...rules, can: { save: false } })
  expect(screen.queryByRole('button')).toBeNull()
})
