import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { OfferedTemplate } from '../../../src/contract/message'
import { AskMessages } from '../../../src/features/message/AskMessages'
import { askSubscription } from '../../../src/platform/subscribe'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

jest.mock('../../../src/platform/subscribe', () => ({ takesMessages: () => true, askSubscription: jest.fn() }))
const asking = askSubscription as jest.Mock

const offered: OfferedTemplate[] = [
  { template: 'meeting', id: 'a', left: 0 },
  { template: 'change', id: 'b', left: 0 },
  { template: 'work', id: 'c', left: 1 },
]
const open = () => renderPage(<AskMessages moment="checkedIn" />)
const tap = async () => {
  const button = await screen.findByRole('button', { name: '发到微信' })
  await act(async () => void fireEvent.click(button))
}

describe('asking leave for messages', () => {
  beforeEach(() => {
    newPhone('pages/main/accepted/index')
    signIn(wang)
    asking.mockReset()
    answer('message.templates', { offered })
    answer('message.grant', { left: {} })
  })

  it('asks in the tap itself, counts what was allowed, and is gone', async () => {
    asking.mockResolvedValue(['a', 'b'])
    open()
    await tap()
    expect(asking).toHaveBeenCalledWith(['a', 'b', 'c'])
    await waitFor(() => expect(screen.queryByText('要发到微信吗？')).toBeNull())
    expect(askedOf('message.grant')).toEqual([{ templates: ['meeting', 'change'] }])
  })
  it('remembers a refusal: nobody is asked again, and the server neither', async () => {
    asking.mockResolvedValue([])
    const { unmount } = open()
    await tap()
    await waitFor(() => expect(screen.queryByText('要发到微信吗？')).toBeNull())
    expect(askedOf('message.grant')).toEqual([])
    unmount()
    const before = askedOf('message.templates').length
    open()
    expect(screen.queryByText('要发到微信吗？')).toBeNull()
    expect(askedOf('message.templates')).toHaveLength(before)
  })
  it('is nothing where a message of each may still come', async () => {
    answer('message.templates', { offered: offered.map((each) => ({ ...each, left: 1 })) })
    open()
    await waitFor(() => expect(askedOf('message.templates')).toHaveLength(1))
    expect(screen.queryByText('要发到微信吗？')).toBeNull()
  })
})
