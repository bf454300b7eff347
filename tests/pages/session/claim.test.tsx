import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { consentVersion } from '../../../src/contract/session'
import { Claim } from '../../../src/features/session/Claim'
import { enter } from '../../../src/platform/session'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const fill = () => {
  write('认领码', 'CLAIM-1')
  write('机关名称', '市水务局')
  write('您的姓名', '孙系统')
  write('您的手机号', '13900000008')
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: '认领' }))

describe('claiming the organ', () => {
  beforeEach(async () => {
    newPhone('pages/session/claim/index')
    answer('session.enter', { state: 'unbound', organName: '', claimable: true })
    renderPage(<Claim />)
    await act(() => enter())
  })

  it('sends what was filled in and goes on', async () => {
    expect(screen.getByRole('button', { name: '认领' })).toHaveProperty('disabled', true)
    fill()
    answer('session.claimOrgan', { me: wang, device: { deviceId: 'AAAAAAAA', key: 'key' } })
    answer('session.enter', { state: 'consentNeeded', me: wang, consentVersion })
    submit()
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/consent/index' }))
    expect(askedOf('session.claimOrgan')).toEqual([
      { code: 'CLAIM-1', organName: '市水务局', nodeKind: 'organCommittee', name: '孙系统', phone: '13900000008' },
    ])
  })

  it('says a bad field at that field, and keeps the rest', async () => {
    fill()
    refuse('session.claimOrgan', 'badInput', { field: '手机号', why: '手机号应为 11 位数字' }, { field: 'phone' })
    submit()
    await waitFor(() => expect(screen.getByLabelText('您的手机号').getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByLabelText('您的姓名').getAttribute('aria-invalid')).toBe('false')
    expect(screen.getByLabelText('机关名称')).toHaveProperty('value', '市水务局')
  })

  it('says a refusal about no field above the form', async () => {
    fill()
    refuse('session.claimOrgan', 'claimClosed')
    submit()
    await waitFor(() => expect(screen.getByText('本机关已有管理员，不能再认领。')).toBeTruthy())
  })
})
