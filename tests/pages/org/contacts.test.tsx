import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { ContactsCard } from '../../../src/features/org/ContactsCard'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { member as memberDetail } from './organ'

describe('A.3 outside-contact', () => {
  const row = { id: 'c1', contactedOn: '2026-06-01', how: 'message' as const, words: '一切平安', by: '陈书记' }
  beforeEach(() => {
    newPhone('pages/org/member/index')
    signIn(chen)
  })

  it('A.3 is noted from the member’s page by who may', async () => {
    answer('org.noteContact', { memberId: 'm-wang', contactId: 'c2', version: 3 })
    let done = 0
    const member = memberDetail({ contacts: { rows: [row], canNote: true } })
    renderPage(<ContactsCard member={member} onDone={() => void (done += 1)} />)
    expect(screen.getByText('2026年6月1日 微信等网络')).toBeTruthy()
    expect(screen.getByText('陈书记联系：一切平安')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '登记联系' }))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(screen.getByTestId('wheel'), { target: { value: '2026-11-20' } })
    fireEvent.click(sheet.getByRole('radio', { name: '电话' }))
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(done).toBe(1))
    expect(askedOf('org.noteContact')).toMatchObject([
      { memberId: member.id, contactedOn: '2026-11-20', how: 'phone', words: '' },
    ])
  })

  it('A.3 is read by the member, and is nothing where nobody is abroad', () => {
    const page = renderPage(
      <ContactsCard member={memberDetail({ contacts: { rows: [row], canNote: false } })} onDone={() => {}} />,
    )
    expect(screen.queryByRole('button', { name: /登记联系|撤销/ })).toBeNull()
    page.unmount()
    renderPage(<ContactsCard member={memberDetail({})} onDone={() => {}} />)
    expect(screen.queryByText('出国（境）期间的联系')).toBeNull()
  })
})
