import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { DaySpan } from '../../../src/contract/workdays'
import { Workdays } from '../../../src/features/org/Workdays'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const newYear = { name: '元旦', fromOn: '2027-01-01', toOn: '2027-01-03', working: false }
const open = async (spans: DaySpan[]) => {
  newPhone('pages/org/workdays/index')
  signIn(wang)
  answer('org.workdays', { version: 4, today: '2026-11-30', spans })
  renderPage(<Workdays />)
  await screen.findByText('国家公布的 2026 年安排')
}

describe('the calendar of working days', () => {
  it('shows what was published with its source, and asks for the year to come once its notice is due', async () => {
    await open([])
    expect(screen.getByText('国办发明电〔2025〕7号，2025年11月4日')).toBeTruthy()
    expect(screen.getByText('10月1日到10月7日 · 休息')).toBeTruthy()
    expect(screen.getByText('9月20日 星期日 · 上班')).toBeTruthy()
    expect(screen.getByText(/^2027 年的节假日还没有登记/)).toBeTruthy()
  })
  it('takes a stretch away, and saves the others under the version seen', async () => {
    await open([newYear, { ...newYear, name: '春节', fromOn: '2027-02-05', toOn: '2027-02-12' }])
    expect(screen.queryByText(/^2027 年的节假日还没有登记/)).toBeNull()
    answer('org.saveWorkdays', { version: 5 })
    fireEvent.click(screen.getByRole('button', { name: /^去掉春节/ }))
    await waitFor(() => expect(askedOf('org.saveWorkdays')).toEqual([{ version: 4, spans: [newYear] }]))
  })
  it('adds a stretch to those there are', async () => {
    await open([newYear])
    fireEvent.click(screen.getByRole('button', { name: '登记一段' }))
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '机关轮休' } })
    fireEvent.change(screen.getAllByTestId('wheel')[0]!, { target: { value: '2027-07-05' } })
    answer('org.saveWorkdays', { version: 5 })
    fireEvent.click(screen.getByRole('button', { name: '登记' }))
    const added = { name: '机关轮休', fromOn: '2027-07-05', toOn: '2027-07-05', working: false }
    await waitFor(() => expect(askedOf('org.saveWorkdays')).toEqual([{ version: 4, spans: [newYear, added] }]))
  })
})
