import { fireEvent, screen, waitFor } from '@testing-library/react'
import { RecoveryHours } from '../../../src/features/org/RecoveryHours'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { taroState } from '../../support/taro/taro'

const save = () => screen.getByRole('button', { name: '保存设置' })
const write = (value: string) => fireEvent.change(screen.getByLabelText('等几个小时'), { target: { value } })

describe('T1: how long a recovery waits', () => {
  beforeEach(async () => {
    newPhone('pages/org/recoveryHours/index')
    taroState.pages = [{ route: 'pages/system/health/index' }, { route: 'pages/org/recoveryHours/index' }]
    signIn(wang)
    answer('org.recoveryHours', { version: 4, hours: 72 })
    renderPage(<RecoveryHours />)
    await screen.findByLabelText('等几个小时')
  })

  it('is never less than the shortest, nor more than the longest', async () => {
    for (const value of ['71', '721', '八十']) {
      write(value)
      expect(await screen.findByText('请填 72 到 720 之间的整数')).toBeTruthy()
      fireEvent.click(save())
    }
    write('72')
    fireEvent.click(save())
    expect(askedOf('org.saveRecoveryHours')).toEqual([])
  })

  it('is saved under the version seen, told where somebody else was first, and leads back', async () => {
    refuse('org.saveRecoveryHours', 'changedElsewhere', { what: '找回身份的等候时间' })
    write('96')
    fireEvent.click(save())
    expect(await screen.findByText(/^找回身份的等候时间.*改/)).toBeTruthy()
    const back = () => taroState.calls.some(({ api }) => api === 'navigateBack')
    expect(back()).toBe(false)
    answer('org.saveRecoveryHours', { version: 5 })
    answer('org.recoveryHours', { version: 5, hours: 96 })
    const asked = askedOf('org.recoveryHours').length
    fireEvent.click(save())
    await waitFor(() => expect(back()).toBe(true))
    // The next time it opens on what is saved now.
    expect(askedOf('org.recoveryHours')).toHaveLength(asked + 1)
    expect(askedOf('org.saveRecoveryHours')).toEqual([
      { version: 4, delayHours: 96 },
      { version: 4, delayHours: 96 },
    ])
  })
})
