import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HourTable } from '../../../src/features/study/HourTable'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { table } from './year'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const told = (save: boolean) => answer('study.hourTable', { current: table(), versions: [table()], can: { save } })
const edit = async () => {
  renderPage(<HourTable />)
  await waitFor(() => press('修改折算办法'))
}

describe('the conversion table', () => {
  beforeEach(() => newPhone('pages/study/table/index'))

  it('is there to read for everyone, to change for nobody but the officer', async () => {
    signIn(wang)
    told(false)
    renderPage(<HourTable />)
    await waitFor(() => expect(screen.getByRole('heading', { name: '集中学习' })).toBeTruthy())
    expect(screen.getByText('45–89 分钟')).toBeTruthy()
    expect(screen.getByText('90 分钟以上')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '修改折算办法' })).toBeNull()
  })

  it('shows what a change would change before it is saved', async () => {
    signIn(zhou)
    told(true)
    await edit()
    type('1. 几分钟起', '60')
    type('2. 计几学时', '2.5')
    press('看看会改变什么')
    const sheet = within(screen.getByRole('dialog', { name: '会改变 2 处' }))
    expect(sheet.getByText('集中学习 45–59 分钟：1 学时 → 不计')).toBeTruthy()
    expect(sheet.getByText('集中学习 90 分钟以上：2 学时 → 2.5 学时')).toBeTruthy()
    answer('study.saveHourTable', table({ version: 2 }))
    fireEvent.click(sheet.getByRole('button', { name: '保存为新的一版' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('study.saveHourTable')).toEqual([
      {
        version: 1,
        effectiveFrom: '2026-11-22',
        lateCounts: true,
        secretaryHours: null,
        fullTimeHours: 8,
        professionalShare: 50,
        rows: [
          { kind: 'studySession', fromMinutes: 60, toMinutes: 89, hours: 1 },
          { kind: 'studySession', fromMinutes: 90, toMinutes: 1440, hours: 2.5 },
        ],
      },
    ])
  })

  it('0.21 offers a ready table while there is none of the organ’s own, and is taken once its changes were seen', async () => {
    signIn(zhou)
    told(true)
    renderPage(<HourTable />)
    fireEvent.click(await screen.findByRole('button', { name: '采用这个办法' }))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('党小组会 180–359 分钟：不计 → 4 学时')).toBeTruthy()
    answer('study.saveHourTable', table({ version: 2, savedBy: '周督导' }))
    const own = table({ version: 2, savedBy: '周督导', savedAt: '2026-11-22T01:00:00.000Z' })
    answer('study.hourTable', { current: own, versions: [own, table()], can: { save: true } })
    fireEvent.click(sheet.getByRole('button', { name: '保存为新的一版' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '采用这个办法' })).toBeNull())
    expect(askedOf('study.saveHourTable')[0]).toMatchObject({
      version: 1,
      effectiveFrom: '2026-11-22',
      fullTimeHours: 8,
    })
  })

  it('says what is no number, and what the server refuses', async () => {
    signIn(zhou)
    told(true)
    await edit()
    type('1. 计几学时', '')
    press('看看会改变什么')
    expect(screen.getByText('集中学习：请把分钟和学时都填成数字')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    type('1. 计几学时', '25')
    press('看看会改变什么')
    refuse(
      'study.saveHourTable',
      'hourTableWrong',
      { error: '集中学习：45–89 分钟，学时不能大于 24' },
      { field: 'rows' },
    )
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存为新的一版' }))
    await waitFor(() =>
      expect(screen.getByText('集中学习：45–89 分钟，学时不能大于 24。请改好后再保存。')).toBeTruthy(),
    )
    expect(screen.getByRole('heading', { name: '修改折算办法' })).toBeTruthy()
  })

  it('has nothing to save where nothing changed', async () => {
    signIn(zhou)
    told(true)
    await edit()
    press('看看会改变什么')
    expect(
      within(screen.getByRole('dialog', { name: '没有改变' })).getByRole('button', { name: '保存为新的一版' }),
    ).toHaveProperty('disabled', true)
  })
})
