import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { consentVersion } from '../../../src/contract/session'
import { Consent } from '../../../src/features/session/Consent'
import { enter, useSession } from '../../../src/platform/session'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('agreeing to the privacy notice', () => {
  beforeEach(async () => {
    newPhone('pages/main/consent/index')
    answer('session.enter', { state: 'consentNeeded', me: wang, consentVersion })
    renderPage(<Consent />)
    await act(() => enter())
  })

  it('names who runs it, what is kept, how long and where to complain', () => {
    for (const title of ['谁在运行', '留存什么', '保存多久', '您可以做什么'])
      expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(screen.getByText(/市水务局党组织设立/)).toBeTruthy()
  })

  it('lets the person in once agreed, with the version that was read', async () => {
    answer('session.consent', { me: wang })
    press('同意并继续')
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/home/index' }))
    expect(askedOf('session.consent')).toEqual([{ version: consentVersion }])
    expect(useSession.getState().state).toBe('ready')
  })

  it('says when the notice has become another', async () => {
    refuse('session.consent', 'badInput', { field: '版本', why: '隐私说明已更新，请重新阅读' }, { field: 'version' })
    press('同意并继续')
    await waitFor(() => expect(screen.getByText(/隐私说明已更新/)).toBeTruthy())
    expect(useSession.getState().state).toBe('consentNeeded')
  })

  it('who does not agree is asked once more, then unbound', async () => {
    taroState.answers.showModal = { confirm: true }
    answer('session.unbind', { done: true })
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    press('不同意')
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/bind/index' }))
    expect(useSession.getState().me).toBeUndefined()
  })

  it('and stays where they are on second thoughts', async () => {
    taroState.answers.showModal = { confirm: false }
    press('不同意')
    await waitFor(() => expect(lastCall('showModal')).toBeTruthy())
    expect(asked()).not.toContain('session.unbind')
  })
})
